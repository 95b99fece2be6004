package io.trueup.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * What the library of the embedded server writes while it starts one. It would tidy up a folder whose name is the same for everybody,
 * among the temporary files, where others can put things; and it leaves a script there for as long as the program runs, for ever when
 * that is killed.
 */
final class Scratch {

    private static final String FOLDER_PROPERTY = "ot.epg.working-dir";
    private static final String SCRIPTS = "detect_linux_distribution_*.sh";

    private Scratch() {}

    /** Gives the library a folder of our own to tidy up. */
    static void prepare(Path data) throws IOException {
        Path own = data.resolve("scratch");
        PrivateFiles.makeFolder(own);
        System.setProperty(FOLDER_PROPERTY, own.toString());
    }

    /** Removes the scripts of this start and of programs that were killed: data that cannot be had is no failure of the start. */
    static void tidy(Path data) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
        try (DirectoryStream<Path> scripts = Files.newDirectoryStream(temporary, SCRIPTS)) {
            for (Path script : scripts) {
                if (Files.isRegularFile(script, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(script).equals(Files.getOwner(data))) {
                    Files.deleteIfExists(script);
                }
            }
        } catch (IOException e) {
            System.getLogger(Scratch.class.getName()).log(System.Logger.Level.DEBUG, "a script is left behind", e);
        }
    }
}
