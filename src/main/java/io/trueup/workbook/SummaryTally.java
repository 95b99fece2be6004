package io.trueup.workbook;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the rows that pass by on their way into the sheets, so that the formulas of the Summary carry their values before
 * anything recalculates them. Grows with the number of payers and months only.
 */
final class SummaryTally {

    private static final int NEXT_DEADLINES = 5;
    private static final int MOST_REASONS = 1_000;
    private static final int SHOWN_REASONS = 5;
    private static final int SHOWN_PAYERS = 10;
    private static final String OTHER_REASONS = "other reasons";

    private final LocalDate today;
    private final Map<Outcome, Total> outcomes = new EnumMap<>(Outcome.class);
    private final List<SummarySheet.Month> months = new ArrayList<>();
    private final List<SummarySheet.News> news = new ArrayList<>();
    private final Map<DenialClass, Total> classes = new EnumMap<>(DenialClass.class);
    private final Total withoutDenial = new Total();
    private final Map<DeadlineGroup, Total> deadlines = new EnumMap<>(DeadlineGroup.class);
    private final PriorityQueue<WorklistSheet.Row> lastOfNext =
            new PriorityQueue<>(Comparator.comparing(SummaryTally::deadline).reversed());
    private final Map<AgeGroup, Total> ages = new EnumMap<>(AgeGroup.class);
    private final Map<String, Total> payers = new TreeMap<>();
    private final Total tieOut = new Total();
    private final Total changes = new Total();
    private final Total billing = new Total();
    private final Map<CameBack, Total> cameBack = new EnumMap<>(CameBack.class);
    private final Total waiting = new Total();
    private final Map<String, Total> writtenOff = new TreeMap<>(String.CASE_INSENSITIVE_ORDER); // as SUMIFS compares
    private final List<SummarySheet.PaymentMonth> paymentMonths = new ArrayList<>();
    private final DaySpan payments = new DaySpan();
    private final DaySpan days = new DaySpan();
    private long unbalanced;

    SummaryTally(LocalDate today) {
        this.today = today;
        for (Outcome outcome : Outcome.ofDays()) {
            outcomes.put(outcome, new Total());
        }
        for (DeadlineGroup group : DeadlineGroup.values()) {
            deadlines.put(group, new Total());
        }
        for (AgeGroup age : AgeGroup.values()) {
            ages.put(age, new Total());
        }
    }

    void finding(FindingsSheet.Row row) {
        days.add(row.serviceDate());
        total(outcomes, row.outcome())
                .row()
                .plus(Amount.EXPECTED, row.expected())
                .plus(Amount.PAID, row.paid())
                .plus(Amount.RECOUPED, row.recouped())
                .plus(Amount.VARIANCE, row.variance());
    }

    void worklist(WorklistSheet.Row row) {
        DeadlineGroup group = DeadlineGroup.of(row.deadline(), today);
        total(deadlines, group).row().plus(Amount.AT_STAKE, row.atStake());
        DenialClass denialClass = row.denialClass();
        Total ofClass = denialClass == null ? withoutDenial : total(classes, denialClass);
        ofClass.row()
                .plus(Amount.AT_STAKE, row.atStake())
                .plus(Amount.PASSED, group == DeadlineGroup.PASSED ? row.atStake() : null);
        if (group == DeadlineGroup.WITHIN_SEVEN_DAYS) {
            lastOfNext.add(row);
            if (lastOfNext.size() > NEXT_DEADLINES) {
                lastOfNext.remove();
            }
        }
    }

    void waiting(WorklistSheet.Row row) {
        waiting.row().plus(Amount.AT_STAKE, row.atStake());
    }

    void writtenOff(WrittenOffSheet.Row row) {
        String reason = WrittenOffSheet.reason(row);
        boolean counted = writtenOff.containsKey(reason) || writtenOff.size() < MOST_REASONS;
        total(writtenOff, counted ? reason : OTHER_REASONS).row().plus(Amount.AT_STAKE, row.atStake());
    }

    LocalDate today() {
        return today;
    }

    Total waiting() {
        return waiting;
    }

    /** Why items were written off, by the team's notes: the five that cost most. */
    List<Map.Entry<String, Total>> writtenOff() {
        return firstOf(greatestFirst(writtenOff, Amount.AT_STAKE), SHOWN_REASONS);
    }

    Total allWrittenOff() {
        return Total.of(writtenOff.values());
    }

    void awaiting(AwaitingSheet.Row row) {
        total(ages, AgeGroup.of(row.daysOutstanding())).row().plus(Amount.EXPECTED, row.expected());
    }

    void billing(BillingSheet.Row row) {
        Money worth = row.worth();
        boolean tooMuch = worth != null && worth.isNegative();
        billing.row().plus(tooMuch ? Amount.BILLED_TOO_MUCH : Amount.LEFT_BEHIND, worth);
    }

