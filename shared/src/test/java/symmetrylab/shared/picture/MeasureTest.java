package symmetrylab.shared.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.experiment.Subject;

class MeasureTest {
    private static final Schema SCHEMA = new Schema(
            List.of(
                    new Parameter.IntegerRange("depth", 1, 6, 2),
                    new Parameter.Choice("rule", List.of("margin", "gradient"), "margin")),
            List.of(
                    Subject.lane("first", Subject.Hue.FIRST),
                    Subject.lane("second", Subject.Hue.SECOND),
                    Subject.reference("limit")),
            List.of(new Series("step", Scale.LOG, 0), new Series("angle", Scale.LOG, 0)),
            List.of(
                    new Figure.Plane("plane"),
                    new Figure.Bars("bars", Figure.Index.COORDINATE),
                    new Figure.Curves("curve", "step", List.of("angle"))),
            List.of(new ClaimForm("direction", List.of("separable"), new ClaimForm.AtMost(0.01))),
            Schema.Pace.RUN,
            true);

    private final RunRecord run = new RunRecord(SCHEMA);

    private void tell(RunEvent event) {
        run.add(event);
    }

    private void tellOfOneLane() {
        tell(new RunEvent.Started(new ExperimentId("test"), "depth=3&rule=gradient"));
        tell(new RunEvent.Sampled("first", 0, new double[] {0, 40}));
        tell(new RunEvent.Sampled("first", 10, new double[] {10, 8}));
        tell(new RunEvent.Sampled("first", 13, new double[] {13, 5.25}));
        tell(claimed("first", 0.02, Claim.Verdict.NOT_YET));
    }

    private static RunEvent claimed(String lane, double residual, Claim.Verdict verdict) {
        Claim.Hypothesis separable = new Claim.Hypothesis("separable", true, 2.5);
        double[] none = new double[0];
        return new RunEvent.Claimed(
                new Claim("direction", lane, 13, List.of(separable), none, none, residual, 0.01, Double.NaN, verdict));
    }

    private Object value(String name) {
        return Measure.parse(SCHEMA, name)
                .of(run)
                .map(value -> value instanceof Measure.Number n ? (Object) n.value() : ((Measure.Word) value).text())
                .orElse("nothing");
    }

    @Test
    void aSeriesIsReadAtItsLastSampleOrTheLastUpToAStep() {
        tellOfOneLane();
        assertThat(value("series/angle/first")).isEqualTo(5.25);
        assertThat(value("series/angle/first/12")).isEqualTo(8.0);
        assertThat(value("series/angle/first/10")).isEqualTo(8.0);
        assertThat(value("series/angle/12")).isEqualTo(8.0);
        assertThat(value("series/angle/second")).isEqualTo("nothing");
    }

    @Test
    void aLaneMayBeLeftOutOnlyWhereThereIsOne() {
        assertThat(value("series/angle")).isEqualTo("nothing");
        tellOfOneLane();
        assertThat(value("series/angle")).isEqualTo(5.25);
        assertThat(value("residual/direction")).isEqualTo(0.02);
        tell(new RunEvent.Sampled("second", 0, new double[] {0, 1}));
        tell(claimed("second", 0.001, Claim.Verdict.HOLDS));
        assertThat(value("series/angle")).isEqualTo("nothing");
        assertThat(value("residual/direction")).isEqualTo("nothing");
        assertThat(value("verdict/direction")).isEqualTo("nothing");
        assertThat(value("verdict/direction/second")).isEqualTo("holds");
        assertThat(value("tolerance/direction")).isEqualTo(0.01);
    }

