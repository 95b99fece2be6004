package io.trueup.generator;

import java.util.List;
import java.util.Map;

/** One program day while its story is decided: what the carrier owes, what it sends, and the right answer. */
final class DayInWork {

    private final ClinicClaim claim;
    private final ClinicDay day;
    private final DayCharges bill;
    private final int payDay;
    private final Chance chance;
    private final ClaimSender sender;
    private final Truth truth;
    private final Map<ClinicDay, String> ownControlNumbers;

    /**
     * @param payDay the first one for this day
     * @param ownControlNumbers where a day that is billed under its own control number leaves it for the log
     */
    DayInWork(
            ClinicClaim claim,
            ClinicDay day,
            int payDay,
            Chance chance,
            ClaimSender sender,
            Truth truth,
            Map<ClinicDay, String> ownControlNumbers) {
        this.claim = claim;
        this.day = day;
        this.bill = DayCharges.of(claim, day, claim.carrier().id().equals("NETWK") && chance.percent(40));
        this.payDay = payDay;
        this.chance = chance;
        this.sender = sender;
        this.truth = truth;
        this.ownControlNumbers = ownControlNumbers;
    }

    ClinicClaim claim() {
        return claim;
    }

    ClinicDay day() {
        return day;
    }

    DayCharges bill() {
        return bill;
    }

    Chance chance() {
        return chance;
    }

    Carrier carrier() {
        return claim.carrier();
    }

    ClaimSender sender() {
        return sender;
    }

    int payDay() {
        return payDay;
    }

    /** What the carrier owes once the day is billed. */
    long owed() {
        return claim.rate().allowed(claim.work(day), bill.charge());
    }

    /** Part of what is owed, more than the tolerance and less than all of it. */
    long part() {
        return owed() * chance.between(5, 60) / 100;
    }

    /** The day in a remitted claim of its own. */
    PaidClaim alone(List<PaidLine> lines) {
        return sender.blank().withLines(lines);
    }

    void send(int payDaysLater, PaidClaim paid) {
        sender.send(payDay + payDaysLater, paid);
    }

    /** Told by a carrier that the log does not know of; the control number is the claim's. */
    void sendFromAnotherCarrier(int payDaysLater, PaidClaim paid) {
        Carrier other = chance.of(Carriers.all().stream()
                .filter(c -> c.electronic() && !c.id().equals(carrier().id()))
                .toList());
        sender.sendFrom(other, payDay + payDaysLater, paid);
    }

    /** The same under a control number that only this day has. */
    PaidClaim aloneUnderOwnNumber(List<PaidLine> lines) {
        String own = "AC" + claim.number() + "D" + day.date().toString().replace("-", "");
        ownControlNumbers.put(day, own);
        return sender.blank(own).withLines(lines);
    }

    /** The right answer, with what is owed after billing as expected. */
    void answer(String outcome, String denialClass, long paid) {
        answer(outcome, denialClass, owed(), paid);
    }

    void answer(String outcome, String denialClass, long expected, long paid) {
        truth.row(claim.claimNumber(), day.date(), outcome, denialClass, Cents.text(expected), paid);
    }

    /** The right answer where no bill stands. */
    void answerUnbilled(String outcome) {
        boolean blank = carrier().is(Carrier.Trait.BLANK_UNTIL_BILLED);
        long expected = claim.rate().allowed(claim.work(day), Rate.UNBILLED);
        truth.row(claim.claimNumber(), day.date(), outcome, "", blank ? "" : Cents.text(expected), 0);
    }

    void answerWithoutRate(long paid) {
        truth.row(claim.claimNumber(), day.date(), "NO_RATE", "", "", paid);
    }

    /** Nothing came for the day. */
    void answerUnpaid() {
        boolean overdue = Season.TODAY.isAfter(day.date().plusDays(carrier().dueDays()));
        answerUnbilled(
                carrier().is(Carrier.Trait.NOT_COVERED)
                        ? "NOT_COVERED"
                        : overdue ? "PAYMENT_OVERDUE" : "AWAITING_PAYMENT");
    }
}