    void tieOut(TieOutSheet.Row row) {
        payments.add(row.paymentDate());
        tieOut.row()
                .plus(Amount.PAYMENT_AMOUNT, row.paymentAmount())
                .plus(Amount.CLAIMS_PAID, row.claimsPaid())
                .plus(Amount.PROVIDER_ADJUSTMENTS, row.providerAdjustments())
                .plus(Amount.MATCHED, row.matched())
                .plus(Amount.OUTSIDE_PROGRAM, row.outsideProgram())
                .plus(Amount.UNMATCHED, row.unmatched())
                .plus(Amount.DIFFERENCE, row.difference());
        unbalanced += row.difference().isZero() ? 0 : 1;
    }

    void payer(PayersSheet.Row row) {
        total(payers, row.payer())
                .row()
                .plus(Amount.EXPECTED, row.expected())
                .plus(Amount.PAID, row.paid())
                .plus(Amount.VARIANCE, row.variance());
    }

    void change(ChangesSheet.Row row) {
        changes.row().plus(Amount.EXPECTED_WAS, row.expectedWas()).plus(Amount.EXPECTED_NOW, row.expectedNow());
    }

    void recovered(RecoveredSheet.Row row) {
        for (CameBack since : CameBack.values()) {
            if (since.includes(row.recoveredOn(), today)) {
                total(cameBack, since).row().plus(Amount.RECOVERED, row.recovered());
            }
        }
    }

    void month(SummarySheet.Month row) {
        months.add(row);
    }

    void paymentMonth(SummarySheet.PaymentMonth row) {
        paymentMonths.add(row);
    }

    void news(SummarySheet.News row) {
        news.add(row);
    }

    /** Those that need bills only where there are some. */
    Map<Outcome, Total> outcomes() {
        Map<Outcome, Total> told = new EnumMap<>(outcomes);
        told.entrySet()
                .removeIf(row -> Outcome.NOT_WITH_PAYER.contains(row.getKey())
                        && row.getValue().rows() == 0);
        return told;
    }

    Total of(Outcome outcome) {
        return total(outcomes, outcome);
    }

    Total allFindings() {
        return Total.of(outcomes.values());
    }

    List<SummarySheet.Month> months() {
        return months;
    }

    List<SummarySheet.PaymentMonth> paymentMonths() {
        return paymentMonths;
    }

    /** Payment dates of the payments on Tie-out. */
    DaySpan payments() {
        return payments;
    }

    /** Service dates of the findings. */
    DaySpan days() {
        return days;
    }

    List<SummarySheet.News> news() {
        return news;
    }

    /** Things to do by denial class, those with most at stake first. */
    List<Map.Entry<DenialClass, Total>> classes() {
        return greatestFirst(classes, Amount.AT_STAKE);
    }

    /** Things to do that nobody denied. */
    Total withoutDenial() {
        return withoutDenial;
    }

    Total allToDo() {
        return Total.of(Stream.concat(classes.values().stream(), Stream.of(withoutDenial))
                .toList());
    }

    /** Things to do by the nearness of the deadline. */
    Map<DeadlineGroup, Total> deadlines() {
        return deadlines;
    }

    /** The items of the next seven days, nearest first, at most five. */
    List<WorklistSheet.Row> nextDeadlines() {
        List<WorklistSheet.Row> next = new ArrayList<>(lastOfNext);
        next.sort(Comparator.comparing(SummaryTally::deadline).thenComparing(WorklistSheet.Row::item));
        return next;
    }

    Map<AgeGroup, Total> ages() {
        return ages;
    }

    /** The ten payers with the greatest variance either way. */
    List<Map.Entry<String, Total>> payers() {
        return firstOf(greatestFirst(payers, Amount.VARIANCE), SHOWN_PAYERS);
    }

    Total allPayers() {
        return Total.of(payers.values());
    }

    private static <T> List<T> firstOf(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    Total tieOut() {
        return tieOut;
    }

    /** Payments with a difference. */
    long unbalanced() {
        return unbalanced;
    }

    /** Days billed otherwise than delivered. */
    Total billing() {
        return billing;
    }

    /** Whether money ever came back. */
    boolean hasCameBack() {
        return !cameBack.isEmpty();
    }

    Total cameBack(CameBack since) {
        return cameBack.getOrDefault(since, new Total());
    }

    Total changes() {
        return changes;
    }

    /** Either way; the same amounts by name. */
    private static <K> List<Map.Entry<K, Total>> greatestFirst(Map<K, Total> totals, Amount amount) {
        Comparator<Map.Entry<K, Total>> greatest =
                Comparator.comparing(entry -> entry.getValue().of(amount).abs(), Comparator.reverseOrder());
        return totals.entrySet().stream()
                .sorted(greatest.thenComparing(entry -> entry.getKey().toString()))
                .toList();
    }

    private static <K> Total total(Map<K, Total> totals, K key) {
        return totals.computeIfAbsent(key, k -> new Total());
    }

    private static LocalDate deadline(WorklistSheet.Row row) {
        @Nullable LocalDate deadline = row.deadline();
        return deadline == null ? LocalDate.MAX : deadline;
    }
}