    @Test
    void claimsTellResidualToleranceHypothesesAndVerdict() {
        tellOfOneLane();
        assertThat(value("measured/direction/separable")).isEqualTo(2.5);
        assertThat(value("verdict/direction/first")).isEqualTo("not yet");
        tell(claimed("first", Double.NaN, Claim.Verdict.HYPOTHESES_NOT_MET));
        assertThat(value("residual/direction")).isEqualTo("nothing");
        assertThat(value("verdict/direction")).isEqualTo("hypotheses not met");
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "0,1,90", "-1,0,180", "0,-1,-90", "1,1,45", "-1,1,135", "-1,-1,-135", "1,-1,-45"})
    void directionsAreDegreesFromTheFirstAxis(double x, double y, double degrees) {
        tell(new RunEvent.Pictured(
                "plane", 0, new FigureState.Plane(List.of(new FigureState.Direction("limit", x, y, 1)))));
        assertThat((double) value("direction/limit")).isEqualTo(degrees, within(1e-12));
    }

    @Test
    void theLatestPlaneCountsAndAZeroArrowPointsNowhere() {
        tell(new RunEvent.Pictured(
                "plane", 0, new FigureState.Plane(List.of(new FigureState.Direction("first", 1, 0, 1)))));
        tell(new RunEvent.Pictured(
                "plane", 5, new FigureState.Plane(List.of(new FigureState.Direction("first", 0, 0, 0)))));
        assertThat(value("direction/first")).isEqualTo("nothing");
        assertThat(value("direction/limit")).isEqualTo("nothing");
    }

    @Test
    void barsAreCountedFromAHundredthOfTheLargest() {
        FigureState.Group group = new FigureState.Group("limit", new double[] {-2, 0.021, 0.02, 0});
        tell(new RunEvent.Pictured("bars", 0, new FigureState.Bars(List.of(group))));
        assertThat(value("count/bars/limit")).isEqualTo(2.0);
        assertThat(value("count/bars/first")).isEqualTo("nothing");
    }

    @Test
    void settingsAreNumbersOrWords() {
        tellOfOneLane();
        assertThat(value("setting/depth")).isEqualTo(3.0);
        assertThat(value("setting/rule")).isEqualTo("gradient");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "speed/first | 'speed' is no measure; there are series, residual, measured, tolerance, verdict, direction,"
                        + " count, setting",
                "series/angel | 'angel' is no series; there are step, angle",
                "series/angle/fourth | 'fourth' is no subject; there are first, second, limit",
                "series/angle/first/late | the step must be a whole number, got 'late'",
                "residual/speed | 'speed' is no claim; there are direction",
                "measured/direction/fits | 'fits' is no hypothesis; there are separable",
                "direction/fourth | 'fourth' is no subject; there are first, second, limit",
                "count/curve/first | 'curve' is no figure of bars; there are bars",
                "setting/width | 'width' is no setting; there are depth, rule",
                "tolerance/direction/first | 'tolerance/direction/first' must have 2 parts joined by /, got 3",
                "series | 'series' must have 2 to 4 parts joined by /, got 1",
            })
    void whatIsNotKnownIsRefusedWithWhatIs(String name, String message) {
        assertThatThrownBy(() -> Measure.parse(SCHEMA, name)).hasMessage(message);
    }

    private boolean holds(String condition) {
        return Condition.parse(SCHEMA, condition).holds(run);
    }

    @Test
    void conditionsCompareNumbersAndWords() {
        assertThat(holds("series/angle < 100")).isFalse();
        tellOfOneLane();
        assertThat(holds("series/angle < 5.25")).isFalse();
        assertThat(holds("series/angle <= 5.25")).isTrue();
        assertThat(holds("series/angle > 5.25")).isFalse();
        assertThat(holds("series/angle >= 5.25")).isTrue();
        assertThat(holds("setting/depth = 3")).isTrue();
        assertThat(holds("verdict/direction = not yet and setting/rule = gradient"))
                .isTrue();
        assertThat(holds("verdict/direction = not yet and setting/depth > 3")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "series/angle | a condition must read MEASURE OPERATOR VALUE, got 'series/angle'",
                "series/angle == 5 | '==' compares nothing; there are <, <=, >, >=, =",
                "series/angle < far | must compare with a number, got 'far'",
                "verdict/direction > holds | a word can only be compared by =, got '>'",
                "verdict/direction = maybe | there is no verdict 'maybe'; there are holds, not yet, fails, hypotheses not"
                        + " met",
                "setting/rule = newton | rule must be one of margin, gradient, got newton",
            })
    void whatIsNoConditionIsRefused(String condition, String message) {
        assertThatThrownBy(() -> Condition.parse(SCHEMA, condition)).hasMessage(message);
    }
}
