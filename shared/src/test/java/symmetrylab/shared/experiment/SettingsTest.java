package symmetrylab.shared.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 1, 6, 2);
    private static final Parameter.RealRange SCALE = new Parameter.RealRange("scale", 1e-3, 10, 0.5, Scale.LOG);
    private static final Parameter.Choice LOSS = new Parameter.Choice("loss", List.of("one", "two"), "one");
    private static final Parameter.Flag BESIDE = new Parameter.Flag("beside", false);
    private static final Parameter.Points POINTS = new Parameter.Points("points", 2, 2, "1,2,1;0,-3,-1");
    private static final Schema SCHEMA = new Schema(
            List.of(DEPTH, SCALE, LOSS, BESIDE, POINTS),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Schema.Pace.RUN,
            true);

    @Test
    void textLeavesOutDefaultsAndIsReadBack() {
        assertThat(Settings.standard(SCHEMA).text()).isEmpty();
        Settings settings = Settings.parse(SCHEMA, "scale=0.25&depth=3&beside=on&points=1,2.50,1;3,4,-1");
        assertThat(settings.text()).isEqualTo("depth=3&scale=0.25&beside=on&points=1,2.5,1;3,4,-1");
        assertThat(Settings.parse(SCHEMA, settings.text())).isEqualTo(settings);
        assertThat(settings.integer(DEPTH)).isEqualTo(3);
        assertThat(settings.real(SCALE)).isEqualTo(0.25);
        assertThat(settings.flag(BESIDE)).isTrue();
    }

    @Test
    void allViolationsAreToldAtOnce() {
        assertThatThrownBy(() -> Settings.parse(SCHEMA, "depth=12&scale=x&loss=three&beside=yes&colour=red"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage("depth must lie in [1, 6], got 12; scale must be a number in [0.001, 10], got x;"
                        + " loss must be one of one, two, got three; beside must be on or off, got yes;"
                        + " colour is no parameter here; there are depth, scale, loss, beside, points");
    }

    @Test
    void pointsAreRefusedWithRowAndColumn() {
        assertRefusal("1,NaN,1", "points must be finite numbers, row 1 column 2 is NaN");
        assertRefusal("1,2,1;x,2,1", "points must be numbers, row 2 column 1 is 'x'");
        assertRefusal("1,2,3", "points must have labels 1 or -1, got 3 in row 1");
        assertRefusal("1,2,1;1,1", "points must have rows of equal length: row 2 has 1 numbers, row 1 has 2");
        assertRefusal("1,2,3,1", "points must have between 2 and 2 columns beside the label, got 3");
        assertRefusal("", "points must have at least one point");
    }

    private static void assertRefusal(String points, String message) {
        assertThatThrownBy(() -> Settings.of(SCHEMA, Map.of("points", points))).hasMessage(message);
    }

    @Test
    void dataThatIsNotHereIsNamed() {
        Settings settings = Settings.of(SCHEMA, Map.of("points", "@00ff"));
        assertThatThrownBy(() -> Inputs.none().points(settings, POINTS))
                .hasMessage("points names data that is not here: choose the file again or upload it, got @00ff");
    }

    @Test
    void queriesEscapeOnlyWhatWouldBeMisread() {
        Map<String, String> values = Map.of("name", "a b&c=d%é+;,@");
        assertThat(QueryText.parse(QueryText.text(values))).isEqualTo(values);
        assertThat(QueryText.text(Map.of("points", "1,-2,1;3,4,-1"))).isEqualTo("points=1,-2,1;3,4,-1");
        assertThat(QueryText.parse("?a=1&a=2&b&c=%zz"))
                .containsEntry("a", "2")
                .containsEntry("b", "")
                .containsEntry("c", "%zz");
    }
}
