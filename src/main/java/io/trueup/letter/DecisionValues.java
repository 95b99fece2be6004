package io.trueup.letter;

import io.trueup.bill.Bill;
import io.trueup.bill.Bill.Frequency;
import io.trueup.codes.ProcedureCodes;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.money.Money;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.BilledPart;
import io.trueup.reconciliation.Receipt;
import io.trueup.reconciliation.TrackedBill;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the payer decided, paid and took back, and what was billed after that, by the names of the placeholders. */
final class DecisionValues {

    /** No contract or state is known to give less time to bill; used where no limit is known for sure. */
    private static final int SHORTEST_FILING_DAYS = 30;

    private final LetterCase about;
    private final CaseEvidence evidence;
    private final Map<String, String> values;

    private DecisionValues(LetterCase about, CaseEvidence evidence, Map<String, String> values) {
        this.about = about;
        this.evidence = evidence;
        this.values = values;
    }

    /** @param values where they are added; its {@code filing_rule} says whether a limit to bill is known and was kept */
    static void add(LetterCase about, CaseEvidence evidence, Map<String, String> values) {
        DecisionValues all = new DecisionValues(about, evidence, values);
        all.components();
        all.passedOver();
        all.put("corrected_bill", all.sentSince(Frequency.REPLACEMENT));
        all.put("new_bill", all.sentSince(Frequency.ORIGINAL));
        all.onEachDay("bill_received_on", "days_to_receipt", DecisionValues::remitted);
        boolean filingRuleKept = !values.getOrDefault("filing_rule", "").isBlank();
        all.onEachDay("decided_on", "days_to_decision", member -> decided(member, filingRuleKept));
        all.earlier();
        all.takenBack();
    }

    private void put(String name, String value) {
        values.put(name, value);
    }

    /** Component codes that were paid on days whose program codes were denied. */
    private void components() {
        Map<String, Money> paid = new TreeMap<>();
        Money sum = Money.ZERO;
        for (AdjudicatedLine line : evidence.lines()) {
            if (ProcedureCodes.isComponent(line.code())) {
                paid.merge(line.code(), line.paid(), Money::plus);
                sum = sum.plus(line.paid());
            }
        }
        paid.values().removeIf(amount -> !amount.isPositive());
        put("paid_codes", sum.isPositive() && deniesProgramCodes() ? String.join(", ", paid.keySet()) : "");
        put("paid_on_components", sum.isPositive() ? Wording.dollars(sum) : "");
    }

    /** Codes that were billed and not answered beside others that were: {@code "97546 ($400.00, billed on May 7, 2025)"}. */
    private void passedOver() {
        Set<String> each = new LinkedHashSet<>();
        for (ClassifiedFinding member : about.members()) {
            for (BilledPart part : member.judgement().evidence().charge().passedOver()) {
                each.add(part.line().code() + " (" + Wording.dollars(part.line().charge()) + ", billed on "
                        + Wording.inText(part.bill().bill().sentOn()) + ")");
            }
        }
        put("passed_over", String.join(", ", each));
    }

    private boolean deniesProgramCodes() {
        for (AdjudicatedLine line : evidence.disputedLines()) {
            if (!ProcedureCodes.isComponent(line.code())) {
                return true;
            }
        }
        return false;
    }

    /** Bills that were sent after the decision in dispute. */
    private String sentSince(Frequency frequency) {
        LocalDate decided = about.firstEvidence().adjudicatedOn();
        Set<LocalDate> sent = Set.of();
        for (ClassifiedFinding member : about.members()) {
            for (TrackedBill tracked : member.judgement().evidence().sent().bills()) {
                Bill bill = tracked.bill();
                if (bill.frequency() == frequency
                        && (decided == null || bill.sentOn().isAfter(decided))) {
                    sent = sent.isEmpty() ? new LinkedHashSet<>() : sent;
                    sent.add(bill.sentOn());
                }
            }
        }
        return and(sent);
    }

