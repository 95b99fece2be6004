package io.trueup.postgres;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The packed PostgreSQL of this machine's system and processor. The library's own search runs a script from a folder for temporary
 * files that others can write to; this one only looks at names.
 */
final class ServerBinaries implements PgBinaryResolver {

    @Override
    public InputStream getPgBinary(String system, String machineHardware) throws IOException {
        boolean alpine = Files.exists(Path.of("/etc/alpine-release"));
        String name = "/postgres-" + system.toLowerCase(Locale.ROOT) + "-" + processor(system, machineHardware)
                + (alpine ? "-alpine_linux" : "") + ".txz";
        InputStream packed = ServerBinaries.class.getResourceAsStream(name);
        if (packed == null) {
            throw new IOException("no PostgreSQL is packed for " + system + " on " + machineHardware);
        }
        return packed;
    }

    /** Darwin emulates the other processor. */
    private static String processor(String system, String hardware) {
        String lower = hardware.toLowerCase(Locale.ROOT);
        boolean arm = lower.startsWith("aarch64") || lower.startsWith("arm64");
        return arm && !system.equals("Darwin") ? "arm_64" : "x86_64";
    }
}
