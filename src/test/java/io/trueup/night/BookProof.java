package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.money.Money;
import io.trueup.workbook.TieOutSheet;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Month end and Journal of a run's workbook against what findings, Tie-out and the sheets themselves say, added up here. */
final class BookProof {

    private static final String ALL = "All payers";

    private final NightFixture night;
    private final WorkbookText workbook;
    private final YearMonth first;

    private BookProof(NightFixture night, WorkbookText workbook, YearMonth first) {
        this.night = night;
        this.workbook = workbook;
        this.first = first;
    }

    /** @param first month of the first night */
    static BookProof of(NightFixture night, Runner.Result run, YearMonth first) throws IOException {
        return new BookProof(night, WorkbookText.of(Objects.requireNonNull(run.workbook())), first);
    }

    List<Map<String, String>> months(String payer) {
        List<Map<String, String>> rows = new ArrayList<>(workbook.rows("Month end").stream()
                .filter(row -> row.get("Payer").equals(payer))
                .toList());
        Collections.reverse(rows);
        return rows;
    }

    /** Of all payers. */
    Map<String, String> month(String month) {
        return months(ALL).stream()
                .filter(row -> row.get("Month").equals(month))
                .findFirst()
                .orElse(Map.of());
    }

    void assertAddsUp() {
        assertRollsForward();
        assertEarnedIsExpected();
        assertPaidIsTieOut();
        assertClosingIsWhatFindingsLeaveOpen();
        assertChangesAreSinceClosing();
        assertJournalBalances();
        assertJournalIsMonthEndAndTieOut();
    }

