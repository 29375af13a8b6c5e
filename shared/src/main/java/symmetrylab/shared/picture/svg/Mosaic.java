package symmetrylab.shared.picture.svg;

/** Rectangles in shades, gathered into one element a shade. */
public final class Mosaic {
    private static final double BAR = 12;

    private final Shades shades;
    private final StringBuilder[] paths;

    public Mosaic(Shades shades) {
        this.shades = shades;
        this.paths = new StringBuilder[shades.count()];
    }

    public void add(double value, double left, double top, double right, double bottom) {
        int level = shades.level(value);
        if (paths[level] == null) {
            paths[level] = new StringBuilder();
        }
        paths[level].append('M').append(Svg.number(left)).append(' ').append(Svg.number(top));
        paths[level].append('H').append(Svg.number(right)).append('V').append(Svg.number(bottom));
        paths[level].append('H').append(Svg.number(left)).append('Z');
    }

    /** A row of cells of whole pixels from (x, y), those of one shade that follow one another as one: short, where there are thousands. */
    public void addRow(double[] values, int from, int count, int x, int y, int side) {
        int begin = 0;
        for (int j = 1; j <= count; j++) {
            int level = shades.level(values[from + begin]);
            if (j == count || shades.level(values[from + j]) != level) {
                if (paths[level] == null) {
                    paths[level] = new StringBuilder();
                }
                int width = (j - begin) * side;
                paths[level].append('M').append(x + begin * side).append(' ').append(y);
                paths[level].append('h').append(width).append('v').append(side);
                paths[level].append("h-").append(width).append('z');
                begin = j;
            }
        }
    }

    public void draw(Svg svg) {
        for (int i = 0; i < paths.length; i++) {
            if (paths[i] != null) {
                svg.shade(shades.colour(i), paths[i]);
            }
        }
    }

    /** The bar that says which number a shade stands for, with its numbers on the right of it. */
    public static void key(Svg svg, Shades shades, double x, Axis heights) {
        int count = shades.count();
        for (int i = 0; i < count; i++) {
            double value = shades.least() + (shades.most() - shades.least()) * i / (count - 1);
            double half = (shades.most() - shades.least()) / (count - 1) / 2;
            double upper = heights.at(Math.min(shades.most(), value + half));
            double lower = heights.at(Math.max(shades.least(), value - half));
            String path = "M" + Svg.number(x) + " " + Svg.number(upper) + "H" + Svg.number(x + BAR) + "V"
                    + Svg.number(lower) + "H" + Svg.number(x) + "Z";
            svg.shade(shades.colour(i), path);
        }
        for (Axis.Tick tick : heights.ticks(4)) {
            svg.text("tick", x + BAR + 5, tick.at() + 4, "start", tick.label());
        }
    }
}
