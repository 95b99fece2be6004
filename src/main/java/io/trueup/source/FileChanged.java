package io.trueup.source;

import java.io.Serial;

/** The bytes read of a file are not those it was listed with: nothing of it counts, and the next run reads it again. */
public final class FileChanged extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    FileChanged() {
        super("The file changed while it was read; try again when it rests.");
    }
}
