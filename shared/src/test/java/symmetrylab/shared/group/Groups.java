package symmetrylab.shared.group;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Groups to hold laws on. */
public final class Groups {
    private static final int SMALL = 24;

    private Groups() {}

    /** Texts of groups of order ≤ 24: every family, every product, every action of a cyclic group on another, and more. */
    public static List<String> small() {
        List<String> families = families();
        List<String> texts = new ArrayList<>(families);
        List<String> factors = families.stream().filter(text -> order(text) > 1).toList();
        for (String a : factors) {
            for (String b : factors) {
                add(texts, a + "x" + b, order(a) * order(b));
                for (String c : factors) {
                    if (order(a) * order(b) <= SMALL) {
                        add(texts, a + "x" + b + "x" + c, order(a) * order(b) * order(c));
                    }
                }
            }
        }
        for (int n = 2; n <= 12; n++) {
            for (int m = 2; n * m <= SMALL; m++) {
                for (int k = 1; k < n; k++) {
                    if (power(k, m, n) == 1) {
                        texts.add("C" + n + ":C" + m + "[" + k + "]");
                    }
                }
            }
        }
        texts.addAll(List.of(
                "C7:C2",
                "(C2xC2):C2",
                "(C2xC2):C3",
                "(C2xC2):C4",
                "(C2xC2):C6",
                "(C2xC2):D3",
                "(C2xC4):C2",
                "(C2xC4):C2[1,0,2,1]",
                "(C3xC3):C2",
                "(C2xC2xC2):C3[0,0,1,1,0,0,0,1,0]",
                "C3:D4[2;1]",
                "C3:Q8[2;1]",
                "C3:(C2xC2)[2;1]",
                "(C3:C2)x(C2xC2)",
                "<(1 2 3),(1 2)>",
                "<(1 2 3 4),(1 3)/5>",
                "<(1 2 3)(4 5 6),(1 2)(4 5)>",
                "<(1 2 3),(1 2)(3 4)>",
                "[0]",
                "[1 2;2 1]",
                "[0 1 2;1 2 0;2 0 1]"));
        return texts;
    }

    /** The larger ones that are tested exhaustively. */
    public static List<String> medium() {
        return List.of("D30", "S5", "A5", "A6", "(C5xC5):Q8");
    }

    /** Those that are tested on seeded elements. */
    public static List<String> large() {
        return List.of("A7", "S7", "(C28xC28):D4", "(C28xC28)xD4");
    }

    /** Small and medium ones. */
    public static Stream<String> exhaustive() {
        return Stream.concat(small().stream(), medium().stream());
    }

    private static List<String> families() {
        List<String> texts = new ArrayList<>();
        for (int n = 1; n <= SMALL; n++) {
            texts.add("C" + n);
            if (2 * n <= SMALL) {
                texts.add("D" + n);
            }
            if (n % 4 == 0 && n >= 8) {
                texts.add("Q" + n);
            }
            if (n <= 4) {
                texts.add("S" + n);
                texts.add("A" + n);
            }
        }
        return texts;
    }

    private static int order(String text) {
        return FiniteGroup.parse(text).order();
    }

    private static void add(List<String> texts, String text, int order) {
        if (order <= SMALL) {
            texts.add(text);
        }
    }

    private static int power(int k, int m, int n) {
        int result = 1;
        for (int i = 0; i < m; i++) {
            result = result * k % n;
        }
        return result;
    }
}
