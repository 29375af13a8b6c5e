package symmetrylab.shared.group;

import java.util.Arrays;

/** A map of groups with φ(ab) = φ(a)φ(b), given by the images of the generators and checked on all of them. */
public final class Homomorphism {
    private final FiniteGroup source;
    private final FiniteGroup target;
    private final int[] images;

    private Homomorphism(FiniteGroup source, FiniteGroup target, int[] images) {
        this.source = source;
        this.target = target;
        this.images = images;
    }

    /**
     * The homomorphism that sends the generators of the source to these elements.
     *
     * @throws GroupRefused with the relation of the source that the images violate
     */
    public static Homomorphism of(FiniteGroup source, FiniteGroup target, int... generatorImages) {
        Walk walk = new Walk(source);
        if (generatorImages.length != walk.generators()) {
            throw new GroupRefused(source.notation() + " has " + walk.generators() + " generators, got "
                    + generatorImages.length + " images");
        }
        for (int image : generatorImages) {
            if (image < 0 || image >= target.order()) {
                throw new GroupRefused("an image must lie in 0 … " + (target.order() - 1) + " of " + target.notation()
                        + ", got " + image);
            }
        }
        int[] images = new int[source.order()];
        for (int place = 1; place < images.length; place++) {
            int a = walk.visit(place);
            images[a] = target.product(images[walk.from(a)], generatorImages[walk.by(a)]);
        }
        for (int a = 0; a < images.length; a++) {
            for (int i = 0; i < generatorImages.length; i++) {
                int product = target.product(images[a], generatorImages[i]);
                int image = images[walk.step(a, i)];
                if (product != image) {
                    throw new GroupRefused("the relation " + walk.relation(a, i) + " of " + source.notation()
                            + " is violated: its sides go to " + target.name(product) + " and " + target.name(image));
                }
            }
        }
        return new Homomorphism(source, target, images);
    }

    /** Where it starts. */
    public FiniteGroup source() {
        return source;
    }

    /** Where it leads. */
    public FiniteGroup target() {
        return target;
    }

    /** The image of a. */
    public int image(int a) {
        return images[a];
    }

    /** The elements that go to the identity. */
    public Subgroup kernel() {
        int[] found = new int[images.length];
        int count = 0;
        for (int a = 0; a < images.length; a++) {
            if (images[a] == 0) {
                found[count++] = a;
            }
        }
        return Subgroup.generated(source, Arrays.copyOf(found, count));
    }

    /** The elements that are reached. */
    public Subgroup range() {
        return Subgroup.generated(target, images);
    }
}
