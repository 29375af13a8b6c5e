package symmetrylab.server.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.server.verify.GoldenCases.JSON;
import static symmetrylab.server.verify.GoldenCases.disturbed;
import static symmetrylab.server.verify.GoldenCases.only;
import static symmetrylab.server.verify.GoldenCases.verifyOne;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of groups and of networks on them do not pass when anything expected is disturbed. */
class GoldenGroupsTest {
    @ParameterizedTest
    @CsvSource({
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
        "E04, /first_layer_output, 2",
        "E04, /network_output, ''",
        "E04, /beta, 5",
        "E04, /beta_singular_values/2, 1",
        "E04, /sum_d_sigma_2_over_L, ''",
        "E04, /half_sum_sq_weights, ''",
        "E04, /lower_bound_half_sum_sq, ''",
        "E05, /loss_at_step/0, loss",
        "E05, /loss_at_step/10, loss",
        "E05, /loss_at_step/100, loss",
        "E05, /beta_final, 3",
        "E05, /min_margin_final, ''",
        "E05, /schatten_sum_2_over_L_final, ''",
        "E07, /beta, 1",
        "E07, /l2norm, ''",
        "E07, /multipliers, 2",
        "E07, /margin, ''",
        "E08, /objective_sum_d_sigma_2_over_L, ''",
        "E08, /reference_beta, 0",
        "E08, /multipliers, 2",
        "E09, /schatten_quasinorm, ''",
        "E09, /reference_beta, 4",
        "E09, /margins, 1",
        "E09, /multipliers, 0",
        "E09, /sum_multipliers, ''",
        "E09, /dual_operator_norm, ''",
        "E09, /beta_singular_values/0, 0",
        "E10, /objective_sum_d_sigma_2_over_L, ''",
        "E10, /schatten_quasinorm, ''",
        "E10, /beta_singular_values/2, 0",
        "E10, /margins, 0",
        "E10, /multipliers, 1",
        "E10, /sum_multipliers, ''",
        "E11, /margins, 1",
        "E11, /multipliers, 0",
        "E12, /gcnn_fourier_norm_L3, ''",
        "E12, /cyclic_cnn_fourier_norm_L3, ''",
        "E12, /real_norm_2_3, ''",
        "E13, /output, ''",
        "E13, /gradient_wrt_input, 3",
        "E13, /fourier_schatten_norm_L3_of_normalised_gradient, ''",
        "E13, /real_norm_2_3_of_normalised_gradient, ''",
        "E14, /values, 2",
        "E14, /l2norm_sq, ''",
        "E14, /fourier_block_scalars, 1",
        "E14, /sum_d_sigma_2_3, ''",
        "E14, /sum_d_sigma_1, ''",
        "E14, /self_convolution_coefficients, 2",
        "E16, /reference_beta, 7",
        "E16, /multipliers, 1",
        "E17, /semidirect, sum_d_sigma_1",
        "E17, /semidirect, sum_d_sigma2",
        "E17, /direct, sum_d_sigma_2_3"
    })
    void aValueDisturbedByOneMillionthFails(String id, String pointer, String place) throws IOException {
        assertThat(verifyOne(disturbed(id, pointer, place)).passed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "E01, /rank_with_multiplicity",
        "E08, /rank_with_multiplicity",
        "E10, /rank_with_multiplicity",
        "E14, /rank_with_multiplicity",
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

    /** A disturbed predictor is no stationary point, an undisturbed one is not disturbed, and an optimum is one. */
    @Test
    void certificatesOfWhatIsNotAreRefused() throws IOException {
        for (String id : List.of("E10", "E11")) {
            ObjectNode file = only(id);
            ObjectNode input = (ObjectNode) file.at("/cases/0/input");
            input.set("beta", input.get("perturbed_beta"));
            assertThat(verifyOne(file).passed()).isFalse();
            file = only(id);
            input = (ObjectNode) file.at("/cases/0/input");
            input.set("perturbed_beta", input.get("beta"));
            assertThat(verifyOne(file).message()).contains("residual_of_perturbed_beta_at_least must be at most");
        }
        ObjectNode file = only("E09");
        ((ObjectNode) file.at("/cases/0/expected")).put("global_optimum", false);
        assertThat(verifyOne(file).message()).contains("global_optimum must be true");
        for (String pointer : List.of("multipliers", "margins")) {
            file = only("E18");
            ArrayNode list = (ArrayNode) file.at("/cases/0/expected/" + pointer);
            list.set(1, JSON.getNodeFactory().numberNode(list.get(1).asDouble() + 1e-5));
            assertThat(verifyOne(file).passed()).as(pointer).isFalse();
        }
    }

    @Test
    void anEmptyListOfDimensionsFails() throws IOException {
        ObjectNode file = only("E15");
        ((ObjectNode) file.at("/cases/0/expected/irrep_counts_by_dimension/0")).removeAll();
        assertThat(verifyOne(file).passed()).isFalse();
    }
}