    private static String and(Collection<LocalDate> dates) {
        StringBuilder words = new StringBuilder();
        for (LocalDate date : dates) {
            words.append(words.isEmpty() ? "" : " and ").append(Wording.inText(date));
        }
        return words.toString();
    }

    /** Only when the payer's own remittances tell it. */
    private static @Nullable LocalDate remitted(ClassifiedFinding member) {
        Receipt receipt = member.judgement().finding().receipt();
        return receipt.source() == Receipt.Source.REMITTANCE ? receipt.day() : null;
    }

    /** A first decision soon after the service shows that the bill came in time. */
    private static @Nullable LocalDate decided(ClassifiedFinding member, boolean filingRuleKept) {
        LocalDate first = null;
        for (AdjudicatedLine line : member.judgement().evidence().allLines()) {
            boolean earlier = first == null || line.paymentDate().isBefore(first);
            if (earlier && line.decided() && !line.isOfFurtherPayer()) {
                first = line.paymentDate();
            }
        }
        LocalDate served = member.judgement().finding().serviceDate();
        boolean soon = first != null
                && served != null
                && ChronoUnit.DAYS.between(served, first) <= SHORTEST_FILING_DAYS
                && !first.isBefore(served);
        return soon || filingRuleKept ? first : null;
    }

    /** Nothing where it is not known of every one of the days. */
    private void onEachDay(String on, String distance, Function<ClassifiedFinding, @Nullable LocalDate> day) {
        Set<LocalDate> dates = new TreeSet<>();
        List<Long> days = new ArrayList<>();
        for (ClassifiedFinding member : about.members()) {
            LocalDate known = day.apply(member);
            LocalDate served = member.judgement().finding().serviceDate();
            if (known == null || served == null) {
                return;
            }
            dates.add(known);
            days.add(ChronoUnit.DAYS.between(served, known));
        }
        put(on, and(dates));
        put(distance, ReceiptWording.span(days));
    }

    /** Decisions before the one in dispute, each with what it did. */
    private void earlier() {
        List<PaymentRow> rows = evidence.payments();
        LocalDate latest =
                rows.isEmpty() ? LocalDate.MIN : rows.get(rows.size() - 1).date();
        put(
                "earlier_decisions",
                CaseEvidence.joined(
                        rows,
                        row -> row.date().isBefore(latest)
                                ? Wording.inText(row.date()) + ", "
                                        + row.decision().toLowerCase(Locale.US)
                                : "",
                        "; "));
    }

    /** A reversal takes everything back; of what is left only money that was withheld for the days counts. */
    private void takenBack() {
        boolean back = about.kind() == LetterKind.TAKE_BACK;
        Money sum = Money.ZERO;
        for (AdjudicatedLine line : evidence.lines()) {
            sum = back && line.paid().isNegative() ? sum.minus(line.paid()) : sum;
            sum = line.recouped().isPositive() ? sum.plus(line.recouped()) : sum;
        }
        boolean asked = about.kind() != LetterKind.APPEAL && sum.isPositive();
        NavigableSet<LocalDate> taken = new TreeSet<>();
        for (ClassifiedFinding member : about.members()) {
            LocalDate on = member.judgement().evidence().takenBackOn();
            if (asked && on != null) {
                taken.add(on);
            }
        }
        put("taken_back", asked ? Wording.dollars(sum) : "");
        put("taken_back_on", and(taken));
        put("first_paid", asked ? firstPaid(taken.isEmpty() ? LocalDate.MAX : taken.last()) : "");
    }

    /** Payments from which money was taken: what is paid again on the day of the reversal is none of them. */
    private String firstPaid(LocalDate taken) {
        Set<LocalDate> paid = new LinkedHashSet<>();
        Set<LocalDate> before = new LinkedHashSet<>();
        for (AdjudicatedLine line : evidence.lines()) {
            if (line.paid().isPositive()) {
                paid.add(line.paymentDate());
                if (line.paymentDate().isBefore(taken)) {
                    before.add(line.paymentDate());
                }
            }
        }
        return and(before.isEmpty() ? paid : before);
    }
}
