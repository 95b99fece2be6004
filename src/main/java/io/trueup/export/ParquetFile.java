package io.trueup.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * A file of Apache Parquet (format 1, plain encoding, gzip, every column optional), written from front to back: what such a file needs at
 * the least, and what DuckDB, pandas, Power Query and Spark read. A library for it would bring those of Hadoop (docs/decisions/0051).
 */
final class ParquetFile {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_OF_A_GROUP = 50_000;
    private static final int BYTES_OF_A_GROUP = 16 << 20;
    private static final int OPTIONAL = 1;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int GZIP = 2;

    /** Where a column of a group is, and how large. */
    private record Chunk(long offset, int rows, int size, int packed) {}

    private final OutputStream out;
    private final List<ParquetColumn> columns;
    private final List<List<Chunk>> groups = new ArrayList<>();
    private long position;
    private long rows;
    private int rowsOfGroup;

    ParquetFile(OutputStream out, List<ParquetColumn> columns) throws IOException {
        this.out = out;
        this.columns = columns;
        write(MAGIC);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    /** Every column has got its value of the row. */
    void endRow() throws IOException {
        rows++;
        rowsOfGroup++;
        if (rowsOfGroup == ROWS_OF_A_GROUP || rowsOfGroup % 1_000 == 0 && bytes() > BYTES_OF_A_GROUP) {
            endGroup();
        }
    }

    private int bytes() {
        return columns.stream().mapToInt(ParquetColumn::bytes).sum();
    }

    private void endGroup() throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (ParquetColumn column : columns) {
            int count = column.rows();
            byte[] page = column.takePage();
            byte[] packed = pack(page);
            byte[] head = pageHead(count, page.length, packed.length);
            chunks.add(new Chunk(position, count, head.length + page.length, head.length + packed.length));
            write(head);
            write(packed);
        }
        groups.add(chunks);
        rowsOfGroup = 0;
    }

    private static byte[] pack(byte[] page) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(page);
        }
        return packed.toByteArray();
    }

    private static byte[] pageHead(int count, int size, int packed) {
        return new ThriftWriter()
                .i32(1, 0) // a data page
                .i32(2, size)
                .i32(3, packed)
                .struct(5)
                .i32(1, count)
                .i32(2, PLAIN)
                .i32(3, RLE)
                .i32(4, RLE)
                .end()
                .finish();
    }

    /** @return how many rows it has */
    long finish() throws IOException {
        if (rowsOfGroup > 0) {
            endGroup();
        }
        byte[] foot = foot();
        write(foot);
        write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(foot.length)
                .array());
        write(MAGIC);
        return rows;
    }

    private byte[] foot() {
        ThriftWriter foot = new ThriftWriter().i32(1, 1).structs(2, columns.size() + 1);
        foot.element().text(4, "schema").i32(5, columns.size()).end();
        columns.forEach(column -> describe(foot, column));
        foot.i64(3, rows).structs(4, groups.size());
        groups.forEach(group -> describe(foot, group));
        return foot.text(6, "TrueUp").finish();
    }

    private static void describe(ThriftWriter foot, ParquetColumn column) {
        foot.element().i32(1, column.type().physical()).i32(3, OPTIONAL).text(4, column.name());
        if (column.type().converted() >= 0) {
            foot.i32(6, column.type().converted());
        }
        if (column.type() == ParquetType.DECIMAL) {
            foot.i32(7, column.scale()).i32(8, column.precision());
        }
        if (column.type() == ParquetType.TIME) {
            // a moment, not what a clock shows: isAdjustedToUTC, in microseconds
            foot.struct(10)
                    .struct(8)
                    .yes(1)
                    .struct(2)
                    .struct(2)
                    .end()
                    .end()
                    .end()
                    .end();
        }
        foot.end();
    }

    private void describe(ThriftWriter foot, List<Chunk> group) {
        foot.element().structs(1, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Chunk chunk = group.get(i);
            foot.element()
                    .i64(2, chunk.offset())
                    .struct(3)
                    .i32(1, columns.get(i).type().physical())
                    .numbers(2, PLAIN, RLE)
                    .texts(3, columns.get(i).name())
                    .i32(4, GZIP)
                    .i64(5, chunk.rows())
                    .i64(6, chunk.size())
                    .i64(7, chunk.packed())
                    .i64(9, chunk.offset())
                    .end()
                    .end();
        }
        foot.i64(2, group.stream().mapToLong(Chunk::size).sum())
                .i64(3, group.get(0).rows())
                .end();
    }
}
