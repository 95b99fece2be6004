package io.trueup.generator;

import io.trueup.generator.ClinicClaim.Identity;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A second claim of the same patient, with one day on a date of the first: billed under the same control number, or under one that
 * the log does not know, so that the name is all there is.
 */
final class TwinTeller {

    /** Keeps the numbers of twins apart from those of all other claims. */
    private static final long TWINS = 1_000_000_000;

    private final ClinicClaim claim;
    private final Payments payments;
    private final Truth truth;
    private final Chance chance;

    TwinTeller(ClinicClaim claim, Payments payments, Truth truth, Chance chance) {
        this.claim = claim;
        this.payments = payments;
        this.truth = truth;
        this.chance = chance;
    }

    /**
     * Writes the twin, and a payment that could be for either.
     *
     * @param own where the shared control number is left for the first claim's log
     * @return the first claim's day that is shared; none under a case rate, which takes any date
     */
    List<ClinicDay> tell(LogTable table, Map<ClinicDay, String> own) throws IOException {
        ClinicDay day = claim.attended().get(1);
        ClinicClaim twin = twin(day);
        boolean sharing = !claim.carrier().is(Carrier.Trait.BY_CASE);
        Map<ClinicDay, String> twins = new HashMap<>();
        int payDay = payments.season().firstPayDay(day.date());
        if (sharing) {
            boolean byName = chance.percent(40);
            String number = byName ? "" : "AC" + claim.number() + "T";
            own.put(day, number);
            twins.put(day, number);
            if (payments.season().has(payDay)) {
                PaidClaim either =
                        new ClaimSender(claim, payments, false).blank(number).namingNobody("EITHER" + claim.number());
                payments.pay(payDay, claim.carrier(), either.withLines(List.of(ClaimTeller.line(day.date(), 130_00))));
                truth.row(either.payerClaimNumber(), day.date(), "NEEDS_REVIEW", "", "", 130_00);
            }
        }
        new ClaimTeller(twin, payments, truth, chance).tell(sharing ? List.of(day) : List.of());
        table.claim(twin, twins, chance);
        return sharing ? List.of(day) : List.of();
    }

    private ClinicClaim twin(ClinicDay day) {
        return new ClinicClaim(
                claim.number() + TWINS,
                claim.patient(),
                String.format(
                        Locale.ROOT,
                        "%07d-%02d",
                        claim.number() * 3 + 42,
                        day.date().getYear() % 100),
                claim.name(),
                claim.carrier(),
                claim.jurisdiction(),
                claim.employer(),
                List.of(day),
                true,
                claim.carrier().is(Carrier.Trait.BY_CASE),
                "",
                Identity.CONTROL_NUMBER);
    }
}
