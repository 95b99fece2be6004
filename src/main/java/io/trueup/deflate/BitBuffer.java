package io.trueup.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits behind one another, the lowest of each byte first (RFC 1951, 3.1.1). Used again and again, by one thread. */
public final class BitBuffer {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The last code of a text, a sum behind it, and what is written beyond. */
    private static final int SPARE = 3 * Long.BYTES;

    private byte[] bytes = new byte[1 << 9];
    private int length;

    /** Those not yet in the bytes; fewer than 8 between two calls. */
    private long left;

    private int leftCount;

    /** Begins anew. */
    public void clear() {
        length = 0;
        left = 0;
        leftCount = 0;
    }

    /** Makes room for so many bytes more, and those of an end. */
    public void room(int more) {
        if (length + more + SPARE > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more + SPARE));
        }
    }

    /** @param count of the bits, at most 56; the others of the value are 0 */
    public void put(long value, int count) {
        long all = left | value << leftCount;
        int allCount = leftCount + count;
        EIGHT_BYTES.set(bytes, length, all); // those that are not full are written again
        length += allCount >>> 3;
        left = all >>> (allCount & ~7);
        leftCount = allCount & 7;
    }

    /** Those of another, where a byte begins. */
    void put(BitBuffer other) {
        room(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
        left = other.left;
        leftCount = other.leftCount;
    }

    /** Begins a new byte. */
    void fill() {
        put(0, -leftCount & 7);
    }

    /** Not to be changed; those up to {@link #length()} are full, and valid until it begins anew. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }
}
