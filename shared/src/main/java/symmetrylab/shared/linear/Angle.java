package symmetrylab.shared.linear;

import symmetrylab.shared.number.FixedSum;

/** How far two vectors are from pointing the same way, accurate also where that is almost nothing. */
public final class Angle {
    private Angle() {}

    /** 1 − cos of the angle between a and b, as ½‖a/‖a‖ − b/‖b‖‖²; NaN if one of them is zero. */
    public static double oneMinusCosine(double[] a, double[] b) {
        double normA = FixedSum.norm(a);
        double normB = FixedSum.norm(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] / normA - b[i] / normB;
            sum += difference * difference;
        }
        return 0.5 * sum;
    }
}
