package io.trueup.packet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits behind one another, the lowest of each byte first (RFC 1951, 3.1.1). */
final class Bits {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[1 << 12];
    private int length;

    /** Those not yet in the bytes; fewer than 8 between two calls. */
    private long left;

    private int leftCount;

    /** Begins anew with the bits of others, and makes room for so many bytes altogether. */
    void beginLike(Bits others, int most) {
        if (bytes.length < most) {
            bytes = new byte[2 * most];
        }
        System.arraycopy(others.bytes, 0, bytes, 0, others.length);
        length = others.length;
        left = others.left;
        leftCount = others.leftCount;
    }

    /** @param count of the bits, at most 56; the others of the value are 0 */
    void put(long value, int count) {
        long all = left | value << leftCount;
        int allCount = leftCount + count;
        EIGHT_BYTES.set(bytes, length, all); // those that are not full are written again
        length += allCount >>> 3;
        left = all >>> (allCount & ~7);
        leftCount = allCount & 7;
    }

    /** Begins a new byte. */
    void fill() {
        put(0, -leftCount & 7);
    }

    /** Those that are full. */
    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    void addTo(Marks file) {
        file.add(bytes, length);
    }

    int length() {
        return length;
    }
}
