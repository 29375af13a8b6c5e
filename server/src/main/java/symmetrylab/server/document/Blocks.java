package symmetrylab.server.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.number.Decimal;

/**
 * Complex arrays of any shapes with as many indices, each with a name.
 *
 * @param blockName what each of them is, a word
 * @param axes what their indices are, a word each
 */
public record Blocks(String key, String title, String blockName, List<String> axes, List<Block> blocks)
        implements Part {
    /** One of them, its last index fastest. */
    public record Block(String name, int[] shape, double[] re, double[] im) {
        public Block {
            shape = shape.clone();
            int entries = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            if (re.length != entries || im.length != entries) {
                throw new IllegalArgumentException(
                        name + " must have " + entries + " entries, got " + re.length + " and " + im.length);
            }
        }

        private Object nested(double[] entries, int axis, int start, int size) {
            if (axis == shape.length - 1) {
                return Arrays.copyOfRange(entries, start, start + size);
            }
            List<Object> list = new ArrayList<>();
            int part = shape[axis] == 0 ? 0 : size / shape[axis];
            for (int i = 0; i < shape[axis]; i++) {
                list.add(nested(entries, axis + 1, start + i * part, part));
            }
            return list;
        }

        private int[] index(int entry) {
            int[] index = new int[shape.length];
            int rest = entry;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                index[axis] = rest % shape[axis];
                rest /= shape[axis];
            }
            return index;
        }
    }

    public Blocks {
        axes = List.copyOf(axes);
        blocks = List.copyOf(blocks);
    }

    @Override
    public Object json() {
        List<Object> list = new ArrayList<>();
        for (Block block : blocks) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put(blockName, block.name());
            map.put("re", block.nested(block.re(), 0, 0, block.re().length));
            map.put("im", block.nested(block.im(), 0, 0, block.im().length));
            list.add(map);
        }
        return list;
    }

    /** One line an entry: the block, the indices from 0, real and imaginary part. */
    @Override
    public void into(Csv out) {
        out.cell(blockName);
        axes.forEach(out::cell);
        out.cell("re").cell("im").end();
        for (Block block : blocks) {
            for (int i = 0; i < block.re().length; i++) {
                out.cell(block.name());
                for (int index : block.index(i)) {
                    out.cell(Integer.toString(index));
                }
                out.cell(Decimal.text(block.re()[i]))
                        .cell(Decimal.text(block.im()[i]))
                        .end();
            }
        }
    }

    /** Matrices one below another, each under its name and those of its indices that come before row and column. */
    @Override
    public void into(StringBuilder text) {
        for (Block block : blocks) {
            int columns = block.shape()[block.shape().length - 1];
            int size = columns * block.shape()[block.shape().length - 2];
            for (int start = 0; start < block.re().length; start += size) {
                text.append("  ").append(block.name());
                int[] index = block.index(start);
                for (int axis = 0; axis < index.length - 2; axis++) {
                    text.append(", ").append(axes.get(axis)).append(' ').append(index[axis]);
                }
                text.append('\n');
                matrix(block, start, size, columns, text);
            }
        }
    }

    private static void matrix(Block block, int start, int size, int columns, StringBuilder text) {
        List<String[]> lines = new ArrayList<>();
        for (int i = start; i < start + size; i += columns) {
            String[] line = new String[columns + 1];
            line[0] = "";
            for (int j = 0; j < columns; j++) {
                line[j + 1] = Shown.complex(block.re()[i + j], block.im()[i + j]);
            }
            lines.add(line);
        }
        Lines.columns(lines, new boolean[columns + 1], text);
    }

    /** Each block is an array of its own, numbered from 0 as it stands here. */
    @Override
    public void into(Npz out) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            out.put(key + "_" + i, Npy.complex(block.re(), block.im(), block.shape()));
        }
        out.put(
                key + "_" + blockName,
                Npy.texts(blocks.stream().map(Block::name).toList()));
    }
}
