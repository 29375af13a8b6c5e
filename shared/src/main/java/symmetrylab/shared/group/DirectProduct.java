package symmetrylab.shared.group;

import java.util.List;

/** G_1 × … × G_k with the first factor slowest: the elements are tuples, multiplied place by place. */
public final class DirectProduct extends FiniteGroup {
    private final List<FiniteGroup> factors;
    private final int order;

    /** The product of at least two groups. */
    public DirectProduct(List<FiniteGroup> factors) {
        if (factors.size() < 2) {
            throw new GroupRefused("a product must have at least two factors, got " + factors.size());
        }
        this.factors = List.copyOf(factors);
        long size = 1;
        for (FiniteGroup factor : factors) {
            size *= factor.order();
            if (size > Integer.MAX_VALUE) {
                throw new GroupRefused("the order must be at most " + Integer.MAX_VALUE + ", so that elements are"
                        + " integers; the product is larger from the factor " + factor.notation() + " on");
            }
        }
        order = (int) size;
    }

    /** The factors in order. */
    public List<FiniteGroup> factors() {
        return factors;
    }

    /** The part of element a in each factor. */
    public int[] parts(int a) {
        int[] parts = new int[factors.size()];
        int rest = a;
        for (int i = parts.length - 1; i >= 0; i--) {
            int size = factors.get(i).order();
            parts[i] = rest % size;
            rest /= size;
        }
        return parts;
    }

    /** The element with these parts. */
    public int element(int... parts) {
        int a = 0;
        for (int i = 0; i < parts.length; i++) {
            a = a * factors.get(i).order() + parts[i];
        }
        return a;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public int product(int a, int b) {
        int result = 0;
        int scale = 1;
        int restA = a;
        int restB = b;
        for (int i = factors.size() - 1; i >= 0; i--) {
            FiniteGroup factor = factors.get(i);
            int size = factor.order();
            result += scale * factor.product(restA % size, restB % size);
            scale *= size;
            restA /= size;
            restB /= size;
        }
        return result;
    }

    @Override
    public int inverse(int a) {
        int[] parts = parts(a);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = factors.get(i).inverse(parts[i]);
        }
        return element(parts);
    }

    @Override
    public String name(int a) {
        int[] parts = parts(a);
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < parts.length; i++) {
            text.append(i == 0 ? "" : ", ").append(factors.get(i).name(parts[i]));
        }
        return text.append(')').toString();
    }

    @Override
    public int[] generators() {
        int count = 0;
        for (FiniteGroup factor : factors) {
            count += factor.generators().length;
        }
        int[] generators = new int[count];
        int scale = order;
        int at = 0;
        for (FiniteGroup factor : factors) {
            scale /= factor.order();
            for (int generator : factor.generators()) {
                generators[at++] = scale * generator;
            }
        }
        return generators;
    }

    @Override
    public String notation() {
        StringBuilder text = new StringBuilder();
        for (FiniteGroup factor : factors) {
            text.append(text.length() == 0 ? "" : "x").append(GroupNotation.operand(factor));
        }
        return text.toString();
    }
}
