package io.trueup.reconciliation;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.Bill;
import io.trueup.bill.BilledLine;
import io.trueup.contract.BilledUnits;
import io.trueup.few.Few;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was ever billed for one attended day, or for a stay.
 *
 * @param parts of every bill that carried it, in the order in which they were sent; voids carry nothing
 */
public record DayBills(List<BilledPart> parts) {

    public static final DayBills NONE = new DayBills(List.of());

    public DayBills {
        parts = List.copyOf(parts);
    }

    /** Every bill that ever carried it, in the order in which they were sent. */
    public List<TrackedBill> bills() {
        return Few.distinct(Few.each(parts, BilledPart::bill));
    }

    /** What is asked for now, of every payer. */
    public List<BilledPart> standing() {
        return Few.where(parts, part -> part.bill().stands());
    }

    /** Of the first payer that was ever billed. */
    private List<BilledPart> leading() {
        int first = firstLevel();
        return Few.where(parts, part -> level(part) == first);
    }

    /** Of those the bills that the log's payer can have. */
    private List<TrackedBill> own() {
        return Few.where(Few.each(leading(), BilledPart::bill), bill -> !bill.elsewhere());
    }

    /** Without those that were voided where one that stands was sent by then. */
    private List<TrackedBill> receivable(LocalDate from, LocalDate to) {
        List<TrackedBill> own = own();
        return Few.any(own, bill -> bill.stands() && bill.sentWithin(from, to) != null)
                ? Few.where(own, bill -> !isVoided(bill))
                : own;
    }

    /** A replacement that is voided takes with it what it replaced. */
    private boolean isVoided(TrackedBill bill) {
        SentBill taken = bill.takenBy();
        return taken != null
                && (taken.bill().frequency() == Bill.Frequency.VOID
                        || Few.any(bills(), other -> other.sent().equals(taken) && isVoided(other)));
    }

    private int firstLevel() {
        Integer first = Few.least(parts, DayBills::level);
        return first == null ? 1 : first;
    }

    private static int level(BilledPart part) {
        return part.bill().bill().payerLevel();
    }

    /** The latest that stands, when all of them ask another payer than the log's; null otherwise. */
    public @Nullable SentBill misdirected() {
        List<TrackedBill> asked = Few.each(standing(), BilledPart::bill);
        return asked.isEmpty() || !Few.all(asked, DayBills::isMisdirected)
                ? null
                : asked.get(asked.size() - 1).sent();
    }

    /** A second payer is another than the log's, and rightly so. */
    private static boolean isMisdirected(TrackedBill bill) {
        return bill.elsewhere() && bill.bill().payerLevel() == 1;
    }

    /** Whether a bill stands; one that only another payer has is none of the log's payer. */
    public boolean isBilled() {
        return Few.any(parts, part -> part.bill().stands()) && misdirected() == null;
    }

    /** The bill of it that was sent last to the first payer; null when none ever was. */
    public @Nullable TrackedBill latest() {
        List<BilledPart> leading = leading();
        return leading.isEmpty() ? null : leading.get(leading.size() - 1).bill();
    }

    /**
     * The latest bill of it, when that was refused and none is known to be with the payer since: sent no earlier, or accepted no
     * earlier than the refusal; null otherwise.
     */
    public @Nullable TrackedBill refused() {
        List<TrackedBill> refused = Few.where(Few.each(leading(), BilledPart::bill), TrackedBill::isRefused);
        if (refused.isEmpty()) {
            return null;
        }
        TrackedBill latest = refused.get(refused.size() - 1);
        Acknowledgment refusal = latest.refusal();
        return refusal == null || Few.any(leading(), part -> isSince(part.bill(), latest, refusal)) ? null : latest;
    }

    /** A bill sent later that was taken away since says that the refusal was answered, if not how. */
    private static boolean isSince(TrackedBill other, TrackedBill refused, Acknowledgment refusal) {
        LocalDate sent = other.bill().sentOn();
        LocalDate refusedSent = refused.bill().sentOn();
        Acknowledgment accepted = other.accepted();
        return !other.isRefused() && sent.isAfter(refusedSent)
                || other.stands()
                        && (sent.equals(refusedSent)
                                || accepted != null && !accepted.receivedOn().isBefore(refusal.receivedOn()));
    }

