package io.trueup.packet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits behind one another, the lowest of each byte first (RFC 1951, 3.1.1). */
final class Bits {

    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[1 << 12];
    private int length;

    /** Those not yet in the bytes; fewer than 32 between two calls. */
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

    /** @param count of the bits, at most 32 */
    void put(int value, int count) {
        left |= (value & 0xFFFFFFFFL) << leftCount;
        leftCount += count;
        if (leftCount >= Integer.SIZE) {
            FOUR_BYTES.set(bytes, length, (int) left);
            length += Integer.BYTES;
            left >>>= Integer.SIZE;
            leftCount -= Integer.SIZE;
        }
    }

    /** Begins a new byte. */
    void fill() {
        for (; leftCount > 0; leftCount -= Byte.SIZE) {
            bytes[length++] = (byte) left;
            left >>>= Byte.SIZE;
        }
        leftCount = 0;
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
