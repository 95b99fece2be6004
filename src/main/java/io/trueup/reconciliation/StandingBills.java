package io.trueup.reconciliation;

import io.trueup.bill.Bill;
import io.trueup.bill.BilledLine;
import io.trueup.contract.RateBook;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.programlog.Program;
import io.trueup.remittance.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bills of one claim: each once, what replaced or voided it, and what of it is for which attended day or stay. A replacement or
 * void takes away earlier bills of its level: those whose payer's number it names, else those of a day that it carries too, else the
 * only one; of those the ones sent on earlier days, else those of its own. One that was refused takes nothing away.
 */
public final class StandingBills {

    /** A day, or a stay by its start. */
    private record Spot(Program program, LocalDate date, boolean stay) {}

    private final RangeAllocation ranges;
    private final RatedAccount account;
    private final List<TrackedBill> bills;
    private final Map<Spot, List<BilledPart>> parts = new HashMap<>();
    private final List<BilledPart> unattended = new ArrayList<>();

    private StandingBills(ClaimAccount account, RatedAccount rated, RateBook rates) {
        this.ranges = new RangeAllocation(rates);
        this.account = rated;
        this.bills = tracked(account, rates);
        bills.stream()
                .filter(bill -> bill.bill().frequency() != Bill.Frequency.VOID)
                .forEach(bill -> bill.sent().lines().forEach(line -> allocate(bill, line)));
    }

    public static StandingBills of(ClaimAccount account, RateBook rates) {
        return of(account, RatedAccount.of(account.episodes(), account.days(), rates), rates);
    }

    static StandingBills of(ClaimAccount account, RatedAccount rated, RateBook rates) {
        return new StandingBills(account, rated, rates);
    }

    /** All of them, voids too, in the order in which they were sent. */
    public List<TrackedBill> all() {
        return bills;
    }

    /** What was billed for an attended day outside case rates. */
    public DayBills on(Program program, LocalDate day) {
        return at(new Spot(program, day, false));
    }

    /** What was billed for the stay under a case rate that begins on a day. */
    public DayBills ofStay(Program program, LocalDate start) {
        return at(new Spot(program, start, true));
    }

    DayBills on(RatedDay day) {
        return on(day.program(), day.date());
    }

    DayBills on(Stay stay) {
        return ofStay(stay.program(), stay.start());
    }

    private DayBills at(Spot spot) {
        List<BilledPart> found = parts.get(spot);
        return found == null ? DayBills.NONE : new DayBills(found);
    }

    /** Lines for dates on which nobody came, whole, of bills that stand and of those that do not. */
    public List<BilledPart> unattended() {
        return List.copyOf(unattended);
    }

    private static List<AdjudicatedLine> remitted(ClaimAccount account) {
        return Stream.concat(account.lines().stream().map(MatchedLine::line), account.unlogged().stream())
                .toList();
    }

    private static List<TrackedBill> tracked(ClaimAccount account, RateBook rates) {
        if (account.bills().isEmpty()) {
            return List.of();
        }
        List<SentBill> inOrder = BillCopies.once(account.bills());
        List<AdjudicatedLine> remitted = remitted(account);
        SentBill[] takenBy = new SentBill[inOrder.size()];
        for (int i = 0; i < takenBy.length; i++) {
            SentBill later = inOrder.get(i);
            if (later.bill().frequency() != Bill.Frequency.ORIGINAL
                    && TrackedBill.refusal(later) == null
                    && !TrackedBill.isSentBackAsCopy(later)) {
                for (int meant : meant(later, inOrder.subList(0, i), takenBy, remitted, rates)) {
                    if (takenBy[meant] == null && TrackedBill.refusal(inOrder.get(meant)) == null) {
                        takenBy[meant] = later;
                    }
                }
            }
        }
        List<TrackedBill> bills = new ArrayList<>();
        for (int i = 0; i < takenBy.length; i++) {
            SentBill sent = inOrder.get(i);
            bills.add(new TrackedBill(
                    sent,
                    takenBy[i],
                    copied(sent, inOrder.subList(0, i)),
                    sent.isToAnother(account.account().payerKey(), rates)));
        }
        return List.copyOf(bills);
    }

    /** The bill that the receiver of a copy has already; null when it was no copy, or none is known. */
    private static @Nullable SentBill copied(SentBill sent, List<SentBill> before) {
        return !TrackedBill.isSentBackAsCopy(sent)
                ? null
                : before.stream()
                        .filter(earlier ->
                                earlier.bill().payerLevel() == sent.bill().payerLevel()
                                        && earlier.bill().frequency() != Bill.Frequency.VOID
                                        && TrackedBill.refusal(earlier) == null
                                        && shareADay(sent, earlier))
                        .reduce((one, later) -> later)
                        .orElse(null);
    }

