package io.trueup.report;

import io.trueup.ledger.FindingTotals;
import io.trueup.ledger.PayerTitles;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Outcome;
import io.trueup.workbook.PivotDataSheet;
import io.trueup.workbook.RecoveredBySheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What charts are drawn of: the rows of Pivot data and Recovered by, added up in other ways. No patients.
 *
 * @param chain from attended on, without Deposited where there is no bank statement
 * @param shares by month of service and payer, months oldest first
 * @param recovered by month of payment, oldest first
 */
public record DeskCharts(List<Step> chain, List<Share> shares, List<Month> recovered) {

    /** Payments that the bank should have, and does not. */
    private static final List<String> NOT_AT_BANK = List.of("MISSING", "NOT_YET", "NOT_ON_STATEMENT", "WHICH_DEPOSIT");

    public DeskCharts {
        chain = List.copyOf(chain);
        shares = List.copyOf(shares);
        recovered = List.copyOf(recovered);
    }

    /**
     * A state of the chain.
     *
     * @param reached money that came so far: expected of all days, less what came to a stop here or before
     * @param missing what came to a stop on its way here; negative where more was paid than expected
     * @param days that came to a stop here; 0 at the bank, which knows no days
     */
    public record Step(ChainStep step, Money reached, Money missing, long days) {}

    /** What a payer owes for a month of service and is due, and what it paid of it. */
    public record Share(LocalDate month, String payer, Money expected, Money paid) {}

    /** @param month as {@code 2025-05} */
    public record Month(String month, long items, Money recovered) {}

    public static DeskCharts of(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        List<PivotDataSheet.Row> sums = new ArrayList<>();
        new PivotDataRows(jdbc, FindingTotals.all()).rows(sums::add);
        return new DeskCharts(chain(sums, jdbc), shares(sums), recovered(jdbc));
    }

    private static List<Step> chain(List<PivotDataSheet.Row> sums, JdbcClient jdbc) {
        Map<ChainStep, Money> missing = new EnumMap<>(ChainStep.class);
        Map<ChainStep, Long> days = new EnumMap<>(ChainStep.class);
        Money reached = Money.ZERO;
        for (PivotDataSheet.Row sum : sums) {
            ChainStep step = ChainStep.missingAt(sum.outcome());
            reached = reached.plus(sum.expected());
            missing.merge(step, sum.expected().minus(sum.paid()), Money::plus);
            days.merge(step, isMissing(sum) ? sum.days() : 0, Long::sum);
        }
        if (BankFigures.of(jdbc).until() != null) {
            missing.put(ChainStep.DEPOSITED, notAtBank(jdbc));
        }
        List<Step> chain = new ArrayList<>();
        for (ChainStep step : ChainStep.values()) {
            if (step == ChainStep.DEPOSITED && !missing.containsKey(step)) {
                continue;
            }
            Money stopped = missing.getOrDefault(step, Money.ZERO);
            reached = reached.minus(stopped);
            chain.add(new Step(step, reached, stopped, days.getOrDefault(step, 0L)));
        }
        return chain;
    }

    private static boolean isMissing(PivotDataSheet.Row sum) {
        return sum.outcome() != Outcome.PAID_AS_EXPECTED
                && sum.expected().minus(sum.paid()).isPositive();
    }

    /** What days were paid by payments that the bank does not have. */
    private static Money notAtBank(JdbcClient jdbc) {
        return jdbc.sql("""
                SELECT coalesce(sum(l.counted), 0) AS amount
                FROM payment_deposit d
                JOIN payment p ON p.canonical_id = d.payment_id
                JOIN claim_payment c ON c.payment_id = p.id AND NOT c.duplicate
                JOIN service_line l ON l.claim_payment_id = c.id
                JOIN line_match m ON m.claim_payment_id = c.id AND m.number = l.number AND m.disposition = 'MATCHED'
                WHERE d.state IN (:states)""")
                .param("states", NOT_AT_BANK)
                .query((row, n) -> ResultColumns.requiredMoney(row, "amount"))
                .single();
    }

    /** Of what is due and whose amount is known, as the percent on Summary. */
    private static List<Share> shares(List<PivotDataSheet.Row> sums) {
        Map<LocalDate, Map<String, Share>> months = new TreeMap<>();
        for (PivotDataSheet.Row sum : sums) {
            LocalDate month = sum.month();
            Outcome outcome = sum.outcome();
            if (month != null && outcome != null && !Outcome.NOT_DUE.contains(outcome)) {
                months.computeIfAbsent(month, m -> new TreeMap<>())
                        .merge(
                                sum.payer(),
                                new Share(month, sum.payer(), sum.expected(), sum.paid()),
                                (a, b) -> new Share(
                                        month,
                                        a.payer(),
                                        a.expected().plus(b.expected()),
                                        a.paid().plus(b.paid())));
            }
        }
        return months.values().stream().flatMap(of -> of.values().stream()).toList();
    }

    private static List<Month> recovered(JdbcClient jdbc) {
        List<Month> months = new ArrayList<>();
        new RecoveredRows(jdbc, PayerTitles.of(jdbc)).totals(row -> {
            if (row.by() == RecoveredBySheet.Kind.MONTH) {
                months.add(0, new Month(row.name(), row.items(), row.recovered()));
            }
        });
        return months;
    }
}
