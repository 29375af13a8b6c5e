package symmetrylab.server.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static symmetrylab.server.verify.GoldenCases.JSON;
import static symmetrylab.server.verify.GoldenCases.disturbed;
import static symmetrylab.server.verify.GoldenCases.only;
import static symmetrylab.server.verify.GoldenCases.verifyOne;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.server.verify.golden.CaseResult;

class GoldenVerifierTest {
    @Test
    void everyKnownKindOfTheGoldenFilePasses() throws IOException {
        List<CaseResult> results = GoldenVerifier.verify(GoldenCases.golden(), GoldenVerifier.kinds());
        assertThat(results).hasSize(15).allMatch(CaseResult::passed);
        List<CaseResult> groups = GoldenVerifier.verify(GoldenCases.equivariant(), GoldenVerifier.kinds());
        assertThat(groups).hasSize(19).allMatch(CaseResult::passed);
    }

    @ParameterizedTest
    @CsvSource({
        "L01, /table/0/points/0, p",
        "L01, /table/1/points/1, q",
        "L01, /table/2/points/2, h",
        "L01, /table/3/points/0, h_prime",
        "L01, /table/3/inverse/0, h_inv",
        "L01, /table/4/inverse/1, H",
        "L01, /table/4, blow_up",
        "L02, /minimisers/5/z, 1",
        "L02, /minimisers/1/dual, 0",
        "L02, /minimisers/0, Q",
        "L02, /l1_end/z, 1",
        "L02, /l1_end/weights, 0",
        "L02, /l1_end, value",
        "L02, /l2_end/z, 3",
        "L03, /minimisers/5/z, 0",
        "L03, /minimisers/1, alpha",
        "L03, /l2_end/weights, 2",
        "L04, /minimisers/4/z, 2",
        "L04, /minimisers/1, Q",
        "L05, /eta, 2",
        "L05, /minimisers/0/z, 1",
        "L05, /minimisers/1/rho, 1",
        "L05, /minimisers/2, Q",
        "L05, /minimisers/2, gf_rel_err",
        "L06, /minimisers/0/dual, 1",
        "L06, /minimisers/1/rho, 0",
        "L06, /minimisers/2/beta, 2",
        "L07, /l2/z, 1",
        "L07, /l2/dual, 3",
        "L07, /l2, norm",
        "L07, /l2, margin_of_unit",
        "L07, /l1/z, 0",
        "L07, /l1/z, 2",
        "L07, /l1/dual, 0",
        "L07, /l1, norm",
        "L07, /l1, largest_offsupport_dual",
        "L08, /z, 0",
        "L08, /dual, 4",
        "L08, /norm, ''",
        "L08, /spectrum_abs, 2",
        "L08, /dual_spectrum_abs, 2",
        "L09, /z_gf, 0",
        "L09, /z_gf, 1",
        "L09, /dual, 3",
        "L09, /norm_p, ''",
        "L09, /vertices/3/z, 0",
        "L09, /vertices/0/dual_active, 0",
        "L09, /vertices/4, norm_p",
        "L10, /items/0/singular_values, 0",
        "L10, /items/1/beta_direction, 2",
        "L10, /items/1, kappa",
        "L10, /items/2/closed_form, 0",
        "L10, /items/3/u1_up_to_sign, 1",
        "L10, /items/4, rho_norm",
        "L11, /items/0/M/1, 2",
        "L11, /items/0/limits/0, nu",
        "L11, /items/1/limits/1/v1, 0",
        "L11, /items/2/limits/4/v2, 2",
        "L11, /items/3/limits/5/beta, 1",
        "L11, /items/3/limits/2, y",
        "L11, /items/1/singular_values, 1",
        "L12, /items/0/entries_row_major, 5",
        "L12, /items/1/beta, 0",
        "L12, /items/2, f",
        "L12, /items/4/partials/1, 2",
        "L13, /items/0, top_s",
        "L13, /items/1, residual",
        "L13, /items/1/top_u/2, 3",
        "L13, /items/2/tuples/4, s",
        "L13, /items/2/tuples/6/u, 1",
        "L13, /items/3/singular_values, 1",
        "L14, /min_l2, 2",
        "L14, /fc_limits/0/beta_limit, 0",
        "L14, /fc_limits/2, dist_to_min_l2",
        "L14, /trajectory/1/beta, 3",
        "L14, /trajectory/3, loss",
        "L14, /trajectory/0, t",
        "L15, /limits/0/beta_limit, 1",
        "L15, /limits/13/beta_limit, 0",
        "L15, /limits/26, alpha",
        "L15, /min_norm/fc, 0",
        "L15, /min_norm/diag, 1",
        "L15, /min_norm/conv, 1"
    })
    void aValueDisturbedByOneMillionthFails(String id, String pointer, String place) throws IOException {
        assertThat(verifyOne(disturbed(id, pointer, place)).passed()).isFalse();
    }

    @Test
    void missingRowsAndABlowUpOfTwoLayersFail() throws IOException {
        ObjectNode file = only("L01");
        ((ObjectNode) file.at("/cases/0/expected/table/0")).put("blow_up", 1e6);
        assertThat(verifyOne(file).message()).contains("table[0].blow_up must be null");
        for (String list : List.of("L03 /minimisers", "L13 /items/2/tuples", "L15 /limits", "L10 /items")) {
            file = only(list.substring(0, 3));
            ((ArrayNode) file.at("/cases/0/expected" + list.substring(4))).remove(1);
            assertThat(verifyOne(file).message()).contains("items, got");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "L07, flow_diag, one_minus_cos",
        "L07, flow_fc, one_minus_cos",
        "L08, flow_conv, one_minus_cos",
        "L08, flow_conv, one_minus_s_over_top"
    })
    void aFlowRowListedTenTimesTooNearFails(String id, String flow, String field) throws IOException {
        ObjectNode file = only(id);
        ObjectNode row = (ObjectNode) file.at("/cases/0/expected/" + flow + "/1");
        row.put(field, row.get(field).asDouble() / 10);
        CaseResult result = verifyOne(file);
        assertThat(result.passed()).isFalse();
        assertThat(result.message()).contains(flow + "[1]." + field);
    }

    @Test
    void anUnknownKindFailsAndIsNotSkipped() throws IOException {
        ObjectNode file = only("L12");
        ((ObjectNode) file.at("/cases/0")).put("kind", "no-such-kind");
        assertThat(verifyOne(file).passed()).isFalse();
        assertThat(verifyOne(file).message()).contains("no-such-kind");
        assertThat(GoldenVerifier.verify(file, GoldenVerifier.kinds())).isEmpty();
    }

    @Test
    void aMalformedCaseFailsWithThePlace() throws IOException {
        ObjectNode file = only("L08");
        ((ObjectNode) file.at("/cases/0/expected")).remove("dual");
        assertThat(verifyOne(file).message()).isEqualTo("L08.expected.dual is missing");
        file = only("L07");
        ((ObjectNode) file.at("/cases/0/input")).putArray("y").add(1);
        assertThat(verifyOne(file).passed()).isFalse();
        file = only("L12");
        ((ArrayNode) file.at("/cases/0/input/items/0/v")).remove(0);
        assertThat(verifyOne(file).message()).contains("has 3 layers, got 2");
    }

    @Test
    void whatIsNoGoldenFileIsRefused() {
        assertThatThrownBy(() -> GoldenVerifier.verify(JSON.createObjectNode(), Set.of()))
                .hasMessageStartingWith("a golden file must have the schema symmetry-lab-golden/1");
    }
}
