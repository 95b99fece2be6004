package io.trueup.generator;

import io.trueup.generator.ClinicClaim.Identity;
import io.trueup.programlog.Program;
import java.io.IOException;
import java.util.List;

/** Work conditioning on a day of work hardening: one claim and date, two programs, each billed under a control number of its own. */
final class SecondProgramTeller {

    /** Keeps the numbers of second programs apart from those of all claims and twins. */
    private static final long SECOND = 2_000_000_000;

    private final ClinicClaim claim;
    private final Payments payments;
    private final Truth truth;
    private final Chance chance;

    SecondProgramTeller(ClinicClaim claim, Payments payments, Truth truth, Chance chance) {
        this.claim = claim;
        this.payments = payments;
        this.truth = truth;
        this.chance = chance;
    }

    /** By the hour, whatever the program; and told apart by the control number alone. */
    static boolean canHave(ClinicClaim claim) {
        return claim.carrier().is(Carrier.Trait.ANY_PROGRAM) && claim.identity() == Identity.CONTROL_NUMBER;
    }

    void tell(LogTable table) throws IOException {
        ClinicDay shared = claim.attended().get(1);
        ClinicClaim second = new ClinicClaim(
                claim.number() + SECOND,
                claim.patient(),
                claim.claimNumber(),
                claim.name(),
                claim.carrier().in(Program.WC),
                claim.jurisdiction(),
                claim.employer(),
                List.of(new DayMaker(chance).day(shared.date(), false)),
                true,
                true,
                "",
                Identity.CONTROL_NUMBER);
        table.claim(second, new ClaimTeller(second, payments, truth, chance).tell(List.of()), chance);
    }
}
