package io.trueup.generator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the bill of one attended day. */
final class DayFate {

    /** Where the bill of the day is. */
    enum State {
        NEVER_BILLED,
        REFUSED,
        STANDS
    }

    /** What tells on which day the payer had the bill (INTERFACES.md 5). */
    enum Receipt {
        PAYER_ACCEPTANCE,
        SENT,
        ASSUMED,
        /** The promise does not say; nobody compares it. */
        OPEN
    }

    private final ClinicDay day;
    private State state = State.NEVER_BILLED;
    private Receipt receipt = Receipt.ASSUMED;
    private LocalDate receivedOn;
    private List<OutgoingLine> lines = List.of();
    private @Nullable Long payable;

    DayFate(ClinicDay day) {
        this.day = day;
        this.receivedOn = day.date();
    }

    ClinicDay day() {
        return day;
    }

    State state() {
        return state;
    }

    Receipt receipt() {
        return receipt;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    /** As they stand; empty unless the bill stands. */
    List<OutgoingLine> lines() {
        return lines;
    }

    /** What the carrier pays for the day, where it is not what the lines are worth; null otherwise. */
    @Nullable
    Long payable() {
        return payable;
    }

    void refused() {
        state = State.REFUSED;
    }

    /** A void took it back. */
    void takenBack() {
        state = State.NEVER_BILLED;
        lines = List.of();
        receipt = Receipt.OPEN;
    }

    /** Only another carrier has its bill. */
    void elsewhere() {
        state = State.NEVER_BILLED;
        lines = List.of();
        receipt = Receipt.ASSUMED;
        receivedOn = day.date();
    }

    /** The first receipt counts, also when a later bill takes the place of the first. */
    void stands(List<OutgoingLine> billed, Receipt how, LocalDate on) {
        state = State.STANDS;
        lines = List.copyOf(billed);
        if (receipt == Receipt.ASSUMED) {
            receipt = how;
            receivedOn = on;
        }
    }

    void receiptOpen() {
        receipt = Receipt.OPEN;
    }

    void pays(long cents) {
        payable = cents;
    }

    int hoursBilled() {
        return lines.stream()
                .mapToInt(line -> line.code().equals("97545") ? 2 * line.units() : line.units())
                .sum();
    }

    long charge() {
        return lines.stream().mapToLong(OutgoingLine::charge).sum();
    }
}
