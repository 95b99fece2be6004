package io.trueup.workbook;

import io.trueup.spreadsheet.OpenWorkbook;
import io.trueup.spreadsheet.WholeFile;
import io.trueup.spreadsheet.XlsxFile;
import io.trueup.worklist.WorklistReturn;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the workbook of INTERFACES.md 6. */
public final class WorkbookWriter {

    /** Data rows that fit on one sheet, below the heading. */
    private static final long MOST_ROWS = 1_048_575;

    private final long mostRows;

    public WorkbookWriter() {
        this(MOST_ROWS);
    }

    /** @param mostRows data rows after which a table continues on another sheet */
    WorkbookWriter(long mostRows) {
        this.mostRows = mostRows;
    }

    /** As {@link #write(Path, WorkbookContent, Readers, Runnable)}, by one thread and on no condition. */
    public void write(Path target, WorkbookContent content) throws IOException {
        write(target, content, Readers.NONE, () -> {});
    }

    /**
     * Writes the workbook whole or not at all, with file mode 0600, replacing a file that is there. Its folder is made when it is
     * missing. Memory does not grow with the rows.
     *
     * @param readers ask for sheets side by side
     * @param condition looked at when all is written and nobody has seen it yet: when it throws, the target is as it was
     * @throws IOException when it cannot be written; then the target is as it was before
     */
    public void write(Path target, WorkbookContent content, Readers readers, Runnable condition) throws IOException {
        WholeFile.write(target, (out, beside) -> {
            try (XlsxFile file = new XlsxFile(out, beside)) {
                new Assembly(new OpenWorkbook(file, identity(content.run()), mostRows), content, readers).write();
            }
            condition.run();
        });
    }

    private static OpenWorkbook.Identity identity(RunFacts run) {
        return new OpenWorkbook.Identity(
                run.job() + ", run " + run.runNumber(),
                run.footer(),
                run.started().toInstant(),
                WorklistReturn.RUN_STAMP,
                run.runNumber());
    }
}
