package symmetrylab.shared.relu;

import symmetrylab.shared.group.FiniteGroup;

/**
 * A linear layer R^N → R^N in whose matrix a weight may stand at several places: W_{u,t} = w[places[u·N + t]].
 *
 * @param size N
 * @param weights how many weights there are
 * @param places the weight of each entry, row after row
 */
public record WeightSharing(int size, int weights, int[] places) {
    /** Checks that the places are those of a square matrix and name weights that there are. */
    public WeightSharing {
        places = places.clone();
        if (size < 1 || places.length != size * size) {
            throw new IllegalArgumentException(
                    "a layer on " + size + " values must have " + size * size + " places, got " + places.length);
        }
        for (int place : places) {
            if (place < 0 || place >= weights) {
                throw new IllegalArgumentException(
                        "a place must name one of " + weights + " weights, from 0, got " + place);
            }
        }
    }

    /** N² weights, each at one place. */
    public static WeightSharing none(int size) {
        int[] places = new int[size * size];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        return new WeightSharing(size, places.length, places);
    }

    /** The layer (h⋆w)(u) = Σ_v h(uv)w(v) of a group convolution network: N weights, W_{u,uv} = w(v). */
    public static WeightSharing along(FiniteGroup group) {
        int n = group.order();
        int[] places = new int[n * n];
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                places[u * n + group.product(u, v)] = v;
            }
        }
        return new WeightSharing(n, n, places);
    }
}
