package io.trueup.platform;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A folder of files that one run writes, readable by its owner alone; hidden until all of them are written. */
public final class FolderOfRun {

    private final Path reports;
    private final String name;
    private final Path hidden;
    private final Runnable permission;

    /** Null until the first file is written. */
    private volatile @Nullable PrivateFolder made;

    /** @param kind first word of its name, {@code letters} */
    public FolderOfRun(Path reports, String kind, long run) {
        this(reports, kind, run, () -> {});
    }

    /**
     * A folder that several programs write into.
     *
     * @param permission asked before each file; throws once this one may write no more
     */
    public FolderOfRun(Path reports, String kind, long run, Runnable permission) {
        this.reports = reports;
        this.name = kind + "-" + run;
        this.hidden = reports.resolve("." + name + ".part");
        this.permission = permission;
    }

    /**
     * Writes one file, in place of an earlier one of its name, and says where it will stand, relative to the reports folder. Who is killed
     * meanwhile leaves a part of it, which nobody sees: the step is done again, and the file with it, before the folder is published.
     */
    public String write(String file, byte[] content) throws IOException {
        try {
            write(folder(), file, content);
        } catch (NoSuchFileException gotItsName) {
            permission.run(); // whoever may write no more does not make it again
            made = null;
            write(folder(), file, content);
        }
        return name + "/" + file;
    }

    private void write(PrivateFolder folder, String file, byte[] content) throws IOException {
        permission.run();
        folder.write(file, content);
    }

    private PrivateFolder folder() throws IOException {
        PrivateFolder there = made;
        if (there == null) {
            there = PrivateFolder.make(hidden);
            made = there;
        }
        return there;
    }

    /** Makes the files visible. Nothing to do is well done. */
    public void publish() throws IOException {
        if (Files.isDirectory(hidden)) {
            publish(hidden, reports.resolve(name));
        }
    }

    /** Removes the files that nobody could see yet. */
    public void removeHidden() throws IOException {
        remove(hidden);
    }

    /** Removes one file that nobody could see yet, by what {@link #write} said of it; none there is well done. */
    public void removeHidden(String written) throws IOException {
        if (written.startsWith(name + "/")) {
            Files.deleteIfExists(hidden.resolve(written.substring(name.length() + 1)));
        }
    }

    /** Removes the files that could be seen already. */
    public void remove() throws IOException {
        remove(reports.resolve(name));
    }

    /** They lie flat in their folder; a folder that somebody put others into keeps those. */
    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        Files.delete(file);
                    }
                }
            }
            Files.delete(folder);
        }
    }

    private static void publish(Path hidden, Path visible) throws IOException {
        if (!Files.exists(visible)) {
            Files.move(hidden, visible, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        if (!Files.isDirectory(visible)) {
            throw new FileAlreadyExistsException(visible.toString());
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(hidden)) {
            for (Path file : files) {
                Files.move(
                        file,
                        visible.resolve(file.getFileName()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.delete(hidden);
    }
}
