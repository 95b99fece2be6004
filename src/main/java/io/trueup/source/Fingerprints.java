package io.trueup.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Fingerprints of texts, the same as {@link UUID#nameUUIDFromBytes} gives for their UTF-8 bytes. One serves a whole file, because
 * finding the digest costs as much as using it; not for several threads.
 */
public final class Fingerprints {

    private static final long WITHOUT_VERSION = ~0xF000L;
    private static final long VERSION = 0x3000L;
    private static final long WITHOUT_VARIANT = ~(0b11L << 62);
    private static final long VARIANT = 0b10L << 62;

    private final MessageDigest digest;

    public Fingerprints() {
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException noDigest) {
            throw new IllegalStateException("every Java has MD5", noDigest);
        }
    }

    public UUID of(String text) {
        ByteBuffer halves = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(halves.getLong() & WITHOUT_VERSION | VERSION, halves.getLong() & WITHOUT_VARIANT | VARIANT);
    }
}
