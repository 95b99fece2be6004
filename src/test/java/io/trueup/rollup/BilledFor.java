package io.trueup.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.JobFile;
import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.ledger.Runs;
import io.trueup.night.WorkbookText;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

/**
 * One of the clinics that a company bills for: its job file stands in the folder of all, everything else in a folder of its own.
 *
 * @param home of all clinics
 */
record BilledFor(Path home, String job, Map<String, String> environment) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2040-01-01T02:30:00Z"), ZoneOffset.UTC);

    private static final String LOG = "patient_id,patient_last_name,patient_first_name,date_of_birth,claim_number,"
            + "patient_control_number,payer_id,jurisdiction,program,service_date,attendance,start_time,end_time,"
            + "break_minutes\n";

    private static final String REMITTANCE = "payer_id,payer_name,payment_trace,payment_date,payment_amount,"
            + "patient_control_number,payer_claim_number,claim_number,patient_last_name,patient_first_name,service_date,"
            + "procedure_code,billed_amount,paid_amount,adjustments\n";

    BilledFor job(String database, String today) {
        return write(home.resolve("jobs/" + job + ".yml"), """
                name: %1$s
                clinic: { name: "Clinic %1$s" }
                inbox: clinics/%1$s/inbox
                reference: clinics/%1$s/reference
                reports: clinics/%1$s/reports
                database: "%2$s"
                today: %3$s
                tolerance: { amount: 0.00, percent: 0.0 }
                """.formatted(job, database, today));
    }

    /** One contract, with one payer, for so much an hour. */
    BilledFor contract(String payerId, String payerName, String anHour) {
        return write(own("reference/contracts.yml"), """
                - id: hourly
                  payer: [%s, "%s"]
                  line: workers-comp
                  effective: { from: 2025-01-01, to: 2026-12-31 }
                  accredited: true
                  basis: per-hour
                  terms: { rate: %s }
                  payment-due-days: 45
                  source: contract of the test
                  confidence: high
                """.formatted(payerId, payerName, anHour));
    }

    /** Rows from the date on: {@code 2025-03-03,08:00,14:00}. */
    BilledFor log(String name, String payer, String patient, String claim, String... days) {
        StringBuilder rows = new StringBuilder(LOG);
        for (String day : days) {
            String[] parts = day.split(",", -1);
            rows.append(String.join(
                            ",",
                            "P-" + claim,
                            patient,
                            "ADA",
                            "",
                            claim,
                            "PCN" + claim,
                            payer,
                            "TX",
                            "WH",
                            parts[0],
                            "P",
                            parts[1],
                            parts[2],
                            "0"))
                    .append('\n');
        }
        return write(own("inbox/program-logs/" + name), rows.toString());
    }

    /** Lines: {@code 2025-03-03,600.00,562.50,CO-45:37.50}. */
    BilledFor paid(String name, String payment, String patient, String claim, String... lines) {
        StringBuilder rows = new StringBuilder(REMITTANCE);
        for (String line : lines) {
            String[] parts = line.split(",", -1);
            rows.append(String.join(
                            ",",
                            payment,
                            "PCN" + claim,
                            "ICN" + claim,
                            claim,
                            patient,
                            "ADA",
                            parts[0],
                            "97545",
                            parts[1],
                            parts[2],
                            parts[3]))
                    .append('\n');
        }
        return write(own("inbox/remittances/" + name), rows.toString());
    }

    /** A night that must end well. */
    WorkbookText night(String today) {
        try {
            JobFile.Read read = JobFile.read(home.resolve("jobs/" + job + ".yml"));
            assertThat(read.problems()).isEmpty();
            JobFile file = Objects.requireNonNull(read.job());
            LocalDate day = LocalDate.parse(today);
            RuleBook rules = RuleBook.read(file.reference(), day);
            assertThat(rules.problems()).isEmpty();
            try (Database database = Database.open(file.database(), file.data(), environment)) {
                Runner.Result result = new Runner(database, CLOCK, "test", Progress.NONE)
                        .run(file, rules, Runs.Order.nightly(job, day));
                assertThat(result.failure()).isEmpty();
                return WorkbookText.of(Objects.requireNonNull(result.workbook()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The column of a clinic's own sheet added up, as a person would. */
    static BigDecimal sum(WorkbookText workbook, String sheet, String column) {
        return workbook.rows(sheet).stream()
                .map(row -> row.get(column))
                .filter(text -> !text.isBlank())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Path own(String path) {
        return home.resolve("clinics").resolve(job).resolve(path);
    }

    private BilledFor write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
