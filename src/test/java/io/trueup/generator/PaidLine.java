package io.trueup.generator;

import java.time.LocalDate;
import java.util.List;

/**
 * A service line of a remittance.
 *
 * @param code as billed
 * @param paidCode as the carrier paid it; usually the same
 * @param to the same as {@code from} unless the line has a range
 */
record PaidLine(
        String code,
        String paidCode,
        String modifier,
        int units,
        LocalDate from,
        LocalDate to,
        long charge,
        long paid,
        List<Reduction> reductions,
        List<String> remarks) {

    PaidLine negated() {
        return new PaidLine(
                code,
                paidCode,
                modifier,
                units,
                from,
                to,
                -charge,
                -paid,
                reductions.stream().map(Reduction::negated).toList(),
                remarks);
    }

    PaidLine paidAs(String substituted) {
        return new PaidLine(code, substituted, modifier, units, from, to, charge, paid, reductions, remarks);
    }
}
