package io.trueup.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days of a claim that the clinic bills together, while their story is decided. */
final class Stretch {

    private final ClinicClaim claim;
    private final List<DayFate> fates;
    private final List<LocalDate> free;
    private final String control;
    private final LocalDate sentOn;
    private final Mailbox box;
    private final Chance chance;
    private final BilledTruth truth;
    private @Nullable Boolean paid;

    /**
     * @param days attended, in date order
     * @param free dates near them on which nobody attended
     * @param sentOn when the bill is sent if all goes well
     */
    Stretch(
            ClinicClaim claim,
            List<ClinicDay> days,
            List<LocalDate> free,
            String control,
            LocalDate sentOn,
            Mailbox box,
            Chance chance,
            BilledTruth truth) {
        this.claim = claim;
        this.fates = days.stream().map(DayFate::new).toList();
        this.free = List.copyOf(free);
        this.control = control;
        this.sentOn = sentOn;
        this.box = box;
        this.chance = chance;
        this.truth = truth;
    }

    ClinicClaim claim() {
        return claim;
    }

    List<DayFate> fates() {
        return fates;
    }

    List<LocalDate> free() {
        return free;
    }

    String control() {
        return control;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    Mailbox box() {
        return box;
    }

    Chance chance() {
        return chance;
    }

    BilledTruth truth() {
        return truth;
    }

    /** Whether the carrier pays when its time has come; null where chance decides. */
    @Nullable
    Boolean isPaid() {
        return paid;
    }

    void staysUnpaid() {
        paid = false;
    }

    void mustBePaid() {
        paid = true;
    }

    /** Whether no day of the claim is left out of its bills but by a bill on a wrong date. */
    boolean isComplete() {
        return claim.number() % 3 == 0;
    }

    boolean isElectronic() {
        return claim.carrier().electronic();
    }

    boolean isDeclared() {
        return fates.stream()
                .allMatch(fate ->
                        BilledCarriers.declared(claim.carrier(), fate.day().date()));
    }

    /** Whether there is time for a second and third bill, and for their answers, before today. */
    boolean isOld() {
        return sentOn.isBefore(Season.TODAY.minusDays(75));
    }

    boolean isByTheHour() {
        return BilledCarriers.byTheHour(claim.carrier());
    }

    /** The day something happens to. */
    DayFate victim() {
        return fates.get(fates.size() / 2);
    }

    int hours(DayFate fate) {
        return fate.day().minutes() / 60;
    }

    List<String> modifiers() {
        return BilledCarriers.modifiers(claim.carrier());
    }

    /** The bill as it should be. */
    OutgoingBill bill() {
        List<OutgoingLine> lines = new ArrayList<>();
        for (DayFate fate : fates) {
            lines.addAll(due(fate));
        }
        return OutgoingBill.original(claim, control, sentOn, lines);
    }

    List<OutgoingLine> due(DayFate fate) {
        return claim.carrier().is(Carrier.Trait.BY_COMPONENT)
                ? OutgoingLine.components(fate.day())
                : OutgoingLine.hours(fate.day().date(), hours(fate), modifiers());
    }

    /** Under a number of its own; the carrier may give it another when it takes the bill. */
    String payerNumber(int bill) {
        return claim.carrier().id().substring(0, 3) + "N" + claim.number() + "D"
                + fates.get(0).day().date().toEpochDay() + bill;
    }

    /** Sent, and taken by both receivers. */
    void accepted(OutgoingBill bill, String payerNumber) {
        box.send(bill);
        LocalDate taken = box.accept(bill, payerNumber, chance);
        if (taken.isAfter(Season.TODAY)) {
            stands(bill, DayFate.Receipt.SENT, bill.sentOn());
        } else {
            stands(bill, DayFate.Receipt.PAYER_ACCEPTANCE, taken);
        }
    }

    /** Sent, and no word so far. */
    void unanswered(OutgoingBill bill) {
        box.send(bill);
        stands(bill, DayFate.Receipt.SENT, bill.sentOn());
    }

    private void stands(OutgoingBill bill, DayFate.Receipt how, LocalDate on) {
        for (DayFate fate : fates) {
            List<OutgoingLine> lines = bill.of(fate.day().date());
            if (!lines.isEmpty()) {
                fate.stands(lines, how, on);
            }
        }
    }

    /** Sent and refused. Returns the day of the refusal. */
    LocalDate refused(OutgoingBill bill, boolean byPayer) {
        box.send(bill);
        LocalDate first = bill.sentOn().plusDays(chance.between(0, 1));
        LocalDate last = byPayer ? first.plusDays(chance.between(1, 3)) : first;
        if (byPayer) {
            box.say(new WordDraft(bill, false, first, "A2:20", ""));
        }
        String why = chance.of(List.of("A3:21", "A7:33", "A7:116", "A8:562"));
        box.say(new WordDraft(bill, byPayer, last, why, ""));
        fates.stream().filter(fate -> !bill.of(fate.day().date()).isEmpty()).forEach(DayFate::refused);
        return last;
    }

    /** What the contract makes of a day of so many hours. */
    long worth(DayFate fate, int hours) {
        DayWork work = claim.work(fate.day());
        DayWork billed = new DayWork(work.date(), work.employer(), hours * 60, work.activities(), work.documented());
        return claim.rate().allowed(billed, Rate.UNBILLED);
    }

    /** The bill of the day differs from its log. */
    void differs(DayFate fate, BilledTruth.Difference what, @Nullable Long worth) {
        truth.difference(claim, fate.day().date(), what, worth);
    }
}
