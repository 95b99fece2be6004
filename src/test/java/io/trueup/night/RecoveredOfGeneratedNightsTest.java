package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.money.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * FAULTS.md 128: over nights of payments, denials, corrections, reversals, ranges and recoupments nobody planned, every opened day has
 * what it had when it was opened, what was paid before and told later, and what is on Recovered, to the cent.
 */
class RecoveredOfGeneratedNightsTest {

    private static final int CLAIMS = 12;
    private static final int OPEN_AT_ONCE = 8;
    private static final int DAYS = 4;
    private static final int NIGHTS = 5;
    private static final LocalDate FIRST_NIGHT = LocalDate.of(2025, 4, 15);
    private static final int DAYS_BETWEEN = 20;

    @TempDir
    private Path home = Path.of("");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 3})
    void fault_128_paid_now_is_paid_when_opened_and_every_cent_recovered_since(long seed) throws IOException {
        Random random = new Random(seed);
        NightFixture night = NightFixture.in(home);
        LogDays log = LogDays.of();
        for (int claim = 0; claim < CLAIMS; claim++) {
            log.claim("C-" + claim, "PCN" + claim);
            for (int day = 0; day < DAYS; day++) {
                log.day(day(claim, day), 6);
            }
        }
        night.log("log.csv", log);
        Runner.Result last = null;
        for (int i = 0; i < NIGHTS; i++) {
            LocalDate today = FIRST_NIGHT.plusDays((long) DAYS_BETWEEN * i);
            if (i > 0) {
                remittances(night, random, i, today);
            }
            last = night.run(today);
        }

        assertThat(imbalances(night)).isEmpty();
        WorkbookText workbook = WorkbookText.of(
                Objects.requireNonNull(Objects.requireNonNull(last).workbook()));
        List<Map<String, String>> rows = workbook.rows("Recovered");
        assertThat(rows).as("rows of the sheet").hasSizeGreaterThan(10);
        assertThat(rows)
                .as("money taken back again")
                .anyMatch(row -> row.get("Recovered").startsWith("-"));
        assertThat(sum(rows.stream()
                        .filter(row -> Integer.parseInt(row.get("Claim").substring(2)) < OPEN_AT_ONCE)
                        .toList()))
                .isEqualTo(fromTheLines(night));
        for (String by : List.of("Payer", "Class", "Owner", "Month")) {
            List<Map<String, String>> totals = workbook.rows("Recovered by").stream()
                    .filter(row -> row.get("Total by").equals(by))
                    .toList();
            assertThat(sum(totals)).as("by %s", by).isEqualTo(sum(rows));
        }
    }

    /** Days of the first claims are overdue in the first night, those of the others come to be later. */
    private static String day(int claim, int day) {
        LocalDate first = claim < OPEN_AT_ONCE ? LocalDate.of(2025, 1, 6) : LocalDate.of(2025, 3, 3);
        return first.plusDays(day).toString();
    }

    private static Money sum(List<Map<String, String>> rows) {
        return Money.sum(
                rows.stream().map(row -> Money.of(row.get("Recovered"))).toList());
    }

    /** Two payments a night; every third told a night late, with a date of before what it finds open. */
    private static void remittances(NightFixture night, Random random, int number, LocalDate today) {
        for (int i = 0; i < 2; i++) {
            boolean late = i == 1 && random.nextInt(3) == 0;
            String trace = "T" + number + i;
            LocalDate paidOn = today.minusDays(late ? DAYS_BETWEEN + 3 : 1 + random.nextInt(DAYS_BETWEEN - 5));
            Money amount = Money.ZERO;
            List<Clp> claims = new ArrayList<>();
            for (int claim = 0; claim < CLAIMS; claim++) {
                if (random.nextInt(3) > 0) {
                    amount = amount.plus(told(claims, random, claim, trace, late));
                }
            }
            List<String> adjustments = new ArrayList<>();
            if (!late && random.nextBoolean()) {
                Money taken = Money.ofCents(random.nextInt(40_000) - 15_000);
                adjustments.add("WO:PCN" + random.nextInt(OPEN_AT_ONCE));
                adjustments.add(taken.toString());
                amount = amount.minus(taken);
            }
            Check check = Check.of(trace, paidOn.toString(), amount.toString());
            claims.forEach(check::claim);
            if (!adjustments.isEmpty()) {
                check.plb(adjustments.toArray(String[]::new));
            }
            night.remittance(trace + ".835", check.text());
        }
    }

    /** One claim payment of a claim; returns what it paid. */
    private static Money told(List<Clp> claims, Random random, int claim, String trace, boolean late) {
        Clp clp = Clp.of("PCN" + claim, "ICN" + claim + trace);
        String day = day(claim, random.nextInt(DAYS));
        Money part = Money.ofCents(1 + random.nextInt(59_999));
        switch (random.nextInt(late ? 2 : 6)) {
            case 0 -> {
                claims.add(clp.line("97545", day, "600.00", "0.00", random.nextBoolean() ? "CO*197" : "CO*29"));
                return Money.ZERO;
            }
            case 1 -> {
                claims.add(clp.reversed(day, part.toString()));
                return part.negated();
            }
            case 2 -> {
                claims.add(clp.range(day(claim, 0), day(claim, DAYS - 1), "2400.00", part.toString()));
                return part;
            }
            case 3 -> {
                claims.add(clp.day(day, "600.00"));
                return Money.of("600.00");
            }
            default -> {
                claims.add(clp.day(day, part.toString()));
                return part;
            }
        }
    }

    /**
     * Opened days that do not add up: what the state of the finding said when the day was opened first, the money of its lines that
     * was paid before that day and told after it, and what came back, against what it says now.
     */
    private static List<String> imbalances(NightFixture night) {
        return night.jdbc().sql("""
                WITH first AS (
                    SELECT DISTINCT ON (finding) finding, opened_run, opened_on
                    FROM item_opening
                    ORDER BY finding, id)
                SELECT concat_ws(' ', n.key, n.paid, told.paid, back.paid, late.paid)
                FROM first o
                JOIN finding n ON n.key = o.finding AND n.superseded_run IS NULL
                JOIN finding told ON told.key = o.finding AND told.run_id <= o.opened_run
                    AND (told.superseded_run IS NULL OR told.superseded_run > o.opened_run)
                CROSS JOIN LATERAL (
                    SELECT coalesce(sum(amount), 0) AS paid
                    FROM recovery
                    WHERE finding = o.finding) back
                CROSS JOIN LATERAL (
                    SELECT coalesce(sum(l.counted), 0) AS paid
                    FROM line_match m
                    JOIN service_line l ON l.claim_payment_id = m.claim_payment_id AND l.number = m.number
                    JOIN claim_payment c ON c.id = m.claim_payment_id
                    JOIN payment p ON p.id = c.payment_id
                    JOIN input_file f ON f.id = c.file_id
                    WHERE m.unit = n.unit
                    AND l.from_date = n.service_date
                    AND l.to_date = n.service_date
                    AND f.run_id > o.opened_run
                    AND p.payment_date < o.opened_on) late
                WHERE n.paid <> told.paid + back.paid + late.paid""").query(String.class).list();
    }

    /** Of the claims that were open from the first night on: all their lines and recoupments of payments since then. */
    private static Money fromTheLines(NightFixture night) {
        return Money.ofCents(night.jdbc()
                .sql("""
                        SELECT (
                            SELECT coalesce(sum(l.counted), 0)
                            FROM service_line l
                            JOIN claim_payment c ON c.id = l.claim_payment_id
                            JOIN payment p ON p.id = c.payment_id
                            WHERE p.payment_date >= :first
                            AND substr(c.patient_control_number, 4)::int < :claims) - (
                            SELECT coalesce(sum(r.amount), 0)
                            FROM recoupment r
                            WHERE r.recouped_on >= :first)""")
                .param("first", FIRST_NIGHT)
                .param("claims", OPEN_AT_ONCE)
                .query(Long.class)
                .single());
    }
}
