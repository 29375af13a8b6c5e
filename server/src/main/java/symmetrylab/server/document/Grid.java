package symmetrylab.server.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import symmetrylab.shared.number.Decimal;

/**
 * A rectangle of numbers, row after row, with a name at each row and column.
 *
 * @param rowName what rows are, a word
 * @param columnName what columns are, a word
 * @param im imaginary parts, empty where the numbers are whole
 */
public record Grid(
        String key,
        String title,
        String rowName,
        List<String> rows,
        String columnName,
        List<String> columns,
        double[] re,
        double[] im)
        implements Part {
    public Grid {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        int entries = rows.size() * columns.size();
        if (re.length != entries || im.length != 0 && im.length != entries) {
            throw new IllegalArgumentException(key + " must have " + rows.size() + " × " + columns.size()
                    + " entries, got " + re.length + " and " + im.length);
        }
    }

    private boolean whole() {
        return im.length == 0;
    }

    private List<double[]> rowsOf(double[] entries) {
        int n = columns.size();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> Arrays.copyOfRange(entries, i * n, (i + 1) * n))
                .toList();
    }

    @Override
    public Object json() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rows", rows);
        map.put("columns", columns);
        if (whole()) {
            map.put("values", rowsOf(re));
        } else {
            map.put("re", rowsOf(re));
            map.put("im", rowsOf(im));
        }
        return map;
    }

    /** The names of the columns in the first line; a complex number takes two columns, {@code .re} and {@code .im}. */
    @Override
    public void into(Csv out) {
        out.cell(rowName);
        for (String column : columns) {
            if (whole()) {
                out.cell(column);
            } else {
                out.cell(column + ".re").cell(column + ".im");
            }
        }
        out.end();
        for (int i = 0; i < re.length; i++) {
            if (i % columns.size() == 0) {
                out.cell(rows.get(i / columns.size()));
            }
            out.cell(Decimal.text(re[i]));
            if (!whole()) {
                out.cell(Decimal.text(im[i]));
            }
            if ((i + 1) % columns.size() == 0) {
                out.end();
            }
        }
    }

    @Override
    public void into(StringBuilder text) {
        int n = columns.size();
        boolean[] left = new boolean[n + 1];
        left[0] = true;
        List<String[]> lines = new ArrayList<>();
        String[] header = new String[n + 1];
        header[0] = "";
        for (int j = 0; j < n; j++) {
            header[j + 1] = columns.get(j);
        }
        lines.add(header);
        for (int i = 0; i < rows.size(); i++) {
            String[] line = new String[n + 1];
            line[0] = rows.get(i);
            for (int j = 0; j < n; j++) {
                int at = i * n + j;
                line[j + 1] = Shown.complex(re[at], whole() ? 0 : im[at]);
            }
            lines.add(line);
        }
        Lines.columns(lines, left, text);
    }

    @Override
    public void into(Npz out) {
        if (whole()) {
            int[] integers = Arrays.stream(re).mapToInt(x -> (int) x).toArray();
            out.put(key, Npy.integers(integers, rows.size(), columns.size()));
        } else {
            out.put(key, Npy.complex(re, im, rows.size(), columns.size()));
        }
        out.put(key + "_" + rowName, Npy.texts(rows));
        out.put(key + "_" + columnName, Npy.texts(columns));
    }
}
