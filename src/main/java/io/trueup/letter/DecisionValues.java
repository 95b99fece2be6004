package io.trueup.letter;

import io.trueup.bill.Bill.Frequency;
import io.trueup.codes.ProcedureCodes;
import io.trueup.money.Money;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Receipt;
import io.trueup.reconciliation.SentBill;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the payer decided, paid and took back, and what was billed after that, by the names of the placeholders. */
final class DecisionValues {

    /** No contract or state is known to give less time to bill; used where no limit is known for sure. */
    private static final int SHORTEST_FILING_DAYS = 30;

    private final LetterCase about;
    private final Map<String, String> values = new LinkedHashMap<>();

    private DecisionValues(LetterCase about) {
        this.about = about;
    }

    /** @param filingRuleKept whether a limit to bill is known and was kept by what the payer decided */
    static Map<String, String> of(LetterCase about, boolean filingRuleKept) {
        DecisionValues all = new DecisionValues(about);
        all.components();
        all.bills();
        all.remitted();
        all.decided(filingRuleKept);
        all.earlier();
        all.takenBack();
        return all.values;
    }

    private void put(String name, String value) {
        values.put(name, value);
    }

    /** Component codes that were paid on days whose program codes were denied. */
    private void components() {
        List<AdjudicatedLine> components = about.lines().stream()
                .filter(line -> ProcedureCodes.isComponent(line.code()))
                .toList();
        Map<String, Money> paid = new LinkedHashMap<>();
        components.forEach(line -> paid.merge(line.code(), line.paid(), Money::plus));
        Money sum = Money.sum(paid.values());
        boolean denied = about.disputedLines().stream().anyMatch(line -> !ProcedureCodes.isComponent(line.code()));
        put(
                "paid_codes",
                denied && sum.isPositive()
                        ? paid.entrySet().stream()
                                .filter(e -> e.getValue().isPositive())
                                .map(Map.Entry::getKey)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        : "");
        put("paid_on_components", sum.isPositive() ? Wording.dollars(sum) : "");
    }

    /** Bills that were sent after the decision in dispute. */
    private void bills() {
        put("corrected_bill", sentSince(Frequency.REPLACEMENT));
        put("new_bill", sentSince(Frequency.ORIGINAL));
    }

    private String sentSince(Frequency frequency) {
        LocalDate decided = about.firstEvidence().adjudicatedOn();
        return about.members().stream()
                .flatMap(m -> m.judgement().evidence().bills().stream())
                .map(SentBill::bill)
                .filter(bill -> bill.frequency() == frequency)
                .filter(bill -> decided == null || bill.sentOn().isAfter(decided))
                .map(bill -> Wording.inText(bill.sentOn()))
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /** Only when the payer's own remittances tell it for every one of the days. */
    private void remitted() {
        onEachDay("bill_received_on", "days_to_receipt", finding -> {
            Receipt receipt = finding.receipt();
            return receipt.source() == Receipt.Source.REMITTANCE ? receipt.day() : null;
        });
    }

    /** A first decision soon after the service shows that the bill came in time. */
    private void decided(boolean filingRuleKept) {
        onEachDay("decided_on", "days_to_decision", finding -> {
            LocalDate first = firstDecision(finding);
            LocalDate served = finding.serviceDate();
            boolean soon = first != null
                    && served != null
                    && ChronoUnit.DAYS.between(served, first) <= SHORTEST_FILING_DAYS
                    && !first.isBefore(served);
            return soon || filingRuleKept ? first : null;
        });
    }

    private @Nullable LocalDate firstDecision(Finding finding) {
        return about.members().stream()
                .filter(m -> m.judgement().finding().key().equals(finding.key()))
                .flatMap(m -> m.judgement().evidence().allLines().stream())
                .filter(line -> line.decided() && !line.isOfFurtherPayer())
                .map(AdjudicatedLine::paymentDate)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private void onEachDay(String on, String distance, Function<Finding, @Nullable LocalDate> day) {
        List<LocalDate> dates = new ArrayList<>();
        List<Long> days = new ArrayList<>();
        for (Finding finding : about.findings()) {
            LocalDate known = day.apply(finding);
            LocalDate served = finding.serviceDate();
            if (known == null || served == null) {
                return;
            }
            dates.add(known);
            days.add(ChronoUnit.DAYS.between(served, known));
        }
        put(on, dates.stream().distinct().sorted().map(Wording::inText).collect(Collectors.joining(" and ")));
        put(distance, ReceiptWording.span(days));
    }

    /** Decisions before the one in dispute, each with what it did. */
    private void earlier() {
        List<PaymentRow> rows = PaymentRow.of(about);
        LocalDate latest =
                rows.stream().map(PaymentRow::date).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        put(
                "earlier_decisions",
                rows.stream()
                        .filter(row -> row.date().isBefore(latest))
                        .map(row -> Wording.inText(row.date()) + ", "
                                + row.decision().toLowerCase(Locale.US))
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    /** A reversal takes everything back; of what is left only money that was withheld for the days counts. */
    private void takenBack() {
        boolean back = about.kind() == LetterKind.TAKE_BACK;
        Money sum = Money.sum(about.lines().stream()
                .flatMap(line -> Stream.of(
                        back && line.paid().isNegative() ? line.paid().negated() : Money.ZERO,
                        line.recouped().isPositive() ? line.recouped() : Money.ZERO))::iterator);
        boolean asked = about.kind() != LetterKind.APPEAL && sum.isPositive();
        put("taken_back", asked ? Wording.dollars(sum) : "");
        put("taken_back_on", asked ? takenBackOn() : "");
        put("first_paid", asked ? firstPaid() : "");
    }

    private String takenBackOn() {
        return about.members().stream()
                .map(m -> m.judgement().evidence().takenBackOn())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(Wording::inText)
                .collect(Collectors.joining(" and "));
    }

    /** Payments from which money was taken: what is paid again on the day of the reversal is none of them. */
    private String firstPaid() {
        LocalDate taken = about.members().stream()
                .map(m -> m.judgement().evidence().takenBackOn())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        List<LocalDate> paid = about.lines().stream()
                .filter(line -> line.paid().isPositive())
                .map(AdjudicatedLine::paymentDate)
                .distinct()
                .toList();
        List<LocalDate> before =
                paid.stream().filter(day -> day.isBefore(taken)).toList();
        return (before.isEmpty() ? paid : before).stream().map(Wording::inText).collect(Collectors.joining(" and "));
    }
}