    /** What the first payer is asked for; null when nothing stands. */
    public @Nullable Money charge() {
        List<BilledPart> asked = asked();
        return asked.isEmpty() ? null : charge(asked);
    }

    /** What the first payer is asked for: of each service the lines of the bills sent together last, as payers decide on the latest. */
    List<BilledPart> asked() {
        List<BilledPart> asked = Few.where(leading(), part -> part.bill().stands() && !isMisdirected(part.bill()));
        return Few.where(asked, part -> {
            List<BilledPart> same = Few.where(asked, other -> isSameService(part.line(), other.line()));
            return part.bill().isSentWith(same.get(same.size() - 1).bill());
        });
    }

    /** Days of a stay are billed one after the other. */
    private static boolean isSameService(BilledLine one, BilledLine other) {
        return one.code().equals(other.code()) && one.dates().overlaps(other.dates());
    }

    private static Money charge(List<BilledPart> of) {
        return Money.sum(of, part -> part.line().charge());
    }

    /**
     * Units by code of the last bill sent to the first payer until a day that asks for what the payer answers, with those of codes that
     * other bills asked for by then; empty when none does.
     */
    Map<String, BigDecimal> unitsOf(List<AdjudicatedLine> answers, LocalDate until) {
        List<BilledPart> billed = List.of();
        for (TrackedBill bill : own()) {
            List<BilledPart> lines = Few.where(parts, part -> part.bill().equals(bill));
            if (!bill.isRefused() && !bill.bill().sentOn().isAfter(until) && asksFor(lines, answers)) {
                billed = lines;
            }
        }
        Map<String, BigDecimal> units = units(billed);
        if (!units.isEmpty()) {
            Map<String, BigDecimal> beside = units(
                    Few.where(asked(), part -> !part.bill().bill().sentOn().isAfter(until)));
            beside.forEach(units::putIfAbsent);
        }
        return units;
    }

    /** Whether the charge is the one answered, of all together or of each code that was answered. */
    private static boolean asksFor(List<BilledPart> lines, List<AdjudicatedLine> answers) {
        return charge(lines).equals(Money.sum(answers, AdjudicatedLine::charge))
                || Few.all(
                        answers,
                        answer -> charge(Few.where(
                                        lines, part -> part.line().code().equals(answer.code())))
                                .equals(Money.sum(
                                        Few.where(answers, other -> other.code().equals(answer.code())),
                                        AdjudicatedLine::charge)));
    }

    private static Map<String, BigDecimal> units(List<BilledPart> parts) {
        Map<String, BigDecimal> units = new TreeMap<>();
        parts.forEach(part -> units.merge(part.line().code(), part.line().units(), BigDecimal::add));
        return units;
    }

    /** The last day after this one on which a bill that stands was sent to the first payer for so many hours; null when none was. */
    @Nullable
    LocalDate coveredSince(LocalDate day, BigDecimal hours) {
        return Few.most(own(), bill -> {
            List<BilledPart> lines = Few.where(parts, part -> part.bill().equals(bill));
            return bill.stands()
                            && bill.bill().sentOn().isAfter(day)
                            && BilledUnits.hours(units(lines)).compareTo(hours) >= 0
                    ? bill.bill().sentOn()
                    : null;
        });
    }

    /**
     * The first payer's earliest acceptance of a bill of it; null when it said none that can be right.
     *
     * @param from day of service or discharge: no bill is received before it
     * @param to day of the first payment: no bill is received after it
     */
    public @Nullable Acknowledgment accepted(LocalDate from, LocalDate to) {
        return Few.earliest(
                Few.known(receivable(from, to), bill -> bill.acceptedWithin(from, to)),
                Comparator.comparing(Acknowledgment::receivedOn));
    }

    /** The earliest day on which a bill of it went to the first payer and was not refused; null when none can be right. */
    public @Nullable LocalDate sentOn(LocalDate from, LocalDate to) {
        return Few.least(Few.where(receivable(from, to), bill -> !bill.isRefused()), bill -> bill.sentWithin(from, to));
    }
}
