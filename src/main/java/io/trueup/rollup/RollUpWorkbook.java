package io.trueup.rollup;

import io.trueup.money.Money;
import io.trueup.report.ClinicFigures;
import io.trueup.report.RunSummary;
import io.trueup.rollup.RollUpSheets.Explained;
import io.trueup.spreadsheet.OpenWorkbook;
import io.trueup.spreadsheet.SheetPlan;
import io.trueup.spreadsheet.SheetStream;
import io.trueup.spreadsheet.WholeFile;
import io.trueup.spreadsheet.XlsxFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Writes the roll-up workbook (INTERFACES.md 1): Clinics, Payers, Shares and About, with no patient and no claim in it. */
public final class RollUpWorkbook {

    private static final long MOST_ROWS = 1_048_575;

    /** Not that of a run's workbook, so that nobody's worklist is looked for in it. */
    private static final String STAMP = "TrueUpRollUp";

    private final Path folder;
    private final ZonedDateTime written;
    private final String version;

    /**
     * @param folder of the job files
     * @param version the program's
     */
    public RollUpWorkbook(Path folder, ZonedDateTime written, String version) {
        this.folder = folder;
        this.written = written;
        this.version = version;
    }

    /**
     * Whole or not at all, with file mode 0600, replacing a file that is there.
     *
     * @throws IOException when it cannot be written; then the target is as it was before
     */
    public void write(Path target, RollUp all) throws IOException {
        WholeFile.write(target, (out, beside) -> {
            try (XlsxFile file = new XlsxFile(out, beside)) {
                OpenWorkbook workbook = new OpenWorkbook(file, identity(all), MOST_ROWS);
                List<SheetStream<?>> sheets = new ArrayList<>();
                sheets.add(fill(workbook, RollUpSheets.clinics(), all.clinics()));
                sheets.add(fill(workbook, RollUpSheets.payers(), PayerAcross.of(all)));
                sheets.add(fill(workbook, RollUpSheets.shares(), SharedPattern.of(all)));
                sheets.add(fill(workbook, RollUpSheets.about(), about(all, sheets)));
                sheets.forEach(SheetStream::finish);
                workbook.finish();
            }
        });
    }

    private OpenWorkbook.Identity identity(RollUp all) {
        return new OpenWorkbook.Identity(
                "Roll-up of " + written.toLocalDate(),
                "Roll-up of " + written.toLocalDate() + " · no patient data",
                written.toInstant(),
                STAMP,
                all.clinics().size());
    }

    private static <R> SheetStream<R> fill(OpenWorkbook workbook, SheetPlan<R> plan, List<R> rows) throws IOException {
        SheetStream<R> stream = new SheetStream<>(plan, workbook, row -> {});
        rows.forEach(stream);
        stream.end();
        stream.add();
        return stream;
    }

    private List<Explained> about(RollUp all, List<SheetStream<?>> sheets) {
        List<Explained> rows = new ArrayList<>();
        rows.add(new Explained("Roll-up", "Jobs of", folder.toString()));
        rows.add(
                new Explained("Roll-up", "Written", written.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z"))));
        rows.add(new Explained("Roll-up", "Version", version));
        rows.add(new Explained(
                "Roll-up",
                "Clinics",
                all.clinics().size() + ", of which " + all.known() + " told their figures; sums are of these."));
        total(rows, "Deposits this month", all.sum(ClinicFigures::depositedThisMonth));
        total(rows, "Deposits last month", all.sum(ClinicFigures::depositedLastMonth));
        total(rows, "Expected", all.sum(ClinicFigures::expected));
        total(rows, "Paid", all.sum(ClinicFigures::paid));
        total(rows, "At stake", all.sumOfWork(RunSummary.Work::atStake));
        total(rows, "Recovered this month", all.sum(ClinicFigures::recoveredThisMonth));
        total(rows, "Recovered this year", all.sum(ClinicFigures::recoveredThisYear));
        rows.add(new Explained("Total", "To do", Long.toString(all.count(RunSummary.Work::items))));
        rows.add(new Explained("Total", "Overdue deadlines", Long.toString(all.count(RunSummary.Work::passed))));
        rows.add(new Explained(
                "Words",
                "Month, year",
                "Of the day on which this was written, where the clinic's job runs; of its job file's today,"
                        + " when it has one."));
        rows.add(new Explained(
                "Words",
                "To do, At stake, deadlines",
                "As the last run of the clinic that came to its end told them: those of its own Worklist."));
        rows.addAll(RollUpSheets.states());
        sheets.forEach(sheet -> columns(sheet.plan(), rows));
        return rows;
    }

    private static void total(List<Explained> rows, String name, Money amount) {
        rows.add(new Explained("Total", name, amount.grouped()));
    }

    private static void columns(SheetPlan<?> plan, List<Explained> rows) {
        plan.columns()
                .forEach(column ->
                        rows.add(new Explained("Column", plan.name() + ": " + column.heading(), column.note())));
    }
}
