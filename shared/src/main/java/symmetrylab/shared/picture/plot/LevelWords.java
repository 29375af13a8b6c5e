package symmetrylab.shared.picture.plot;

import symmetrylab.shared.experiment.FigureState.Level;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.svg.Coordinates;

/** The names of a norm and its ball: ℓ₂, ℓ₁, ℓ₂⁄₃, of z or of its Fourier transform. */
final class LevelWords {
    private static final int MOST_DEPTH = 6;

    private LevelWords() {}

    /** ℓ_p, with p = 2/L written as a fraction where it is no whole number. */
    private static String norm(Level level) {
        String p = level.power() == 2 ? Numeral.subscript(2) : Numeral.subscript(1);
        for (int depth = 3; depth <= MOST_DEPTH; depth++) {
            if (Math.abs(level.power() - 2.0 / depth) < 1e-12) {
                p = depth % 2 == 0
                        ? Numeral.subscript(1) + "⁄" + Numeral.subscript(depth / 2)
                        : Numeral.subscript(2) + "⁄" + Numeral.subscript(depth);
            }
        }
        return "ℓ" + p;
    }

    private static String of(Level level) {
        return level.spectral() ? " norm of Fz" : " norm";
    }

    static String ball(Level level) {
        return "equal " + norm(level) + of(level);
    }

    static String smallest(Level level) {
        return "smallest " + norm(level) + of(level);
    }

    static String sentence(Level level) {
        return "The smallest ball of the " + norm(level) + of(level) + " that touches all of them does so at "
                + Coordinates.text(level.x(), level.y()) + ".";
    }
}
