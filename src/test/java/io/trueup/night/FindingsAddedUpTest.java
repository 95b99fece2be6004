package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.intake.TakenFiles;
import io.trueup.ledger.Purge;
import io.trueup.money.Money;
import io.trueup.source.InputFile;
import io.trueup.withdrawal.Withdrawal;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs added to the sums over all findings and took from them comes to the findings that stand. */
class FindingsAddedUpTest {

    private static final int CLAIMS = 8;
    private static final int DAYS = 4;
    private static final int NIGHTS = 4;
    private static final LocalDate FIRST_NIGHT = LocalDate.of(2025, 4, 15);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2025-12-01T08:00:00Z");

    private static final String KEPT = """
            SELECT concat_ws(' ', payer, contract, basis, month, program, outcome, denial_class, priced, on_schedule, sum(findings),
                sum(days), sum(minutes), sum(expected), sum(at_schedule), sum(paid), sum(variance), sum(denied), sum(adjudicated),
                sum(waited), sum(waits), sum(at_stake))
            FROM finding_total
            GROUP BY payer, contract, basis, month, program, outcome, denial_class, priced, on_schedule
            HAVING sum(findings) <> 0 OR sum(days) <> 0 OR sum(paid) <> 0 OR sum(at_stake) <> 0 OR sum(expected) <> 0
            ORDER BY 1
            """;

    private static final String STANDING = """
            SELECT concat_ws(' ', payer, contract, basis, date_trunc('month', service_date)::date, program, outcome, denial_class,
                expected IS NOT NULL, at_schedule IS NOT NULL, count(*), sum(days), sum(minutes), coalesce(sum(expected), 0),
                coalesce(sum(coalesce(at_schedule, expected)), 0), sum(paid), coalesce(sum(paid - expected), 0),
                count(*) FILTER (WHERE outcome IN ('DENIED', 'PARTLY_DENIED')),
                count(*) FILTER (WHERE cardinality(payment_dates) > 0),
                coalesce(sum(payment_dates[1] - service_date), 0), count(payment_dates[1] - service_date),
                coalesce(sum(CASE WHEN outcome IN ('PAID_AS_EXPECTED', 'AWAITING_PAYMENT') OR expected < paid THEN 0
                    ELSE expected - paid END), 0))
            FROM finding
            WHERE superseded_run IS NULL
            AND NOT trial
            AND kind IN ('DAY', 'EPISODE')
            GROUP BY payer, contract, basis, date_trunc('month', service_date)::date, program, outcome, denial_class,
                expected IS NOT NULL, at_schedule IS NOT NULL
            ORDER BY 1
            """;

