package symmetrylab.shared.picture.plot;

import symmetrylab.shared.experiment.FigureState.Level;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.Scene;
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

    static String ball(Scene scene, Level level) {
        if (Double.isNaN(level.power())) {
            return level.spectral() ? scene.say("equal Q of Fz") : scene.say("equal Q");
        }
        return level.spectral()
                ? scene.say("equal {0} norm of Fz", norm(level))
                : scene.say("equal {0} norm", norm(level));
    }

    static String smallest(Scene scene, Level level) {
        if (Double.isNaN(level.power())) {
            return scene.say("smallest Q");
        }
        return level.spectral()
                ? scene.say("smallest {0} norm of Fz", norm(level))
                : scene.say("smallest {0} norm", norm(level));
    }

    static String sentence(Scene scene, Level level) {
        String at = Coordinates.text(level.x(), level.y());
        if (Double.isNaN(level.power())) {
            return scene.say("The smallest level set of Q that touches the solutions does so at {0}.", at);
        }
        return level.spectral()
                ? scene.say(
                        "The smallest ball of the {0} norm of Fz that touches all of them does so at {1}.",
                        norm(level), at)
                : scene.say(
                        "The smallest ball of the {0} norm that touches all of them does so at {1}.", norm(level), at);
    }
}
