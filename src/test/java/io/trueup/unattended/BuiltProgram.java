package io.trueup.unattended;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The built jar as the launcher starts it: unpacked, and with an archive of the classes that a night loads. Started from the jar a
 * night with little to do spends most of its time on finding and verifying classes, and these tests start dozens of them.
 */
final class BuiltProgram {

    private static final Path JAR =
            Path.of(System.getProperty("trueup.jar", "target/trueup.jar")).toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> QUICKLY = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Path FOLDER = unpacked();
    private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");
    private static final AtomicBoolean FIRST = new AtomicBoolean(true);

    private BuiltProgram() {}

    private static Path unpacked() {
        try {
            Path folder = Files.createTempDirectory("trueup-program");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            Process unpacking = new ProcessBuilder(words(
                            List.of(JAVA),
                            QUICKLY,
                            List.of("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination"),
                            List.of(folder.resolve("unpacked").toString())))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("unpacking.txt").toFile())
                    .start();
            if (unpacking.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("unpacking.txt")));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words that start it; those of the command line follow. */
    static List<String> command() {
        return command(Files.exists(ARCHIVE) ? archive("-XX:SharedArchiveFile=", ARCHIVE) : List.of());
    }

    private static List<String> command(List<String> classes) {
        return words(
                List.of(JAVA),
                QUICKLY,
                List.of("-Xmx256m"),
                classes,
                List.of("-Dtrueup.programs=" + FOLDER.resolve("programs")),
                List.of("-jar", FOLDER.resolve("unpacked/trueup.jar").toString()));
    }

    /** Silent: what it has to say of classes it cannot keep is none of the program's words. */
    private static List<String> archive(String option, Path file) {
        return List.of(option + file, "-Xlog:disable", "-Xlog:all=error:stderr");
    }

    /** A night from beginning to end; the first one leaves the classes it loaded to all that start after it. */
    static LaunchedProgram night(Path home, Map<String, String> environment) {
        if (!FIRST.compareAndSet(true, false)) {
            LaunchedProgram night = LaunchedProgram.start(home, environment, "run");
            night.await();
            return night;
        }
        Path growing = ARCHIVE.resolveSibling("growing.jsa");
        LaunchedProgram night =
                LaunchedProgram.start(home, environment, command(archive("-XX:ArchiveClassesAtExit=", growing)), "run");
        night.await();
        try {
            if (Files.exists(growing)) {
                Files.move(growing, ARCHIVE);
            }
            return night;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SafeVarargs
    private static List<String> words(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
