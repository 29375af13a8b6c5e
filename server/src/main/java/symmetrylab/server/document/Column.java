package symmetrylab.server.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetrylab.shared.number.Decimal;

/** One column of a {@link Table}: as many cells of one kind as there are rows. */
public sealed interface Column {
    String name();

    int rows();

    /** The cell for programs that read JSON. */
    Object json(int row);

    /** The cell in a table of text; several numbers are parted by blanks. */
    String csv(int row);

    /** The cell for people. */
    default String shown(int row) {
        return csv(row);
    }

    void into(Npz out, String key);

    /** Texts. */
    record Texts(String name, List<String> cells) implements Column {
        public Texts {
            cells = List.copyOf(cells);
        }

        @Override
        public int rows() {
            return cells.size();
        }

        @Override
        public Object json(int row) {
            return cells.get(row);
        }

        @Override
        public String csv(int row) {
            return cells.get(row);
        }

        @Override
        public void into(Npz out, String key) {
            out.put(key, Npy.texts(cells));
        }
    }

    /** Whole numbers. */
    record Integers(String name, int... cells) implements Column {
        @Override
        public int rows() {
            return cells.length;
        }

        @Override
        public Object json(int row) {
            return cells[row];
        }

        @Override
        public String csv(int row) {
            return Integer.toString(cells[row]);
        }

        @Override
        public void into(Npz out, String key) {
            out.put(key, Npy.integers(cells));
        }
    }

    /** Real numbers. */
    record Reals(String name, double... cells) implements Column {
        @Override
        public int rows() {
            return cells.length;
        }

        @Override
        public Object json(int row) {
            return cells[row];
        }

        @Override
        public String csv(int row) {
            return Decimal.text(cells[row]);
        }

        @Override
        public String shown(int row) {
            return Shown.number(cells[row]);
        }

        @Override
        public void into(Npz out, String key) {
            out.put(key, Npy.reals(cells));
        }
    }

    /** Truths. */
    record Truths(String name, boolean... cells) implements Column {
        @Override
        public int rows() {
            return cells.length;
        }

        @Override
        public Object json(int row) {
            return cells[row];
        }

        @Override
        public String csv(int row) {
            return Boolean.toString(cells[row]);
        }

        @Override
        public String shown(int row) {
            return cells[row] ? "yes" : "no";
        }

        @Override
        public void into(Npz out, String key) {
            out.put(key, Npy.truths(cells));
        }
    }

    /** Lists of numbers of any length; for NumPy one after another, with a second array of where each begins. */
    record Lists(String name, boolean whole, List<double[]> cells) implements Column {
        private static final int MOST_SHOWN = 20;

        public Lists {
            cells = List.copyOf(cells);
        }

        /** Lists of whole numbers. */
        public static Lists ofIntegers(String name, List<int[]> cells) {
            List<double[]> lists = new ArrayList<>();
            cells.forEach(cell -> lists.add(IntStream.of(cell).asDoubleStream().toArray()));
            return new Lists(name, true, lists);
        }

        @Override
        public int rows() {
            return cells.size();
        }

        @Override
        public Object json(int row) {
            return cells.get(row);
        }

        @Override
        public String csv(int row) {
            return IntStream.range(0, cells.get(row).length)
                    .mapToObj(i -> Decimal.text(cells.get(row)[i]))
                    .collect(Collectors.joining(" "));
        }

        @Override
        public String shown(int row) {
            double[] cell = cells.get(row);
            return IntStream.range(0, Math.min(MOST_SHOWN, cell.length))
                            .mapToObj(i -> Shown.complex(cell[i], 0))
                            .collect(Collectors.joining(" "))
                    + (cell.length > MOST_SHOWN ? " … (" + cell.length + ")" : "");
        }

        @Override
        public void into(Npz out, String key) {
            int[] starts = new int[cells.size() + 1];
            for (int i = 0; i < cells.size(); i++) {
                starts[i + 1] = starts[i] + cells.get(i).length;
            }
            double[] all = cells.stream().flatMapToDouble(Arrays::stream).toArray();
            out.put(key, whole ? Npy.integers(toIntegers(all)) : Npy.reals(all));
            out.put(key + "_start", Npy.integers(starts));
        }

        private static int[] toIntegers(double[] values) {
            return Arrays.stream(values).mapToInt(value -> (int) value).toArray();
        }
    }
}
