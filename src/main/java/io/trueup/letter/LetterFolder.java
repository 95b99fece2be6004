package io.trueup.letter;

import io.trueup.appeal.WorkItem;
import io.trueup.platform.FolderOfRun;
import java.io.IOException;
import java.nio.file.Path;

/** The folder of one run's letters, readable by its owner alone; hidden until all of them are written. */
public final class LetterFolder {

    private static final int MOST_OF_A_NAME = 40;
    private static final String LETTER = ".docx";

    private final FolderOfRun folder;

    public LetterFolder(Path reports, long run) {
        this(reports, run, () -> {});
    }

    /** @param permission asked before each file; throws once this program may write no more */
    public LetterFolder(Path reports, long run, Runnable permission) {
        this.folder = new FolderOfRun(reports, "letters", run, permission);
    }

    /** Item, payer and claim, with nothing in it that any file system minds. */
    static String fileName(LetterCase about) {
        return fileName(about.item(), LETTER);
    }

    /** The name of a file about an item, beside its letter. */
    public static String fileName(WorkItem item, String ending) {
        return item.id() + "_" + safe(item.payer()) + "_" + safe(item.claimNumber()) + ending;
    }

    /** Item, payer and what the letter asks for. */
    static String fileName(String item, String payer, String what) {
        return item + "_" + safe(payer) + "_" + safe(what) + ".docx";
    }

    /** Removes a letter that nobody could see yet; none there is well done. */
    public void removeHidden(String letter) throws IOException {
        folder.removeHidden(letter);
    }

    private static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isSafe(character)) {
                safe.append(apart && !safe.isEmpty() ? "_" : "").append(character);
                apart = false;
            } else {
                apart = true;
            }
        }
        return safe.length() <= MOST_OF_A_NAME ? safe.toString() : safe.substring(0, MOST_OF_A_NAME);
    }

    private static boolean isSafe(char character) {
        return character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z'
                || character >= '0' && character <= '9'
                || character == '-';
    }

    String write(String file, byte[] letter) throws IOException {
        return folder.write(file, letter);
    }

    /** Makes the letters visible. Nothing to do is well done. */
    public void publish() throws IOException {
        folder.publish();
    }

    /** Removes the letters that nobody could see yet. */
    public void removeHidden() throws IOException {
        folder.removeHidden();
    }

    /** Removes the letters that could be seen already. */
    public void remove() throws IOException {
        folder.remove();
    }
}
