package io.trueup.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** One clinic for the tests of Files, whose inbox they may use; made when the first asks. */
final class FilesRig {

    private static final DeskRig RIG = make();

    private FilesRig() {}

    static DeskRig made() {
        return RIG;
    }

    private static DeskRig make() {
        try {
            Path home = Files.createTempDirectory("trueup-files");
            DeskRig rig = DeskRig.in(home);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(rig, home)));
            return rig;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(DeskRig rig, Path home) {
        rig.close();
        try (Stream<Path> all = Files.walk(home)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
