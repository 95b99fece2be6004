package io.trueup.explain;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.Bill;
import io.trueup.bill.BilledLine;
import io.trueup.ledger.DepositsOf;
import io.trueup.ledger.PayerTitles;
import io.trueup.money.Money;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.BilledPart;
import io.trueup.reconciliation.Judgement;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.SentBill;
import io.trueup.reconciliation.TrackedBill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The links of a day or stay with their dates: attended, billed, received, decided, deposited.
 *
 * @param logFiles names of the files that its days are known from
 * @param paymentOf the payment of each claim on a payment behind it
 * @param deposited what the bank says
 * @param titles what people call payers
 */
public record DayChain(
        Judgement judgement,
        Function<ProgramDay, List<String>> logFiles,
        Map<Long, Long> paymentOf,
        List<DepositsOf.PaymentAtBank> deposited,
        PayerTitles titles) {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /** "attended   2025-03-03: 6.00 h (log.csv)" and so on; what nothing is known of has no line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        ChainEvent.Link told = null;
        for (ChainEvent event : events()) {
            lines.add(
                    "%-11s%s".formatted(event.link() == told ? "" : event.link().word(), event.line()));
            told = event.link();
        }
        return lines;
    }

    /** Link by link, each in the order of its days; what nothing is known of has none. */
    public List<ChainEvent> events() {
        List<ChainEvent> events = new ArrayList<>();
        days().forEach(day -> events.add(attended(day)));
        events.addAll(billed());
        bills().forEach(bill -> bill.words().forEach(word -> events.add(received(bill, word))));
        events.addAll(decided());
        deposited.forEach(payment -> events.add(new ChainEvent(
                ChainEvent.Link.DEPOSITED, payment.on(), payment.amount(), payment.payment(), payment.said())));
        return events;
    }

    private List<ProgramDay> days() {
        ProgramDay log = judgement.evidence().log();
        return log != null ? List.of(log) : ofEpisode();
    }

    /** Money without a day has none. */
    private List<ProgramDay> ofEpisode() {
        return judgement.finding().days() == 0
                ? List.of()
                : judgement.evidence().episodeDays();
    }

    private List<TrackedBill> bills() {
        return judgement.evidence().sent().bills();
    }

    private ChainEvent attended(ProgramDay day) {
        List<String> files = logFiles.apply(day);
        return new ChainEvent(
                ChainEvent.Link.ATTENDED,
                day.serviceDate(),
                null,
                null,
                hours(day) + " h" + (files.isEmpty() ? "" : " (" + String.join(", ", files) + ")"));
    }

    private static BigDecimal hours(ProgramDay day) {
        return BigDecimal.valueOf(day.deliveredMinutes()).divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP);
    }

    private List<ChainEvent> billed() {
        return bills().isEmpty() && judgement.finding().outcome() == Outcome.NOT_BILLED
                ? List.of(new ChainEvent(ChainEvent.Link.BILLED, null, null, null, "no bill carries it"))
                : bills().stream().map(this::billed).toList();
    }

    /** "PCN1 to ACME MUTUAL, 97545-WH × 1 200.00, 97546-WH × 4 400.00; replaced by the bill of 2025-03-12". */
    private ChainEvent billed(TrackedBill tracked) {
        Bill bill = tracked.bill();
        List<BilledPart> parts = partsOf(tracked);
        String level = bill.payerLevel() == 1 ? "" : " (payer " + bill.payerLevel() + ")";
        return new ChainEvent(
                ChainEvent.Link.BILLED,
                bill.sentOn(),
                Money.sum(parts.stream().map(part -> part.line().charge()).toList()),
                null,
                bill.patientControlNumber() + " to " + titles.of(tracked.sent().payer()) + level + ", "
                        + parts.stream().map(DayChain::words).collect(Collectors.joining(", "))
                        + (bill.frequency() == Bill.Frequency.REPLACEMENT ? " (a replacement)" : "")
                        + became(tracked));
    }

    private List<BilledPart> partsOf(TrackedBill bill) {
        return judgement.evidence().sent().parts().stream()
                .filter(part -> part.bill().equals(bill))
                .toList();
    }

    private static String words(BilledPart part) {
        BilledLine line = part.line();
        return line.code() + line.modifiers().stream().map(m -> "-" + m).collect(Collectors.joining()) + " × "
                + line.units().stripTrailingZeros().toPlainString() + " " + line.charge()
                + (part.isShare() ? " (share of " + part.whole().dates().words() + ")" : "");
    }

    private static String became(TrackedBill bill) {
        SentBill by = bill.takenBy();
        if (by != null) {
            return "; " + takenBy(by) + " on " + by.bill().sentOn();
        }
        SentBill first = bill.copyOf();
        if (first != null) {
            return "; sent back as a copy of the bill of " + first.bill().sentOn();
        }
        return bill.isRefused() ? "; refused" : "";
    }

    private static String takenBy(SentBill by) {
        return by.bill().frequency() == Bill.Frequency.VOID ? "voided" : "replaced";
    }

    private static ChainEvent received(TrackedBill bill, Acknowledgment word) {
        return new ChainEvent(
                ChainEvent.Link.RECEIVED,
                word.receivedOn(),
                null,
                null,
                (word.accepted() ? "accepted" : "refused") + " by the "
                        + (word.by() == Acknowledgment.By.PAYER ? "payer" : "clearinghouse") + " (bill of "
                        + bill.bill().sentOn() + (word.trace().isBlank() ? "" : ", " + word.trace()) + ")"
                        + why(word));
    }

    private static String why(Acknowledgment word) {
        String codes = String.join(", ", word.codes());
        String why = word.reason() + (word.reason().isBlank() || codes.isEmpty() ? "" : ": ") + codes;
        return why.isEmpty() ? "" : ", " + why;
    }

    /** One for each payment. */
    private List<ChainEvent> decided() {
        Map<String, List<AdjudicatedLine>> payments = new LinkedHashMap<>();
        judgement
                .evidence()
                .allLines()
                .forEach(line -> payments.computeIfAbsent(line.paymentDate() + payment(line), p -> new ArrayList<>())
                        .add(line));
        return payments.values().stream().map(this::decided).toList();
    }

    private ChainEvent decided(List<AdjudicatedLine> lines) {
        AdjudicatedLine first = lines.get(0);
        Money paid = Money.sum(lines.stream().map(AdjudicatedLine::paid).toList());
        return new ChainEvent(
                ChainEvent.Link.DECIDED,
                first.paymentDate(),
                paid,
                paymentOf.get(first.claimPaymentId()),
                payment(first) + ", " + paid + " paid");
    }

    private String payment(AdjudicatedLine line) {
        return titles.of(line.payer()) + " " + line.trace() + (line.decided() ? "" : ", not decided");
    }

    /** The same for machines. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("attended", days().stream().map(this::attendedValues).toList());
        values.put("billed", bills().stream().map(this::billedValues).toList());
        values.put(
                "received",
                bills().stream()
                        .flatMap(bill -> bill.words().stream().map(word -> receivedValues(bill, word)))
                        .toList());
        values.put("decided", decided().stream().map(ChainEvent::line).toList());
        values.put(
                "deposited",
                deposited.stream().map(DepositsOf.PaymentAtBank::words).toList());
        return values;
    }

    private Map<String, Object> attendedValues(ProgramDay day) {
        return Map.of(
                "date", day.serviceDate().toString(), "hours", hours(day).toString(), "files", logFiles.apply(day));
    }

    private Map<String, Object> billedValues(TrackedBill tracked) {
        SentBill by = tracked.takenBy();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sent_on", tracked.bill().sentOn().toString());
        values.put("patient_control_number", tracked.bill().patientControlNumber());
        values.put("payer_level", tracked.bill().payerLevel());
        values.put("frequency", tracked.bill().frequency().name());
        values.put("state", state(tracked));
        values.put("taken_away_on", by == null ? "" : by.bill().sentOn().toString());
        values.put("lines", partsOf(tracked).stream().map(DayChain::lineValues).toList());
        return values;
    }

    private static String state(TrackedBill tracked) {
        SentBill by = tracked.takenBy();
        if (by != null) {
            return takenBy(by);
        }
        return tracked.copyOf() != null ? "copy" : tracked.isRefused() ? "refused" : "stands";
    }

    private static Map<String, Object> lineValues(BilledPart part) {
        BilledLine line = part.line();
        return Map.of(
                "code", line.code(),
                "modifiers", line.modifiers(),
                "units", line.units().stripTrailingZeros().toPlainString(),
                "charge", line.charge().toString());
    }

    private static Map<String, Object> receivedValues(TrackedBill bill, Acknowledgment word) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("date", word.receivedOn().toString());
        values.put("by", word.by().name());
        values.put("accepted", word.accepted());
        values.put("bill_sent_on", bill.bill().sentOn().toString());
        values.put("trace", word.trace());
        values.put("reason", word.reason());
        values.put("codes", word.codes());
        return values;
    }
}
