package symmetrylab.shared.picture.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.Runs;
import symmetrylab.shared.picture.Scene;

/** The names in a plane of solutions stay apart, also where all lanes end in one place of a small picture. */
class SolutionNamesTest {
    private static final Pattern NAME = Pattern.compile(
            "<text class=\"(?:label|region-label|ball-label)[^\"]*\" x=\"([^\"]+)\" y=\"([^\"]+)\"(?: text-anchor=\"(\\w+)\")?>([^<]+)<");
    private static final double LETTER = 7;
    private static final double HEIGHT = 12;

    record Box(String name, double left, double right, double baseline) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && Math.abs(baseline - other.baseline) < HEIGHT;
        }
    }

    private static List<Box> names(String experiment, String settings, double width) {
        Scene scene = new Scene(Runs.of(experiment, settings), Labels.none());
        String svg = new Pictures(scene, new Frame(width, 0.72 * width)).svg("weights", "n");
        List<Box> boxes = new ArrayList<>();
        for (MatchResult name : NAME.matcher(svg).results().toList()) {
            double x = Double.parseDouble(name.group(1));
            double length = LETTER * name.group(4).length();
            String anchor = name.group(3);
            double left = "end".equals(anchor) ? x - length : "middle".equals(anchor) ? x - length / 2 : x;
            boxes.add(new Box(name.group(4), left, left + length, Double.parseDouble(name.group(2))));
        }
        return boxes;
    }

    @ParameterizedTest
    @CsvSource({
        "many-solutions, 'margin=1000'",
        "many-solutions, 'margin=1000&points=1,2,1;2,1.5,1;2,0.3,1;-1,-2,-1'",
        "diagonal-sparsity, 'margin=1000&beside=on'",
        "diagonal-sparsity, 'margin=1000&depth=3'",
        "fully-connected-max-margin, 'margin=1000'",
    })
    void namesStayApartAndWithinTheFrame(String experiment, String settings) {
        for (double width : new double[] {320, 360, 640}) {
            List<Box> boxes = names(experiment, settings, width);
            assertThat(boxes).as(experiment + " at " + width).hasSizeGreaterThan(2);
            for (int i = 0; i < boxes.size(); i++) {
                Box box = boxes.get(i);
                assertThat(box.left()).as(box + " at " + width).isGreaterThanOrEqualTo(0);
                assertThat(box.right()).as(box + " at " + width).isLessThanOrEqualTo(width);
                for (Box other : boxes.subList(i + 1, boxes.size())) {
                    assertThat(box.meets(other))
                            .as(box + " and " + other + " at " + width)
                            .isFalse();
                }
            }
        }
    }
}
