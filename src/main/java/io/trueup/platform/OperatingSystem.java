package io.trueup.platform;

import java.util.List;
import java.util.Locale;

/** The two families of systems, as far as they differ. */
enum OperatingSystem {
    POSIX {
        @Override
        List<String> interrupt(long pid, String program) {
            return List.of("kill", "-INT", Long.toString(pid));
        }
    },
    WINDOWS {
        /** Windows has no signals; PostgreSQL's own pg_ctl, beside the server's program, sends it one all the same. */
        @Override
        List<String> interrupt(long pid, String program) {
            String beside = program.replace('/', '\\').replaceFirst("[^\\\\]*$", "");
            return List.of(beside + "pg_ctl.exe", "kill", "INT", Long.toString(pid));
        }
    };

    /** The one this runs on. */
    static OperatingSystem current() {
        return named(System.getProperty("os.name", ""));
    }

    static OperatingSystem named(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("windows") ? WINDOWS : POSIX;
    }

    /**
     * The command that interrupts a PostgreSQL server.
     *
     * @param program of the server, with its folder
     */
    abstract List<String> interrupt(long pid, String program);
}
