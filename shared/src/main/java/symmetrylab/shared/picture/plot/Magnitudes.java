package symmetrylab.shared.picture.plot;

/**
 * How a vector spreads over its places.
 *
 * @param largest the place of the entry of largest magnitude
 * @param large how many entries exceed 1 % of that magnitude
 */
record Magnitudes(int largest, double most, int large) {
    private static final double SHARE = 0.01;

    static Magnitudes of(double[] values) {
        int largest = 0;
        for (int j = 0; j < values.length; j++) {
            largest = Math.abs(values[j]) > Math.abs(values[largest]) ? j : largest;
        }
        double most = values.length == 0 ? 0 : Math.abs(values[largest]);
        int large = 0;
        for (double value : values) {
            large += Math.abs(value) > SHARE * most ? 1 : 0;
        }
        return new Magnitudes(largest, most, large);
    }
}
