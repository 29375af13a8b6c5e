package symmetrylab.shared.representation;

import java.util.List;
import symmetrylab.shared.group.ConjugacyClass;
import symmetrylab.shared.group.GroupRefused;

/** The characters χ_ρ on the conjugacy classes: one row an irreducible representation, one column a class. */
public final class CharacterTable {
    /** Most classes of a group whose table is made. */
    public static final int MOST = 1000;

    private final Dual dual;
    private final List<ConjugacyClass> classes;
    private final double[][] re;
    private final double[][] im;

    private CharacterTable(Dual dual, List<ConjugacyClass> classes) {
        this.dual = dual;
        this.classes = classes;
        int n = classes.size();
        re = new double[dual.size()][n];
        im = new double[dual.size()][n];
        for (int i = 0; i < re.length; i++) {
            for (int j = 0; j < n; j++) {
                double[] value = dual.character(i, classes.get(j).representative());
                re[i][j] = value[0];
                im[i][j] = value[1];
            }
        }
    }

    static CharacterTable of(Dual dual) {
        if (dual.size() > MOST) {
            throw new GroupRefused("a character table is made up to " + MOST + " classes, got " + dual.size() + " of "
                    + dual.group().description());
        }
        return new CharacterTable(dual, dual.group().conjugacyClasses());
    }

    /** The irreducible representations that the rows belong to. */
    public Dual dual() {
        return dual;
    }

    /** The classes that the columns belong to. */
    public List<ConjugacyClass> classes() {
        return classes;
    }

    /** Real part of χ_irrep on a class. */
    public double re(int irrep, int column) {
        return re[irrep][column];
    }

    /** Imaginary part of χ_irrep on a class. */
    public double im(int irrep, int column) {
        return im[irrep][column];
    }

    /** The mean of χ_i times the conjugate of χ_j over the group, real and imaginary part: 1 if i = j, else 0. */
    public double[] product(int i, int j) {
        double x = 0;
        double y = 0;
        for (int c = 0; c < classes.size(); c++) {
            int size = classes.get(c).size();
            x = size * (re[i][c] * re[j][c] + im[i][c] * im[j][c]) + x;
            y = size * (im[i][c] * re[j][c] - re[i][c] * im[j][c]) + y;
        }
        int n = dual.group().order();
        return new double[] {x / n, y / n};
    }

    /** The mean of χ(g²) as it is computed from the table: the Frobenius–Schur indicator. */
    public double indicator(int irrep) {
        int[] numbers = ConjugacyClass.numbers(dual.group(), classes);
        double sum = 0;
        for (ConjugacyClass one : classes) {
            int x = one.representative();
            sum += one.size() * re[irrep][numbers[dual.group().product(x, x)]];
        }
        return sum / dual.group().order();
    }
}
