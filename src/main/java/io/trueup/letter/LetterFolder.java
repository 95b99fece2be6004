package io.trueup.letter;

import io.trueup.platform.OwnerOnly;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** The folder of one run's letters, readable by its owner alone; hidden until all of them are written. */
public final class LetterFolder {

    private static final int MOST_OF_A_NAME = 40;

    private final Path reports;
    private final String name;

    public LetterFolder(Path reports, long run) {
        this.reports = reports;
        this.name = "letters-" + run;
    }

    /** Item, payer and claim, with nothing in it that any file system minds. */
    static String fileName(LetterCase about) {
        return about.item().id() + "_" + safe(about.item().payer()) + "_"
                + safe(about.item().claimNumber()) + ".docx";
    }

    private static String safe(String text) {
        String safe = text.replaceAll("[^A-Za-z0-9-]+", "_").replaceAll("^_+|_+$", "");
        return safe.length() <= MOST_OF_A_NAME ? safe : safe.substring(0, MOST_OF_A_NAME);
    }

    String write(String file, byte[] letter) throws IOException {
        Path hidden = hidden();
        OwnerOnly.makeFolders(hidden);
        Path target = hidden.resolve(file);
        Path beside = hidden.resolve("." + file + ".part");
        Files.deleteIfExists(beside);
        try (OutputStream out = Channels.newOutputStream(
                OwnerOnly.open(beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)))) {
            out.write(letter);
        }
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return name + "/" + file;
    }

    private Path hidden() {
        return reports.resolve("." + name + ".part");
    }

    /** Makes the letters visible. Nothing to do is well done. */
    public void publish() throws IOException {
        if (Files.isDirectory(hidden())) {
            publish(hidden(), reports.resolve(name));
        }
    }

    /** Removes the letters that nobody could see yet. */
    public void removeHidden() throws IOException {
        remove(hidden());
    }

    /** Removes the letters that could be seen already. */
    public void remove() throws IOException {
        remove(reports.resolve(name));
    }

    /** Letters lie flat in their folder; a folder that somebody put others into keeps those. */
    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> letters = Files.newDirectoryStream(folder)) {
                for (Path letter : letters) {
                    if (Files.isRegularFile(letter, LinkOption.NOFOLLOW_LINKS)) {
                        Files.delete(letter);
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
        try (DirectoryStream<Path> letters = Files.newDirectoryStream(hidden)) {
            for (Path letter : letters) {
                Files.move(
                        letter,
                        visible.resolve(letter.getFileName()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.delete(hidden);
    }
}