    @TempDir
    private Path home = Path.of("");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 11})
    void fault_192_over_nights_withdrawals_and_reruns_the_pivot_data_come_to_the_findings(long seed)
            throws IOException {
        Random random = new Random(seed);
        NightFixture night = NightFixture.in(home).log("log.csv", log());
        LocalDate today = FIRST_NIGHT;
        for (int i = 0; i < NIGHTS; i++) {
            if (i > 0) {
                remittance(night, random, "T" + i, today);
            }
            if (i == NIGHTS - 1) {
                withdraw(night, "T1.835");
            }
            WorkbookText workbook = workbook(night.run(today).workbook());
            assertThat(sums(night, KEPT)).isEqualTo(sums(night, STANDING));
            assertTiesToPayers(workbook);
            today = today.plusDays(20);
        }
        assertThat(sums(night, STANDING)).hasSizeGreaterThan(4);
        WorkbookText rerun =
                workbook(night.rerun(FIRST_NIGHT, FIRST_NIGHT.plusDays(70)).workbook());
        assertThat(sums(night, KEPT)).isEqualTo(sums(night, STANDING));
        assertTiesToPayers(rerun);
        for (String amount : List.of("Expected", "Paid")) {
            assertThat(sum(rerun.rows("Pivot data"), amount))
                    .as(amount)
                    .isEqualTo(sum(ofDays(rerun.rows("Findings")), amount))
                    .isNotEqualTo(Money.ZERO);
        }
    }

    /** What was kept by month alone is split by the findings that are still there. */
    @Test
    void fault_194_sums_of_an_earlier_version_are_split_and_no_total_changes() throws IOException {
        NightFixture night = NightFixture.in(home)
                .log("old.csv", LogDays.of().claim("OLD-1", "OLDPCN").day("2025-03-03", 6))
                .log("log.csv", log())
                .remittance(
                        "old.835",
                        Check.of("CHK1", "2025-03-20", "600.00")
                                .claim(Clp.of("OLDPCN", "OLDICN").day("2025-03-03", "600.00"))
                                .text());
        Random random = new Random(3);
        night.run(FIRST_NIGHT);
        remittance(night, random, "T1", FIRST_NIGHT.plusDays(20));
        night.run(FIRST_NIGHT.plusDays(20));
        List<String> before = sums(night, KEPT);
        String byPayer = "SELECT concat_ws(' ', payer, month, sum(days), sum(expected), sum(paid), sum(variance))"
                + " FROM finding_total GROUP BY payer, month ORDER BY 1";
        forgetOutcomes(night);
        splitAgain(night);
        assertThat(sums(night, KEPT)).isEqualTo(before);

        new Purge(night.database().dataSource()).carryOut(LocalDate.of(2025, 4, 1), NOW);
        List<String> totals = sums(night, byPayer);
        forgetOutcomes(night);
        splitAgain(night);
        assertThat(sums(night, byPayer)).isEqualTo(totals);
        night.run(FIRST_NIGHT.plusDays(40));
        assertThat(sums(night, byPayer)).isEqualTo(totals);
    }

    private static LogDays log() {
        LogDays log = LogDays.of();
        for (int claim = 0; claim < CLAIMS; claim++) {
            log.claim("C-" + claim, "PCN" + claim);
            for (int day = 0; day < DAYS; day++) {
                log.day(day(claim, day), 6);
            }
        }
        return log;
    }

    private static String day(int claim, int day) {
        return LocalDate.of(2025, claim % 2 == 0 ? 3 : 4, 3).plusDays(day).toString();
    }

    /** Full, short, denied and reversed days of some claims, and money of a claim that nobody logged. */
    private static void remittance(NightFixture night, Random random, String trace, LocalDate today) {
        Money amount = Money.of("25.00");
        List<Clp> claims = new ArrayList<>();
        claims.add(Clp.of("NOBODY", "X" + trace).day("2025-03-03", "25.00"));
        for (int claim = 0; claim < CLAIMS; claim++) {
            Clp clp = Clp.of("PCN" + claim, "ICN" + claim + trace);
            String day = day(claim, random.nextInt(DAYS));
            Money part = Money.ofCents(1 + random.nextInt(59_999));
            switch (random.nextInt(4)) {
                case 0 ->
                    claims.add(clp.line("97545", day, "600.00", "0.00", random.nextBoolean() ? "CO*197" : "CO*29"));
                case 1 -> {
                    claims.add(clp.reversed(day, part.toString()));
                    amount = amount.minus(part);
                }
                case 2 -> {
                    claims.add(clp.day(day, "600.00"));
                    amount = amount.plus(Money.of("600.00"));
                }
                default -> {
                    claims.add(clp.day(day, part.toString()));
                    amount = amount.plus(part);
                }
            }
        }
        Check check = Check.of(trace, today.minusDays(3).toString(), amount.toString());
        claims.forEach(check::claim);
        night.remittance(trace + ".835", check.text());
    }

    private static void withdraw(NightFixture night, String name) throws IOException {
        TakenFiles.File file =
                new TakenFiles(night.database().dataSource()).find(name).get(0);
        new Withdrawal(night.database().dataSource())
                .carryOut(
                        file,
                        List.of(TakenFiles.LeftBehind.of(
                                InputFile.of(night.file("inbox/" + file.folder() + "/" + file.name())))),
                        NOW);
    }

    private static WorkbookText workbook(@Nullable Path file) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(file));
    }

    private static List<String> sums(NightFixture night, String sql) {
        return night.jdbc().sql(sql).query(String.class).list();
    }

    private static void assertTiesToPayers(WorkbookText workbook) {
        for (String number : List.of("Days", "Expected", "Paid")) {
            Map<String, BigDecimal> sums = new TreeMap<>();
            workbook.rows("Pivot data")
                    .forEach(row -> sums.merge(row.get("Payer"), new BigDecimal(row.get(number)), BigDecimal::add));
            Map<String, BigDecimal> payers = new TreeMap<>();
            workbook.rows("Payers").forEach(row -> payers.put(row.get("Payer"), new BigDecimal(row.get(number))));
            assertThat(sums).as(number).isNotEmpty().isEqualTo(payers);
        }
    }

    /** Without money that belongs to no claim of the log. */
    private static List<Map<String, String>> ofDays(List<Map<String, String>> findings) {
        return findings.stream()
                .filter(row -> !row.get("Patient control number").equals("NOBODY"))
                .toList();
    }

    private static Money sum(List<Map<String, String>> rows, String column) {
        return Money.sum(rows.stream()
                .map(row -> row.get(column).isEmpty() ? Money.ZERO : Money.of(row.get(column)))
                .toList());
    }

    private static void forgetOutcomes(NightFixture night) {
        night.jdbc().sql("""
                UPDATE finding_total
                SET program = '', outcome = '', denial_class = '', priced = TRUE, on_schedule = TRUE, at_stake = 0""").update();
    }

    /** As a database that has the columns already. */
    private static void splitAgain(NightFixture night) throws IOException {
        String script;
        try (InputStream in = Objects.requireNonNull(FindingsAddedUpTest.class.getResourceAsStream(
                "/db/migration/V55__findings_add_up_by_outcome_and_class.sql"))) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        night.jdbc()
                .sql("BEGIN; " + script.substring(script.indexOf("CREATE TEMPORARY TABLE")) + " COMMIT;")
                .update();
    }
}
