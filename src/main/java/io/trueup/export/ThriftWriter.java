package io.trueup.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** What the head and the foot of a Parquet file are written in: the compact protocol of Apache Thrift, as far as they need it. */
final class ThriftWriter {

    private static final int TRUE = 1;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    byte[] bytes() {
        return out.toByteArray();
    }

    /** Begins a field that is a struct; {@link #end} ends it. */
    ThriftWriter struct(int field) {
        head(field, STRUCT);
        return element();
    }

    /** Begins a struct of a list. */
    ThriftWriter element() {
        outer.push(last);
        last = 0;
        return this;
    }

    ThriftWriter end() {
        out.write(0);
        last = outer.pop();
        return this;
    }

    /** Ends what is written as a whole. */
    byte[] finish() {
        out.write(0);
        return bytes();
    }

    ThriftWriter yes(int field) {
        head(field, TRUE);
        return this;
    }

    ThriftWriter i32(int field, int value) {
        head(field, I32);
        zigzag(value);
        return this;
    }

    ThriftWriter i64(int field, long value) {
        head(field, I64);
        zigzag(value);
        return this;
    }

    ThriftWriter text(int field, String value) {
        head(field, BINARY);
        binary(value);
        return this;
    }

    /** Begins a list of structs, each of which begins with {@link #element}. */
    ThriftWriter structs(int field, int size) {
        head(field, LIST);
        size(size, STRUCT);
        return this;
    }

    ThriftWriter numbers(int field, int... values) {
        head(field, LIST);
        size(values.length, I32);
        for (int value : values) {
            zigzag(value);
        }
        return this;
    }

    ThriftWriter texts(int field, String value) {
        head(field, LIST);
        size(1, BINARY);
        binary(value);
        return this;
    }

    private void binary(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        varint(text.length);
        out.writeBytes(text);
    }

    private void size(int size, int type) {
        if (size < 15) {
            out.write((size << 4) | type);
        } else {
            out.write(0xF0 | type);
            varint(size);
        }
    }

    /** Fields come in the order of their numbers, none more than 15 after the one before. */
    private void head(int field, int type) {
        out.write(((field - last) << 4) | type);
        last = field;
    }

    private void zigzag(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
