package symmetrylab.shared.experiments.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.wire.EventCodec;

/** What a run tells goes from worker to page and into stores: it does not grow beyond a picture's worth. */
class EventSizeTest {
    private static final int OF_A_DRAWN_GROUP = 100_000;
    /** Of order 1000, the largest of which functions and blocks are drawn. */
    private static final int MOST = 600_000;

    @ParameterizedTest
    @CsvSource({
        "D30, 60",
        "S5, 120",
        "C120, 120",
        "D60, 120",
        "C2xA5, 120",
        "Q120, 120",
        "(C5xC5):Q8, 200",
        "C2xC2xC2xC3xC5, 120",
        "C1000, 1000",
        "D500, 1000"
    })
    void theLinesOfARunFitIntoAPage(String group, int order) {
        Told explorer = Told.of(Told.EXPLORER, "group", group, "subset", "#1", "colour", "element");
        Told workbench = Told.of(
                Told.WORKBENCH,
                "group",
                group,
                "signal",
                "random 1",
                "filter",
                "random 2",
                "by",
                "#1",
                "basis",
                "rotated");
        Told gauge = Told.of(Told.GAUGE, "group", group, "signal", "random 1");
        assertThat(explorer.series("order")).isEqualTo(order);
        for (Told told : new Told[] {explorer, workbench, gauge}) {
            Map<String, Integer> bytes = bytes(told);
            int most = order <= 200 ? OF_A_DRAWN_GROUP : MOST;
            assertThat(bytes.get("all")).as(told + " " + bytes).isLessThanOrEqualTo(most);
        }
    }

    private static Map<String, Integer> bytes(Told told) {
        Map<String, Integer> bytes = new TreeMap<>();
        for (RunEvent event : told.events()) {
            int length = EventCodec.line(event).getBytes(StandardCharsets.UTF_8).length;
            String what = event instanceof RunEvent.Pictured pictured
                    ? pictured.figure()
                    : event instanceof RunEvent.Claimed claimed
                            ? "claim " + claimed.claim().id()
                            : event.getClass().getSimpleName();
            bytes.merge(what, length, Integer::sum);
            bytes.merge("all", length, Integer::sum);
        }
        return bytes;
    }
}
