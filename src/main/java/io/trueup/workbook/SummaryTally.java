package io.trueup.workbook;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the rows that pass by on their way into the sheets, so that the formulas of the Summary carry their values before
 * anything recalculates them. Grows with the number of payers and months only.
 */
final class SummaryTally {

    /** The outcomes of INTERFACES.md 5; an outcome that is not here comes after them. */
    private static final List<String> OUTCOMES = List.of(
            "NEEDS_REVIEW",
            "PAID_WITHOUT_LOG",
            "NO_RATE",
            "CASE_OPEN",
            "NOT_COVERED",
            "PAYMENT_OVERDUE",
            "AWAITING_PAYMENT",
            "TAKEN_BACK",
            "DENIED",
            "PAID_AS_EXPECTED",
            "OVERPAID",
            "PARTLY_DENIED",
            "UNDERPAID");

    private static final int NEXT_DEADLINES = 8;

    private final LocalDate today;
    private final Map<String, Total> outcomes = new LinkedHashMap<>();
    private final List<MonthRow> months = new ArrayList<>();
    private final List<NewsRow> news = new ArrayList<>();
    private final Map<String, Total> classes = new TreeMap<>();
    private final Map<DeadlineGroup, Total> deadlines = new LinkedHashMap<>();
    private final PriorityQueue<WorklistRow> lastOfNext =
            new PriorityQueue<>(Comparator.comparing(SummaryTally::deadline).reversed());
    private final Map<String, Total> buckets = new LinkedHashMap<>();
    private final Map<String, Integer> bucketAges = new LinkedHashMap<>();
    private final Map<String, Total> payers = new TreeMap<>();
    private final Total tieOut = new Total(7);
    private final Total changes = new Total(2);
    private long unbalanced;

    SummaryTally(LocalDate today) {
        this.today = today;
        OUTCOMES.forEach(outcome -> outcomes.put(outcome, new Total(4)));
        for (DeadlineGroup group : DeadlineGroup.values()) {
            deadlines.put(group, new Total(1));
        }
    }

    void finding(FindingRow row) {
        outcomes.computeIfAbsent(row.outcome(), o -> new Total(4))
                .add(row.expected(), row.paid(), row.recouped(), row.variance());
    }

    void worklist(WorklistRow row) {
        LocalDate deadline = row.deadline();
        DeadlineGroup group = DeadlineGroup.of(deadline, today);
        total(deadlines, group).add(row.atStake());
        Money passed = group == DeadlineGroup.PASSED ? row.atStake() : Money.ZERO;
        classes.computeIfAbsent(row.denialClass(), c -> new Total(2)).add(row.atStake(), passed);
        if (group == DeadlineGroup.WITHIN_SEVEN_DAYS) {
            lastOfNext.add(row);
            if (lastOfNext.size() > NEXT_DEADLINES) {
                lastOfNext.remove();
            }
        }
    }

    void awaiting(AwaitingRow row) {
        buckets.computeIfAbsent(row.bucket(), b -> new Total(1)).add(row.expected());
        bucketAges.merge(row.bucket(), row.daysOutstanding(), Math::min);
    }

    void tieOut(TieOutRow row) {
        tieOut.add(
                row.paymentAmount(),
                row.claimsPaid(),
                row.providerAdjustments(),
                row.matched(),
                row.outsideProgram(),
                row.unmatched(),
                row.difference());
        unbalanced += row.difference().isZero() ? 0 : 1;
    }

    void payer(PayerRow row) {
        payers.computeIfAbsent(row.payer(), p -> new Total(3)).add(row.expected(), row.paid(), row.variance());
    }

    void change(ChangeRow row) {
        changes.add(row.expectedWas(), row.expectedNow());
    }

    /** Expected, paid, recouped, variance by outcome. */
    Map<String, Total> outcomes() {
        return outcomes;
    }

    void month(MonthRow row) {
        months.add(row);
    }

    void news(NewsRow row) {
        news.add(row);
    }

    List<MonthRow> months() {
        return months;
    }

    List<NewsRow> news() {
        return news;
    }

    /** At stake, and that of it whose deadline has passed, by denial class, greatest first; blank is no denial. */
    List<Map.Entry<String, Total>> classes() {
        return greatestFirst(classes, 0);
    }

    /** At stake by the nearness of the deadline. */
    Map<DeadlineGroup, Total> deadlines() {
        return deadlines;
    }

    /** The items of the next seven days, nearest first, at most eight. */
    List<WorklistRow> nextDeadlines() {
        List<WorklistRow> next = new ArrayList<>(lastOfNext);
        next.sort(Comparator.comparing(SummaryTally::deadline).thenComparing(WorklistRow::item));
        return next;
    }

    /** Expected by age, youngest first. */
    List<Map.Entry<String, Total>> buckets() {
        List<Map.Entry<String, Total>> sorted = new ArrayList<>(buckets.entrySet());
        sorted.sort(Comparator.comparing(e -> bucketAges.getOrDefault(e.getKey(), 0)));
        return sorted;
    }

    /** Expected, paid, variance of the ten payers with the greatest variance either way. */
    List<Map.Entry<String, Total>> payers() {
        List<Map.Entry<String, Total>> sorted = greatestFirst(payers, 2);
        return sorted.subList(0, Math.min(10, sorted.size()));
    }

    /** In the order of the columns of Tie-out. */
    Total tieOut() {
        return tieOut;
    }

    long unbalanced() {
        return unbalanced;
    }

    /** Expected before and now. */
    Total changes() {
        return changes;
    }

    private static List<Map.Entry<String, Total>> greatestFirst(Map<String, Total> totals, int amount) {
        List<Map.Entry<String, Total>> sorted = new ArrayList<>(totals.entrySet());
        sorted.sort(Comparator.comparing(e -> e.getValue().amount(amount).abs(), Comparator.reverseOrder()));
        return sorted;
    }

    private static <K> Total total(Map<K, Total> totals, K key) {
        return totals.computeIfAbsent(key, k -> new Total(1));
    }

    private static LocalDate deadline(WorklistRow row) {
        @Nullable LocalDate deadline = row.deadline();
        return deadline == null ? LocalDate.MAX : deadline;
    }
}
