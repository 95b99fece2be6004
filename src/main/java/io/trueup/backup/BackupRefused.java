package io.trueup.backup;

/** A file that cannot be restored; its message says why, in a sentence for people. Nothing was changed. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupRefused(String sentence) {
        super(sentence);
    }
}
