package io.trueup.contract;

import io.trueup.money.Money;
import java.math.BigDecimal;

/** A day under two rows of a fee schedule: its first two hours and the further ones. */
record SchedulePricing(FeeScheduleRow initial, FeeScheduleRow further, PriceSteps steps) {

    /**
     * The rows' amounts for the day, and their accreditation factor when the contract is not accredited. Where the two rows
     * have different factors, each holds for its own part; else the factor is applied once, to the sum.
     */
    @SuppressWarnings("ReferenceEquality") // the very same row is told once
    Money price(BillableTime time, boolean accredited) {
        steps.add("schedule row", initial.describe());
        if (further != initial) {
            steps.add("schedule row", further.describe());
        }
        ProgramCodes codes = new ProgramCodes(time, steps);
        Money first = initial.basis() == FeeScheduleRow.Basis.HOUR
                ? codes.initialHours(initial.amount())
                : codes.initialUnit(initial.amount());
        Money rest = codes.furtherHours(further.amount());
        if (accredited) {
            return codes.sum(first, rest);
        }
        if (initial.accreditationFactor().compareTo(further.accreditationFactor()) == 0) {
            return unaccredited(codes.sum(first, rest), initial.accreditationFactor());
        }
        return codes.sum(
                unaccredited(first, initial.accreditationFactor()), unaccredited(rest, further.accreditationFactor()));
    }

    private Money unaccredited(Money amount, BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return amount;
        }
        Money reduced = amount.times(factor);
        steps.add("not accredited", amount + " × " + factor.toPlainString() + " = " + reduced);
        return reduced;
    }

    /** The contract's source and those of the rows, each once. */
    String source(String contractSource) {
        String source = joined(contractSource, initial.source());
        return further.source().equals(initial.source()) ? source : joined(source, further.source());
    }

    private static String joined(String one, String other) {
        if (one.isBlank() || other.isBlank()) {
            return one.isBlank() ? other : one;
        }
        return one + "; " + other;
    }

    /** The weakest of contract and rows; a row without an opinion changes nothing. */
    Confidence confidence(Confidence contractConfidence) {
        Confidence weakest = weaker(contractConfidence, initial);
        return weaker(weakest, further);
    }

    private static Confidence weaker(Confidence confidence, FeeScheduleRow row) {
        return row.confidence() == null ? confidence : confidence.weaker(row.confidence());
    }
}
