package io.trueup.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;

/** The values of a column that are not written yet, in the plain encoding, and which rows have one. */
final class ParquetColumn {

    private final String name;
    private final ParquetType type;
    private final int precision;
    private final int scale;
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final BitSet present = new BitSet();
    private final BitSet truths = new BitSet();
    private int rows;
    private int truthCount;

    /**
     * @param precision digits of a decimal; 0 for others
     * @param scale digits behind its point
     */
    ParquetColumn(String name, ParquetType type, int precision, int scale) {
        this.name = name;
        this.type = type;
        this.precision = precision;
        this.scale = scale;
    }

    String name() {
        return name;
    }

    ParquetType type() {
        return type;
    }

    int precision() {
        return precision;
    }

    int scale() {
        return scale;
    }

    void add(ResultSet row, int column) throws SQLException {
        Object value = type.read(row, column);
        if (value != null) {
            present.set(rows);
            append(value);
        }
        rows++;
    }

    private void append(Object value) {
        if (value instanceof Boolean truth) {
            truths.set(truthCount++, truth);
        } else if (value instanceof Integer number) {
            littleEndian(number, Integer.BYTES);
        } else if (value instanceof Long number) {
            littleEndian(number, Long.BYTES);
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            littleEndian(text.length, Integer.BYTES);
            values.writeBytes(text);
        }
    }

    private void littleEndian(long number, int bytes) {
        for (int i = 0; i < bytes; i++) {
            values.write((int) (number >>> (8 * i)));
        }
    }

    int rows() {
        return rows;
    }

    int bytes() {
        return values.size();
    }

    /** The body of a data page: which rows have a value, then the values; the column begins anew. */
    byte[] takePage() {
        byte[] bits = bits(present, rows);
        ThriftWriter levels = new ThriftWriter();
        levels.varint(((long) bits.length << 1) | 1); // one run of groups of eight bits
        byte[] head = levels.bytes();
        if (type == ParquetType.BOOLEAN) {
            values.writeBytes(bits(truths, truthCount));
        }
        byte[] body = values.toByteArray();
        values.reset();
        littleEndian(head.length + bits.length, Integer.BYTES);
        values.writeBytes(head);
        values.writeBytes(bits);
        values.writeBytes(body);
        byte[] page = values.toByteArray();
        values.reset();
        present.clear();
        truths.clear();
        rows = 0;
        truthCount = 0;
        return page;
    }

    private static byte[] bits(BitSet set, int length) {
        byte[] bytes = new byte[(length + 7) / 8];
        byte[] used = set.toByteArray();
        System.arraycopy(used, 0, bytes, 0, used.length);
        return bytes;
    }
}
