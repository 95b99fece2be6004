package io.trueup.billing;

import io.trueup.bill.Bill;
import io.trueup.codes.ProcedureCodes;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.SentBill;
import io.trueup.remittance.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A line of a bill that stands.
 *
 * @param program of its day, else as its modifiers say
 */
record StandingLine(SentBill sent, SentBill.Line billed, Program program) {

    /** As bills were sent. */
    static final Comparator<StandingLine> IN_ORDER = Comparator.comparing(
                    (StandingLine line) -> line.bill().sentOn())
            .thenComparing(line -> line.bill().patientControlNumber())
            .thenComparing(line -> line.sent().fileId())
            .thenComparing(line -> line.billed().line().number());

    /** Modifiers by which a bill says that a service was given again, and not billed again. */
    private static final Set<String> TELLING = Set.of("59", "76", "77", "XE", "XP", "XS", "XU");

    Bill bill() {
        return sent.bill();
    }

    String code() {
        return billed.line().code();
    }

    List<String> modifiers() {
        return billed.line().modifiers();
    }

    BigDecimal units() {
        return billed.line().units();
    }

    DateRange dates() {
        return billed.line().dates();
    }

    LocalDate date() {
        return dates().from();
    }

    /** Whom it was sent to, by name if it has one. */
    String payer() {
        return sent.payer();
    }

    boolean bears(Program program) {
        return modifiers().contains(program.name());
    }

    static Program other(Program program) {
        return program == Program.WH ? Program.WC : Program.WH;
    }

    boolean isProgramCode() {
        return code().equals(ProcedureCodes.INITIAL_TWO_HOURS) || code().equals(ProcedureCodes.FURTHER_HOUR);
    }

    /** Whether it says what a line before it said: on another bill, or line for line on the same. */
    boolean repeats(StandingLine before) {
        return !sent.equals(before.sent)
                || (units().compareTo(before.units()) == 0
                        && modifiers().equals(before.modifiers())
                        && modifiers().stream().noneMatch(TELLING::contains));
    }

    /** Whether its bill has lines of other dates too, so that it cannot be taken back as a whole. */
    boolean hasOtherDays() {
        return bill().lines().stream().anyMatch(line -> !line.dates().equals(dates()));
    }

    /** {@code "PCN1 sent 2025-03-06"}. */
    String named() {
        return bill().patientControlNumber() + " sent " + bill().sentOn();
    }
}
