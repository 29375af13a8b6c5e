package symmetrylab.server.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import symmetrylab.server.verify.golden.CaseResult;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.GoldenKind;
import symmetrylab.server.verify.golden.MalformedCase;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.server.verify.group.ClassFunctionKind;
import symmetrylab.server.verify.group.FourierInvariantsKind;
import symmetrylab.server.verify.group.FrobeniusSchurKind;
import symmetrylab.server.verify.group.GroupNetworkKind;
import symmetrylab.server.verify.group.IrrepDimensionsKind;
import symmetrylab.server.verify.group.NormsKind;
import symmetrylab.server.verify.group.SchattenKktKind;
import symmetrylab.server.verify.group.SchattenMarginKind;
import symmetrylab.server.verify.group.SemidirectVersusDirectKind;
import symmetrylab.server.verify.group.UncertaintyKind;
import symmetrylab.server.verify.network.DataTensorsKind;
import symmetrylab.server.verify.network.LeastNormKind;
import symmetrylab.server.verify.network.MaxMarginFourierKind;
import symmetrylab.server.verify.network.MaxMarginRealKind;
import symmetrylab.server.verify.network.PlaneKind;
import symmetrylab.server.verify.network.PotentialKind;
import symmetrylab.server.verify.network.ScalarFlowKind;
import symmetrylab.server.verify.network.SinglePointLimitKind;
import symmetrylab.server.verify.network.SinglePointMarginKind;
import symmetrylab.server.verify.network.SingularTuplesKind;
import symmetrylab.server.verify.network.StationaryVerticesKind;

/**
 * Compares golden files with what this laboratory computes from their inputs.
 *
 * <p>A kind that is not known fails, a malformed case fails with the reason; nothing is skipped unasked.
 */
public final class GoldenVerifier {
    private static final String SCHEMA = "symmetry-lab-golden/1";
    private static final Map<String, GoldenKind> KINDS = known(
            new MaxMarginRealKind(),
            new MaxMarginFourierKind(),
            new DataTensorsKind(),
            new StationaryVerticesKind(),
            new ScalarFlowKind(),
            new PotentialKind.Diagonal(),
            new PotentialKind.EvenConvolution(),
            new PotentialKind.OrthogonallyDecomposable(),
            new SinglePointMarginKind(),
            new SinglePointLimitKind(),
            new SingularTuplesKind(),
            new LeastNormKind(),
            new PlaneKind(),
            new FourierInvariantsKind(),
            new UncertaintyKind(),
            new IrrepDimensionsKind(),
            new FrobeniusSchurKind(),
            new SemidirectVersusDirectKind(),
            new GroupNetworkKind.Forward(),
            new GroupNetworkKind.Trace(),
            new SchattenMarginKind.Least(),
            new SchattenMarginKind.Nuclear(),
            new SchattenKktKind.Group(),
            new SchattenKktKind.Band(),
            new NormsKind.Three(),
            new NormsKind.Linearization(),
            new ClassFunctionKind());

    private GoldenVerifier() {}

    private static Map<String, GoldenKind> known(GoldenKind... kinds) {
        Map<String, GoldenKind> byName = new LinkedHashMap<>();
        for (GoldenKind kind : kinds) {
            byName.put(kind.name(), kind);
        }
        return byName;
    }

    /** The kinds that can be verified. */
    public static Set<String> kinds() {
        return Set.copyOf(KINDS.keySet());
    }

    /**
     * The results of the cases of these kinds, all cases if no kind is named.
     *
     * @throws IllegalArgumentException if the file is no golden file at all
     */
    public static List<CaseResult> verify(JsonNode file, Set<String> kinds) {
        JsonNode cases = file.get("cases");
        if (!SCHEMA.equals(file.path("schema").asText()) || cases == null || !cases.isArray()) {
            throw new IllegalArgumentException(
                    "a golden file must have the schema " + SCHEMA + " and an array of cases");
        }
        List<CaseResult> results = new ArrayList<>();
        for (JsonNode golden : cases) {
            if (kinds.isEmpty() || kinds.contains(golden.path("kind").asText())) {
                results.add(verifyCase(golden));
            }
        }
        return results;
    }

    private static CaseResult verifyCase(JsonNode golden) {
        String id = golden.path("id").asText("?");
        String name = golden.path("kind").asText("?");
        GoldenKind kind = KINDS.get(name);
        if (kind == null) {
            return CaseResult.failed(id, name, "the kind \"" + name + "\" is not known here");
        }
        Node root = new Node(id, golden);
        Comparison comparison = new Comparison();
        try {
            kind.check(root, comparison);
        } catch (MalformedCase | IllegalArgumentException | ArithmeticException broken) {
            return CaseResult.failed(id, name, broken.getMessage());
        } catch (IndexOutOfBoundsException | NegativeArraySizeException broken) {
            return CaseResult.failed(id, name, "the sizes in this case do not fit together: " + broken.getMessage());
        }
        return comparison.result(id, name);
    }
}
