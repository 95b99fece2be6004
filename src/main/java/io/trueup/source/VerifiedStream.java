package io.trueup.source;

import io.trueup.platform.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The bytes of a file, hashed while they are read: at the end they are those the file is known by, or {@link FileChanged}. */
final class VerifiedStream extends FilterInputStream {

    private final MessageDigest digest = Sha256.digest();
    private final String sha256;
    private boolean ended;

    VerifiedStream(InputStream in, String sha256) {
        super(in);
        this.sha256 = sha256;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0) {
            digest.update(target, offset, count);
        } else if (count < 0) {
            verify();
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads what is left, which nobody needs but for the hash. */
    void finish() throws IOException {
        byte[] rest = new byte[1 << 13];
        while (!ended && read(rest, 0, rest.length) >= 0) {}
    }

    private void verify() {
        if (!ended) {
            ended = true;
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                throw new FileChanged();
            }
        }
    }
}
