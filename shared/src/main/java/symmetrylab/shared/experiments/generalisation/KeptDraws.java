package symmetrylab.shared.experiments.generalisation;

import java.util.ArrayList;
import java.util.List;

/** The same way of keeping for independent draws of a function: how many numbers, and which error, over all of them. */
final class KeptDraws {
    private final List<Kept> draws = new ArrayList<>();

    void add(Kept draw) {
        draws.add(draw);
    }

    /** The largest number of parts. A function with zero singular values has fewer. */
    int count() {
        int count = 0;
        for (Kept draw : draws) {
            count = Math.max(count, draw.count());
        }
        return count;
    }

    /** The numbers that the first k parts need. */
    Sample numbers(int k) {
        Sample numbers = new Sample();
        draws.forEach(draw -> numbers.add(draw.needed(k)));
        return numbers;
    }

    /** The lengths of what the first k leave out. */
    Sample errors(int k) {
        Sample errors = new Sample();
        draws.forEach(draw -> errors.add(draw.error(k)));
        return errors;
    }

    /** How many numbers bring the error down to this. */
    Sample enough(double error) {
        Sample enough = new Sample();
        draws.forEach(draw -> enough.add(draw.enough(error)));
        return enough;
    }

    /** The same in parts of what another way needs, draw by draw. */
    Sample shares(KeptDraws other, double error) {
        Sample shares = new Sample();
        for (int i = 0; i < draws.size(); i++) {
            shares.add((double) draws.get(i).enough(error) / other.draws.get(i).enough(error));
        }
        return shares;
    }
}
