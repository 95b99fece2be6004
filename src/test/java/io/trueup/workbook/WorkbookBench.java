package io.trueup.workbook;

import io.trueup.contract.Confidence;
import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * How long a workbook of many findings takes, against POI's own streaming writer putting the same values into the same cells
 * and nothing else: no table, no notes, no formats, no other sheet. Both in one process, in turns, the better of each counted. To be
 * run with {@code -Xmx512m}; argument: findings (1,000,000).
 */
public final class WorkbookBench {

    private static final int TURNS = 2;
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.PAID_AS_EXPECTED, Outcome.UNDERPAID, Outcome.DENIED, Outcome.AWAITING_PAYMENT);

    private final int howMany;
    private final Path folder;

    private WorkbookBench(int howMany, Path folder) {
        this.howMany = howMany;
        this.folder = folder;
    }

    /** Seconds of each. */
    public record Result(double ours, double bare) {}

    public static void main(String[] arguments) throws IOException {
        int findings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Result result = measure(findings);
        System.out.printf(
                Locale.US,
                "workbook of %,d findings: %.2f x bare SXSSF (%.1f s against %.1f s, heap at most %d MB)%n",
                findings,
                result.ours() / result.bare(),
                result.ours(),
                result.bare(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /** In turns, the better of each. */
    public static Result measure(int findings) throws IOException {
        Path folder = Files.createTempDirectory("trueup-bench");
        WorkbookBench bench = new WorkbookBench(findings, folder);
        double ours = Double.MAX_VALUE;
        double bare = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            bare = Math.min(bare, bench.seconds(bench::bare));
            ours = Math.min(ours, bench.seconds(bench::ours));
        }
        Files.delete(folder.resolve("ours.xlsx"));
        Files.delete(folder.resolve("bare.xlsx"));
        Files.delete(folder);
        return new Result(ours, bare);
    }

    private interface Work {
        void run() throws IOException;
    }

    private double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void ours() throws IOException {
        new WorkbookWriter().write(folder.resolve("ours.xlsx"), new StoredContent() {
            @Override
            public void findings(Consumer<FindingsSheet.Row> rows) {
                for (int i = 0; i < howMany; i++) {
                    rows.accept(finding(i));
                }
            }
        });
    }

    private void bare() throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(folder.resolve("bare.xlsx"))) {
            SXSSFSheet sheet = workbook.createSheet("Findings");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            for (int i = 0; i < howMany; i++) {
                row(sheet.createRow(i + 1), finding(i), date);
            }
            workbook.write(out);
        }
    }

    private static void row(SXSSFRow row, FindingsSheet.Row f, CellStyle date) {
        text(row, 0, f.claim());
        text(row, 1, f.patientControlNumber());
        text(row, 2, f.patient());
        text(row, 3, f.payer());
        text(row, 4, f.contract());
        text(row, 5, String.valueOf(f.program()));
        LocalDate day = f.serviceDate();
        if (day != null) {
            row.createCell(6).setCellValue(day);
            row.getCell(6).setCellStyle(date);
        }
        BigDecimal hours = f.hours();
        row.createCell(7).setCellValue(hours == null ? 0 : hours.doubleValue());
        Money[] amounts = {f.billed(), f.allowed(), f.expected(), f.paid(), f.recouped(), f.variance()};
        for (int i = 0; i < amounts.length; i++) {
            Money amount = amounts[i];
            if (amount != null) {
                row.createCell(8 + i).setCellValue(amount.dollars().doubleValue());
            }
        }
        String[] texts = {
            f.outcome().name(),
            f.denialClass() == null ? "" : f.denialClass().name(),
            f.reasonCodes(),
            f.rateSource(),
            f.confidence() == null ? "" : f.confidence().word(),
            f.rule(),
            f.derivation(),
            f.denialRule(),
            f.item()
        };
        for (int i = 0; i < texts.length; i++) {
            text(row, 14 + i, texts[i]);
        }
    }

    private static void text(SXSSFRow row, int column, String value) {
        if (!value.isEmpty()) {
            row.createCell(column).setCellValue(value);
        }
    }

    private static FindingsSheet.Row finding(int i) {
        Outcome outcome = OUTCOMES.get(i % OUTCOMES.size());
        boolean denied = outcome == Outcome.DENIED;
        Money expected = Money.ofCents(38_400 + i % 97 * 100L);
        Money paid = denied ? Money.ZERO : expected.minus(Money.ofCents(i % 3 * 1_000L));
        return new FindingsSheet.Row(
                "WC-2025-" + (100_000 + i / 20),
                "PCN" + (700_000 + i / 5),
                "Patient, Number " + i % 5_000,
                "TEXAS MUTUAL INSURANCE",
                "tx-mutual-2025",
                Program.WH,
                LocalDate.of(2025, 1, 2).plusDays(i % 250),
                BigDecimal.valueOf(600 + i % 8 * 25L, 2),
                Money.ofCents(60_000),
                paid,
                expected,
                paid,
                Money.ZERO,
                paid.minus(expected),
                outcome,
                denied ? DenialClass.AUTHORIZATION_OR_NECESSITY : null,
                denied ? "CO-197; N706" : "CO-45",
                "TX-DWC row 4",
                Confidence.HIGH,
                "R-8",
                "minutes: 375 of 390; first 2 hours: 2 x 64.00 = 128.00; further hours: 4.25 x 64.00 = 272.00",
                denied ? "D-111" : "",
                denied ? "W-" + (10_000_000 + i) : "",
                "",
                "",
                true);
    }
}
