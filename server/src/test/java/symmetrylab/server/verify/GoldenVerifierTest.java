package symmetrylab.server.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.server.verify.golden.CaseResult;

class GoldenVerifierTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode golden() throws IOException {
        return read("/golden/linear-networks.json");
    }

    private static JsonNode equivariant() throws IOException {
        return read("/golden/equivariant-networks.json");
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream file = GoldenVerifierTest.class.getResourceAsStream(name)) {
            return JSON.readTree(file);
        }
    }

    private static ObjectNode only(String id) throws IOException {
        JsonNode file = id.startsWith("E") ? equivariant() : golden();
        ObjectNode one =
                JSON.createObjectNode().put("schema", file.get("schema").asText());
        for (JsonNode golden : file.get("cases")) {
            if (golden.get("id").asText().equals(id)) {
                one.putArray("cases").add(golden);
            }
        }
        return one;
    }

    private static CaseResult verifyOne(JsonNode file) {
        return GoldenVerifier.verify(file, Set.of()).get(0);
    }

    @Test
    void everyKnownKindOfTheGoldenFilePasses() throws IOException {
        List<CaseResult> results = GoldenVerifier.verify(golden(), GoldenVerifier.kinds());
        assertThat(results).hasSize(15).allMatch(CaseResult::passed);
        List<CaseResult> groups = GoldenVerifier.verify(equivariant(), GoldenVerifier.kinds());
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
        "L15, /min_norm/conv, 1",
        "E01, /singular_values_by_irrep_sorted_by_dim/4, 1",
        "E01, /sum_d_sigma2, ''",
        "E02, /singular_values_by_irrep_sorted_by_dim/4, 0",
        "E02, /sum_d_sigma1, ''",
        "E02, /sum_d_sigma_2_3, ''",
        "E03, /sum_d_sigma_1_2, ''",
        "E03, /schatten_norm_L3_unnormalised_FT, ''",
        "E03, /schatten_norm_L3_of_f_over_l2norm, ''",
        "E06, /rows/0, l1_over_linf",
        "E06, /rows/1, schatten1_over_schattenInf",
        "E06, /rows/3, norm_product",
        "E06, /rows/4, p_product_p_2_3",
        "E17, /semidirect, sum_d_sigma_1",
        "E17, /semidirect, sum_d_sigma2",
        "E17, /direct, sum_d_sigma_2_3"
    })
    void aValueDisturbedByOneMillionthFails(String id, String pointer, String place) throws IOException {
        ObjectNode file = only(id);
        String path =
                "/cases/0/expected" + (place.isEmpty() ? pointer.substring(0, pointer.lastIndexOf('/')) : pointer);
        String field = place.isEmpty() ? pointer.substring(pointer.lastIndexOf('/') + 1) : place;
        JsonNode parent = file.at(path);
        if (parent instanceof ArrayNode array) {
            int index = Integer.parseInt(field);
            array.set(index, JSON.getNodeFactory().numberNode(array.get(index).asDouble() + 1e-6));
        } else {
            ((ObjectNode) parent).put(field, parent.get(field).asDouble() + 1e-6);
        }
        assertThat(verifyOne(file).passed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "E01, /rank_with_multiplicity",
        "E06, /lower_bound",
        "E06, /rows/0/support",
        "E06, /rows/2/rank",
        "E06, /rows/3/product",
        "E15, /irrep_counts_by_dimension/2/8",
        "E15, /irrep_counts_by_dimension/5/1",
        "E17, /semidirect/irrep_dims/19",
        "E17, /direct/irrep_dims/0",
        "E19, /types/0/real",
        "E19, /types/4/complex",
        "E19, /types/6/quaternionic"
    })
    void aCountDisturbedByOneFails(String id, String pointer) throws IOException {
        ObjectNode file = only(id);
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = file.at("/cases/0/expected" + pointer.substring(0, cut));
        String field = pointer.substring(cut + 1);
        if (parent instanceof ArrayNode array) {
            int index = Integer.parseInt(field);
            array.set(index, JSON.getNodeFactory().numberNode(array.get(index).asInt() + 1));
        } else {
            ((ObjectNode) parent).put(field, parent.get(field).asInt() + 1);
        }
        assertThat(verifyOne(file).passed()).isFalse();
    }

    @Test
    void aStatementTurnedRoundAndATableThatIsNoGroupFail() throws IOException {
        ObjectNode file = only("E06");
        ((ObjectNode) file.at("/cases/0/expected/rows/0")).put("meshulam_holds", false);
        assertThat(verifyOne(file).message()).contains("rows[0].meshulam_holds must be true");
        file = only("E06");
        ((ArrayNode) file.at("/cases/0/group/cayley_table/3"))
                .set(2, JSON.getNodeFactory().numberNode(7));
        assertThat(verifyOne(file).passed()).isFalse();
        assertThat(verifyOne(file).message()).contains("violated");
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

    @Test
    void anEmptyListOfDimensionsFails() throws IOException {
        ObjectNode file = only("E15");
        ((ObjectNode) file.at("/cases/0/expected/irrep_counts_by_dimension/0")).removeAll();
        assertThat(verifyOne(file).passed()).isFalse();
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