    /** Places of the bills that a replacement or void means, those too that were refused or that another of its day takes away. */
    private static List<Integer> meant(
            SentBill later,
            List<SentBill> before,
            @Nullable SentBill[] takenBy,
            List<AdjudicatedLine> remitted,
            RateBook rates) {
        List<Integer> named = new ArrayList<>();
        List<Integer> ofNumber = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            SentBill earlier = before.get(i);
            boolean there = isThere(takenBy[i], later)
                    && isBefore(earlier.bill(), later.bill())
                    && earlier.bill().frequency() != Bill.Frequency.VOID
                    && earlier.bill().payerLevel() == later.bill().payerLevel();
            if (there && names(later, earlier, remitted)) {
                named.add(i);
            } else if (there
                    && !later.isToAnother(earlier.payerKey(), rates)
                    && sameControlNumber(later.bill(), earlier.bill().patientControlNumber())) {
                ofNumber.add(i);
            }
        }
        if (!named.isEmpty()) {
            return earliest(named, later, before);
        }
        List<Integer> ofDay = Few.where(ofNumber, i -> shareADay(later, before.get(i)));
        List<Integer> sent = Few.where(ofNumber, i -> TrackedBill.refusal(before.get(i)) == null);
        return !ofDay.isEmpty() || sent.size() != 1 ? earliest(ofDay, later, before) : sent;
    }

    /** Whether a bill can still be meant: not taken away, or by one of the same day, which may be the same bill in parts. */
    private static boolean isThere(@Nullable SentBill takenBy, SentBill later) {
        return takenBy == null || takenBy.bill().sentOn().equals(later.bill().sentOn());
    }

    /** Of one day, what is replaced goes before what replaces it, and a void comes last. */
    private static boolean isBefore(Bill earlier, Bill later) {
        return earlier.sentOn().isBefore(later.sentOn()) || earlier.frequency().compareTo(later.frequency()) < 0;
    }

    /** What is taken back and sent anew goes in one batch: the new bill is none that its void can mean. */
    private static List<Integer> earliest(List<Integer> meant, SentBill later, List<SentBill> before) {
        List<Integer> ofEarlierDays = Few.where(
                meant, i -> before.get(i).bill().sentOn().isBefore(later.bill().sentOn()));
        return ofEarlierDays.isEmpty() ? meant : ofEarlierDays;
    }

    /** Whether a bill names the number that the payer gave an earlier one, as far as anybody said it. */
    private static boolean names(SentBill later, SentBill earlier, List<AdjudicatedLine> remitted) {
        Stream<String> ofRemittances = remitted.stream()
                .filter(line -> sameControlNumber(earlier.bill(), line.patientControlNumber()))
                .filter(line -> line.dates() == null || Few.any(earlier.lines(), l -> meet(l, line.dates())))
                .map(AdjudicatedLine::payerClaimNumber);
        Stream<String> ofReceivers = earlier.acknowledgments().stream().map(word -> word.payerClaimNumber());
        return Stream.of(Stream.of(earlier.bill().payerClaimNumber()), ofReceivers, ofRemittances)
                .flatMap(numbers -> numbers)
                .anyMatch(number -> ClaimNumbers.same(number, later.bill().payerClaimNumber()));
    }

    private static boolean sameControlNumber(Bill bill, String number) {
        return !ClaimNumbers.isPlaceholder(number)
                && ClaimNumbers.withoutZeros(bill.patientControlNumber()).equals(ClaimNumbers.withoutZeros(number));
    }

    private static boolean shareADay(SentBill one, SentBill other) {
        return Few.any(
                one.lines(),
                line -> Few.any(other.lines(), l -> meet(l, line.line().dates())));
    }

    private static boolean meet(SentBill.Line line, @Nullable DateRange dates) {
        DateRange own = line.line().dates();
        return dates != null && !own.from().isAfter(dates.to()) && !dates.from().isAfter(own.to());
    }

    private void allocate(TrackedBill bill, SentBill.Line sent) {
        BilledLine line = sent.line();
        Stay stay = account.stayFor(sent.program(), line.dates());
        if (stay != null) {
            put(new Spot(stay.program(), stay.start(), true), new BilledPart(bill, line, line));
            return;
        }
        List<RatedDay> covered = account.covered(sent.program(), line.dates());
        if (covered.isEmpty()) {
            unattended.add(new BilledPart(bill, line, line));
            return;
        }
        List<Money> charges = ranges.shares(line.charge(), covered);
        List<Money> hundredths =
                ranges.shares(Money.ofCents(line.units().movePointRight(2).longValue()), covered);
        for (int i = 0; i < covered.size(); i++) {
            RatedDay day = covered.get(i);
            BigDecimal units = covered.size() == 1
                    ? line.units()
                    : hundredths.get(i).dollars().stripTrailingZeros();
            BilledLine share = new BilledLine(
                    line.number(),
                    line.code(),
                    line.modifiers(),
                    charges.get(i),
                    units,
                    covered.size() == 1 ? line.dates() : DateRange.day(day.date()));
            put(new Spot(day.program(), day.date(), false), new BilledPart(bill, share, line));
        }
    }

    private void put(Spot spot, BilledPart part) {
        parts.computeIfAbsent(spot, s -> new ArrayList<>()).add(part);
    }
}
