package symmetrylab.server.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of one shape.
 *
 * @param columns at least one, equally long
 */
public record Table(String key, String title, List<Column> columns) implements Part {
    public Table {
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.rows() != columns.get(0).rows()) {
                throw new IllegalArgumentException("the columns of " + key + " must be equally long, "
                        + columns.get(0).name() + " has " + columns.get(0).rows() + " rows, " + column.name() + " has "
                        + column.rows());
            }
        }
    }

    public int rows() {
        return columns.get(0).rows();
    }

    @Override
    public Object json() {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < rows(); i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Column column : columns) {
                row.put(column.name(), column.json(i));
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void into(Csv out) {
        columns.forEach(column -> out.cell(column.name()));
        out.end();
        for (int i = 0; i < rows(); i++) {
            for (Column column : columns) {
                out.cell(column.csv(i));
            }
            out.end();
        }
    }

    @Override
    public void into(StringBuilder text) {
        boolean[] left = new boolean[columns.size()];
        List<String[]> lines = new ArrayList<>();
        String[] header = new String[left.length];
        for (int j = 0; j < left.length; j++) {
            Column column = columns.get(j);
            left[j] = column instanceof Column.Texts || column instanceof Column.Lists;
            header[j] = column.name();
        }
        lines.add(header);
        for (int i = 0; i < rows(); i++) {
            String[] line = new String[left.length];
            for (int j = 0; j < left.length; j++) {
                line[j] = columns.get(j).shown(i);
            }
            lines.add(line);
        }
        Lines.columns(lines, left, text);
    }

    @Override
    public void into(Npz out) {
        columns.forEach(column -> column.into(out, key + "_" + column.name()));
    }
}
