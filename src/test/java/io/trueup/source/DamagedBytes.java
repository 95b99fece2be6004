package io.trueup.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Bytes as transfers and hands damage them: cut, doubled, swapped, changed. */
public final class DamagedBytes {

    private DamagedBytes() {}

    /** The same seed damages the same bytes in the same way. */
    public static byte[] of(byte[] original, Random random) {
        byte[] bytes = original;
        for (int n = 1 + random.nextInt(4); n > 0 && bytes.length > 2; n--) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + 1 + random.nextInt(60));
            byte[] start = Arrays.copyOf(bytes, from);
            byte[] piece = Arrays.copyOfRange(bytes, from, to);
            byte[] rest = Arrays.copyOfRange(bytes, to, bytes.length);
            bytes = switch (random.nextInt(6)) {
                case 0 -> start;
                case 1 -> joined(start, rest);
                case 2 -> joined(start, piece, piece, rest);
                case 3 -> joined(rest, piece, start);
                case 4 -> joined(start, noise(random), rest);
                default -> joined(start, changed(piece, random), rest);
            };
        }
        return bytes;
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[1 + random.nextInt(20)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] changed(byte[] piece, Random random) {
        byte[] digits = "0123456789.-*:~'\",\n$(E%".getBytes(StandardCharsets.UTF_8);
        byte[] changed = piece.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] = random.nextInt(3) == 0 ? digits[random.nextInt(digits.length)] : changed[i];
        }
        return changed;
    }

    private static byte[] joined(byte[]... pieces) {
        int length = 0;
        for (byte[] piece : pieces) {
            length += piece.length;
        }
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }
}
