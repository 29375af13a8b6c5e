package symmetrylab.server.group;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import symmetrylab.server.group.Refused.Kind;
import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.Irrep;

/**
 * Reads a spectrum as it is written: CSV with the columns irrep, row, column, re, im; or JSON, a list of objects with
 * {@code irrep} and the rows of {@code re} and {@code im}, or an object with that list under {@code spectrum}.
 */
final class SpectrumReader {
    private final GroupTables tables;
    private final Dual dual;
    private final String place;
    private final double[] re;
    private final double[] im;
    private final boolean[] given;
    private int missing;

    SpectrumReader(GroupTables tables, String place) {
        this.tables = tables;
        this.place = place;
        dual = tables.dual();
        re = new double[dual.group().order()];
        im = new double[re.length];
        given = new boolean[re.length];
        missing = re.length;
    }

    Spectrum text(String text) {
        return SignalReader.isJson(text) ? json(SignalReader.parsed(place, text)) : csv(text);
    }

    Spectrum csv(String text) {
        CsvRows rows = CsvRows.read(place, text, List.of("irrep"), re.length);
        for (String name : List.of("irrep", "row", "column", "re", "im")) {
            if (rows.column(name) < 0) {
                throw refused("the first row must name the columns irrep, row, column, re, im; there is no " + name);
            }
        }
        for (CsvRows.Row row : rows.rows()) {
            if (row.cells().size() != rows.names().size()) {
                throw refused("row " + row.line() + " must have " + rows.names().size() + " columns, got "
                        + row.cells().size());
            }
            Irrep irrep = tables.irrep(row.cells().get(rows.column("irrep")));
            int i = index(rows.number(row, rows.column("row")), irrep, "row " + row.line());
            int j = index(rows.number(row, rows.column("column")), irrep, "row " + row.line());
            put(irrep, i, j, new double[] {rows.number(row, rows.column("re")), rows.number(row, rows.column("im"))});
        }
        return complete();
    }

    Spectrum json(Object value) {
        if (value instanceof Map<?, ?> map && map.containsKey("spectrum")) {
            return json(map.get("spectrum"));
        }
        for (Object item : list(value, "a list of blocks")) {
            if (!(item instanceof Map<?, ?> block) || !(block.get("irrep") instanceof String name)) {
                throw refused("a block is an object with irrep, re and im; got " + SignalReader.shortened(item));
            }
            block(tables.irrep(name), block);
        }
        return complete();
    }

    private void block(Irrep irrep, Map<?, ?> block) {
        int d = irrep.degree();
        String what = "block " + irrep.name();
        List<?> real = list(block.get("re"), what + ", rows of re");
        List<?> imaginary = list(block.get("im"), what + ", rows of im");
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                put(irrep, i, j, new double[] {entry(real, i, j, d, what), entry(imaginary, i, j, d, what)});
            }
        }
    }

    private double entry(List<?> rows, int i, int j, int d, String what) {
        List<?> row = rows.size() == d ? list(rows.get(i), what + ", a row") : List.of();
        if (row.size() != d) {
            throw refused(what + " must have " + d + " rows of " + d + " numbers");
        }
        return SignalReader.number(row.get(j), place, what + ", entry " + i + " " + j);
    }

    private List<?> list(Object value, String what) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw refused(what + " is expected, got " + SignalReader.shortened(value));
    }

    private int index(double value, Irrep irrep, String where) {
        if (value != Math.rint(value) || value < 0 || value >= irrep.degree()) {
            throw refused(where + ": an index of " + irrep.name() + " lies in 0 … " + (irrep.degree() - 1) + ", got "
                    + value);
        }
        return (int) value;
    }

    private void put(Irrep irrep, int i, int j, double[] value) {
        int at = tables.offset(irrep) + i * irrep.degree() + j;
        if (given[at]) {
            throw refused("the entry " + i + " " + j + " of " + irrep.name() + " is given twice");
        }
        given[at] = true;
        missing--;
        re[at] = value[0];
        im[at] = value[1];
    }

    private Spectrum complete() {
        if (missing > 0) {
            int first = 0;
            while (given[first]) {
                first++;
            }
            int[] offsets = dual.offsets();
            int number = Arrays.binarySearch(offsets, first);
            Irrep irrep = dual.irrep(number >= 0 ? number : -number - 2);
            throw refused("a spectrum on " + GroupText.shown(dual.group()) + " must have " + re.length + " entries, "
                    + missing + " are missing, the first in the block " + irrep.name());
        }
        return Spectrum.of(dual, re, im);
    }

    private Refused refused(String message) {
        return new Refused(Kind.UNSOUND_SIGNAL, place + ": " + message);
    }
}