    private static Money money(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "");
        return text.isBlank() ? Money.ZERO : Money.of(text);
    }

    private void assertRollsForward() {
        Money closing = Money.ZERO;
        Map<String, Money> closings = new HashMap<>();
        for (Map<String, String> row : months(ALL)) {
            assertThat(money(row, "Opening"))
                    .as("opening of %s", row.get("Month"))
                    .isEqualTo(closing);
            closing = money(row, "Opening")
                    .plus(money(row, "Earned"))
                    .minus(money(row, "Paid"))
                    .minus(money(row, "Written off"));
            assertThat(money(row, "Closing"))
                    .as("closing of %s", row.get("Month"))
                    .isEqualTo(closing);
            for (String column : List.of(
                    "Opening",
                    "Earned",
                    "Paid",
                    "Written off",
                    "Closing",
                    "Changed since",
                    "Taken back",
                    "Unapplied")) {
                Money payers = Money.sum(workbook.rows("Month end").stream()
                        .filter(own -> own.get("Month").equals(row.get("Month"))
                                && !own.get("Payer").equals(ALL))
                        .map(own -> money(own, column))
                        .toList());
                assertThat(money(row, column))
                        .as("%s of %s", column, row.get("Month"))
                        .isEqualTo(payers);
            }
            closings.put(row.get("Month"), closing);
        }
        assertThat(closings).isNotEmpty();
    }

    /** The name of the row that a day belongs to. */
    private String monthOf(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return month.isBefore(first) ? "before " + first : month.toString();
    }

    private void assertSums(String column, Map<String, Money> wanted) {
        Map<String, Money> shown = new TreeMap<>();
        for (Map<String, String> row : months(ALL)) {
            shown.put(row.get("Month"), money(row, column));
        }
        Map<String, Money> all = new TreeMap<>(wanted);
        shown.keySet().forEach(month -> all.putIfAbsent(month, Money.ZERO));
        assertThat(shown).as(column).isEqualTo(all);
    }

    private void assertEarnedIsExpected() {
        Map<String, Money> earned = new HashMap<>();
        night.jdbc().sql("""
                SELECT f.kind, f.service_date, f.expected, f.paid, e.discharge_date
                FROM finding f
                LEFT JOIN episode e ON f.kind = 'EPISODE'
                    AND NOT e.superseded
                    AND e.claim_number = f.claim_number
                    AND e.program = f.program
                    AND e.start_date = f.service_date
                WHERE f.superseded_run IS NULL
                AND NOT f.trial
                AND f.kind IN ('DAY', 'EPISODE')""").query(row -> {
            LocalDate discharge = row.getObject("discharge_date", LocalDate.class);
            LocalDate day = discharge == null ? row.getObject("service_date", LocalDate.class) : discharge;
            Long expected = row.getObject("expected", Long.class);
            earned.merge(monthOf(day), Money.ofCents(expected == null ? row.getLong("paid") : expected), Money::plus);
        });
        assertSums("Earned", earned);
    }

    private void assertPaidIsTieOut() {
        Map<String, Money> matched = new HashMap<>();
        Map<String, Money> unmatched = new HashMap<>();
        for (TieOutSheet.Row row : night.payments()) {
            matched.merge(monthOf(row.paymentDate()), row.matched(), Money::plus);
            unmatched.merge(monthOf(row.paymentDate()), row.unmatched(), Money::plus);
        }
        night.jdbc().sql("""
                SELECT r.recouped_on, r.amount, m.disposition
                FROM recoupment r
                JOIN line_match m ON m.claim_payment_id = r.claim_payment_id AND m.number = r.number""").query(row -> {
            boolean own = row.getString("disposition").equals("MATCHED");
            (own ? matched : unmatched)
                    .merge(
                            monthOf(row.getObject("recouped_on", LocalDate.class)),
                            Money.ofCents(-row.getLong("amount")),
                            Money::plus);
        });
        assertSums("Paid", matched);
        assertSums("Unapplied", unmatched);
    }

    private void assertClosingIsWhatFindingsLeaveOpen() {
        Money open = Money.ofCents(night.jdbc().sql("""
                        SELECT coalesce(sum(expected - paid), 0)::bigint
                        FROM finding
                        WHERE superseded_run IS NULL
                        AND NOT trial
                        AND kind IN ('DAY', 'EPISODE')
                        AND expected IS NOT NULL""").query(Long.class).single());
        List<Map<String, String>> rows = months(ALL);
        Money writtenOff =
                Money.sum(rows.stream().map(row -> money(row, "Written off")).toList());
        assertThat(money(rows.get(rows.size() - 1), "Closing")).as("closing").isEqualTo(open.minus(writtenOff));
    }

    /** What a closed month says less what it said then is what changed it, and each change has its cause. */
    private void assertChangesAreSinceClosing() {
        Map<String, Money> then = new HashMap<>();
        night.jdbc()
                .sql("SELECT month, earned - paid - written_off AS net FROM closed_month_payer")
                .query(row -> {
                    then.merge(
                            monthOf(row.getObject("month", LocalDate.class)),
                            Money.ofCents(row.getLong("net")),
                            Money::plus);
                });
        assertThat(months(ALL))
                .filteredOn(row -> row.get("State").startsWith("closed"))
                .hasSize(closed());
        for (Map<String, String> row : months(ALL)) {
            if (row.get("State").startsWith("closed")) {
                Money now = money(row, "Closing").minus(money(row, "Opening"));
                assertThat(money(row, "Changed since"))
                        .as("changes of %s", row.get("Month"))
                        .isEqualTo(now.minus(then.getOrDefault(row.get("Month"), Money.ZERO)));
                assertThat(causes(row.get("Why"))).isEqualTo(money(row, "Changed since"));
            }
        }
    }

    private int closed() {
        return night.jdbc()
                .sql("SELECT count(*) FROM closed_month")
                .query(Integer.class)
                .single();
    }

    private static Money causes(String why) {
        Money sum = Money.ZERO;
        for (String cause : why.split("; ")) {
            if (!cause.isBlank()) {
                sum = sum.plus(Money.of(cause.substring(cause.lastIndexOf(' ') + 1)));
            }
        }
        return sum;
    }

    /** Every entry that the sheet shows, and every one ever posted. */
    private void assertJournalBalances() {
        Map<String, Money> entries = new LinkedHashMap<>();
        for (Map<String, String> row : workbook.rows("Journal")) {
            entries.merge(row.get("Entry"), money(row, "Debit").minus(money(row, "Credit")), Money::plus);
        }
        assertThat(entries)
                .allSatisfy((entry, balance) -> assertThat(balance).as(entry).isEqualTo(Money.ZERO));
        assertThat(night.jdbc()
                        .sql("SELECT run_id || '-' || entry FROM journal_line GROUP BY 1 HAVING sum(amount) <> 0")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    Money posted(String account) {
        return Money.ofCents(night.jdbc()
                .sql("SELECT coalesce(sum(amount), 0)::bigint FROM journal_line WHERE account = :account")
                .param("account", account)
                .query(Long.class)
                .single());
    }

    private void assertJournalIsMonthEndAndTieOut() {
        List<Map<String, String>> rows = months(ALL);
        List<TieOutSheet.Row> payments = night.payments();
        assertThat(posted("ACCOUNTS_RECEIVABLE"))
                .as("receivable")
                .isEqualTo(money(rows.get(rows.size() - 1), "Closing"));
        assertThat(posted("UNAPPLIED_CASH"))
                .as("unapplied")
                .isEqualTo(Money.sum(rows.stream()
                                .map(row -> money(row, "Unapplied"))
                                .toList())
                        .negated());
        assertThat(posted("CASH"))
                .as("cash")
                .isEqualTo(Money.sum(
                        payments.stream().map(TieOutSheet.Row::paymentAmount).toList()));
        assertThat(posted("OTHER_SERVICES"))
                .as("other services")
                .isEqualTo(Money.sum(payments.stream()
                                .map(TieOutSheet.Row::outsideProgram)
                                .toList())
                        .negated());
        assertThat(posted("PAYMENT_DIFFERENCES"))
                .as("differences")
                .isEqualTo(Money.sum(
                        payments.stream().map(TieOutSheet.Row::difference).toList()));
    }
}
