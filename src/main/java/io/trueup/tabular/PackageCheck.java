package io.trueup.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads a workbook's package to its end without looking at it, so that a bomb or a damaged part is known before any row. */
final class PackageCheck {

    /** What the package turned out to be. */
    enum Result {
        SOUND,
        NO_WORKBOOK,
        TOO_LARGE
    }

    /** A part may expand to this many times its packed size (FAULTS.md 4). */
    static final int RATIO_LIMIT = 200;

    /** Below this many bytes the ratio does not matter. */
    private static final long SMALL = 1 << 20;

    private static final long EXPANSION_LIMIT = 2L << 30;

    private PackageCheck() {}

    /** @throws IOException when the package is cut short or damaged */
    static Result of(Path path) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                return Result.NO_WORKBOOK;
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                long expanded = 0;
                CRC32 sum = new CRC32();
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        expanded += n;
                        total += n;
                        sum.update(buffer, 0, n);
                        boolean dense =
                                expanded > SMALL && expanded > RATIO_LIMIT * Math.max(1, entry.getCompressedSize());
                        if (dense || total > EXPANSION_LIMIT) {
                            return Result.TOO_LARGE;
                        }
                    }
                }
                if (sum.getValue() != entry.getCrc()) {
                    throw new IOException("a part is damaged");
                }
            }
        }
        return Result.SOUND;
    }
}
