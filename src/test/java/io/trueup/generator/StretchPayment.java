package io.trueup.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the carrier pays for bills that stand, and the right answer for each day. */
final class StretchPayment {

    private static final int DAYS_TO_PAY = 12;
    private static final long TOLERANCE = 1_00;

    private final Stretch stretch;
    private final ClinicClaim claim;
    private final Payments payments;

    StretchPayment(Stretch stretch, Payments payments) {
        this.stretch = stretch;
        this.claim = stretch.claim();
        this.payments = payments;
    }

    void settle() {
        List<DayFate> paid = paidDays();
        if (!paid.isEmpty()) {
            List<PaidLine> lines = new ArrayList<>();
            paid.forEach(day -> lines.addAll(OutgoingLine.paid(day.lines(), amount(day))));
            pay(lines);
        }
        for (DayFate day : stretch.fates()) {
            answer(day, paid.contains(day));
        }
    }

    private List<DayFate> paidDays() {
        Boolean decided = stretch.isPaid();
        boolean pays = decided == null ? stretch.chance().percent(70) : decided;
        List<DayFate> standing = stretch.fates().stream()
                .filter(day -> day.state() == DayFate.State.STANDS)
                .toList();
        return pays && !standing.isEmpty() && payments.season().has(payDay()) ? standing : List.of();
    }

    /** After the last bill of these days. */
    private int payDay() {
        LocalDate last = stretch.box().bills().stream()
                .filter(bill -> bill.claim().equals(claim) && bill.control().equals(stretch.control()))
                .filter(bill -> bill.level() == 1
                        && !bill.to().isBefore(stretch.fates().get(0).day().date()))
                .filter(bill -> !bill.from()
                        .isAfter(stretch.fates()
                                .get(stretch.fates().size() - 1)
                                .day()
                                .date()))
                .map(OutgoingBill::sentOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return payments.season().firstPayDay(last.plusDays(DAYS_TO_PAY - 10));
    }

    private long amount(DayFate day) {
        Long own = day.payable();
        if (own != null) {
            return own;
        }
        return claim.carrier().is(Carrier.Trait.BY_COMPONENT)
                ? claim.rate().allowed(claim.work(day.day()), day.charge())
                : claim.rate().allowed(work(day, day.hoursBilled()), day.charge());
    }

    private DayWork work(DayFate day, int hours) {
        DayWork log = claim.work(day.day());
        return new DayWork(log.date(), log.employer(), hours * 60, log.activities(), log.documented());
    }

    /** A number that only the bill knows names it where the log has none; else the name does as well. */
    private void pay(List<PaidLine> lines) {
        boolean onlyByBill = claim.controlNumber().isEmpty() && stretch.chance().percent(60);
        PaidClaim blank = new PaidClaim(
                stretch.control(),
                "",
                "",
                "",
                onlyByBill ? new PatientName("", "") : claim.name().asRemitted(),
                stretch.payerNumber(9),
                "1",
                claim.start(),
                claim.start(),
                0,
                0,
                List.of(),
                List.of());
        payments.pay(payDay(), claim.carrier(), blank.withLines(lines));
    }

    private void answer(DayFate day, boolean paid) {
        LocalDate date = day.day().date();
        long charge = day.lines().isEmpty() ? Rate.UNBILLED : day.charge();
        long expected = claim.rate().allowed(claim.work(day.day()), charge);
        boolean blank = claim.carrier().is(Carrier.Trait.BLANK_UNTIL_BILLED)
                && day.lines().isEmpty();
        long amount = paid ? amount(day) : 0;
        truth(
                date,
                paid ? paidOutcome(amount - expected) : unpaidOutcome(day, date),
                blank ? "" : Cents.text(expected),
                amount);
        stretch.truth().receipt(claim, date, day.receipt(), day.receivedOn());
    }

    private void truth(LocalDate date, String outcome, String expected, long paid) {
        stretch.truth().findings().row(claim.claimNumber(), date, outcome, "", expected, paid);
    }

    private static String paidOutcome(long variance) {
        return Math.abs(variance) <= TOLERANCE ? "PAID_AS_EXPECTED" : variance > 0 ? "OVERPAID" : "UNDERPAID";
    }

    private String unpaidOutcome(DayFate day, LocalDate from) {
        boolean declared = BilledCarriers.declared(claim.carrier(), from);
        if (declared && day.state() == DayFate.State.NEVER_BILLED) {
            return "NOT_BILLED";
        }
        if (declared && day.state() == DayFate.State.REFUSED) {
            return "BILL_REFUSED";
        }
        LocalDate received = day.receivedOn().isBefore(from) ? from : day.receivedOn();
        return Season.TODAY.isAfter(received.plusDays(claim.carrier().dueDays()))
                ? "PAYMENT_OVERDUE"
                : "AWAITING_PAYMENT";
    }

    /** One answer for the whole stay, on the day it began. */
    void settleCase() {
        DayFate last = stretch.fates().get(stretch.fates().size() - 1);
        if (!claim.discharged()) {
            truth(claim.start(), "CASE_OPEN", "", 0);
            return;
        }
        long owed = CaseTeller.owed(claim);
        List<DayFate> paid = paidDays();
        if (paid.isEmpty()) {
            truth(claim.start(), unpaidOutcome(last, claim.end()), Cents.text(owed), 0);
        } else {
            List<PaidLine> lines = new ArrayList<>();
            for (DayFate day : paid) {
                lines.addAll(OutgoingLine.paid(day.lines(), lines.isEmpty() ? owed : 0));
            }
            pay(lines);
            truth(claim.start(), "PAID_AS_EXPECTED", Cents.text(owed), owed);
        }
    }
}
