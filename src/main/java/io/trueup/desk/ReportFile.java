package io.trueup.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A letter or packet that a night wrote below the job's reports folder; nothing else of the machine is ever read. */
final class ReportFile {

    private static final Pattern NAME = Pattern.compile("(letters|packets)-\\d{1,18}/[A-Za-z0-9._-]+");

    private ReportFile() {}

    /**
     * The bytes of the file.
     *
     * @param name as the item says it, relative to the folder; blank when it has none
     * @param what it is, for people: "letter"
     * @throws PageNotFound when there is none, it is gone, or the name leads out of the folder, also by a link
     */
    static byte[] read(Path reports, String name, String what) {
        if (name.isEmpty()) {
            throw new PageNotFound("This item has no " + what + ".");
        }
        if (!NAME.matcher(name).matches()) {
            throw gone(what);
        }
        try {
            Path folder = reports.toRealPath();
            Path file = folder.resolve(name).toRealPath();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                throw gone(what);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw gone(what);
        }
    }

    private static PageNotFound gone(String what) {
        return new PageNotFound(
                "The " + what + " is not in the reports folder any more; the next night that looks at the item"
                        + " may write it again.");
    }
}
