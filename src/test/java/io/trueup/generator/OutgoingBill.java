package io.trueup.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A bill as the clinic sends it.
 *
 * @param payer whom it is sent to, usually the claim's carrier
 * @param level 1 for the first payer, 2 for the second
 * @param control CLM01
 * @param frequency 1, 7 or 8
 * @param corrects the payer's number of the bill that it replaces or voids; blank for none
 * @param batch of its own, so that it goes in a file of its own; blank for the day's
 */
record OutgoingBill(
        ClinicClaim claim,
        Carrier payer,
        int level,
        String control,
        String frequency,
        String corrects,
        LocalDate sentOn,
        String batch,
        List<OutgoingLine> lines) {

    static OutgoingBill original(ClinicClaim claim, String control, LocalDate sentOn, List<OutgoingLine> lines) {
        return new OutgoingBill(claim, claim.carrier(), 1, control, "1", "", sentOn, "", List.copyOf(lines));
    }

    long charge() {
        return lines.stream().mapToLong(OutgoingLine::charge).sum();
    }

    LocalDate from() {
        return lines.stream().map(OutgoingLine::date).min(LocalDate::compareTo).orElseThrow();
    }

    LocalDate to() {
        return lines.stream().map(OutgoingLine::date).max(LocalDate::compareTo).orElseThrow();
    }

    List<OutgoingLine> of(LocalDate date) {
        return lines.stream().filter(line -> line.date().equals(date)).toList();
    }

    OutgoingBill sent(LocalDate day) {
        return new OutgoingBill(claim, payer, level, control, frequency, corrects, day, batch, lines);
    }

    OutgoingBill with(List<OutgoingLine> others) {
        return new OutgoingBill(claim, payer, level, control, frequency, corrects, sentOn, batch, List.copyOf(others));
    }

    OutgoingBill without(LocalDate date) {
        return with(lines.stream().filter(line -> !line.date().equals(date)).toList());
    }

    /** The same with other lines on one day. */
    OutgoingBill with(LocalDate date, List<OutgoingLine> others) {
        List<OutgoingLine> all = new ArrayList<>(without(date).lines);
        all.addAll(others);
        return with(all);
    }

    OutgoingBill to(Carrier other, int asLevel) {
        return new OutgoingBill(claim, other, asLevel, control, frequency, corrects, sentOn, batch, lines);
    }

    /** @param as 7 or 8 */
    OutgoingBill correcting(String as, String payerNumber) {
        return new OutgoingBill(claim, payer, level, control, as, payerNumber, sentOn, batch, lines);
    }

    OutgoingBill inBatch(String own) {
        return new OutgoingBill(claim, payer, level, control, frequency, corrects, sentOn, own, lines);
    }
}
