package io.trueup.desk;

import java.util.Locale;

/** Sizes of files for people. */
final class FileSizes {

    private static final long THOUSAND = 1000;

    private FileSizes() {}

    /** "812 bytes", "12.3 KB", "4.0 MB". */
    static String words(long bytes) {
        if (bytes < THOUSAND) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        return bytes < THOUSAND * THOUSAND
                ? String.format(Locale.ROOT, "%.1f KB", bytes / 1e3)
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
