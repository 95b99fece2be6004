package io.trueup.remittance;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands in a remittance file, whether it could be taken or not.
 *
 * @param interchanges ISA segments; 0 for a table
 * @param transactions ST segments of remittances; in a table, payments
 * @param claims CLP segments; in a table, groups of rows
 * @param serviceLines SVC segments; in a table, rows
 * @param claimsPaid dollars: the sum of CLP04, with the sign that it is read with
 * @param paymentAmount dollars: the sum of BPR02
 * @param providerAdjustments dollars: the sum of all PLB amounts
 * @param balanced in every transaction BPR02 is the sum of CLP04 less the sum of PLB
 * @param oddities what a reader of less patience may stumble over, in words, sorted
 */
public record RemittanceTotals(
        int interchanges,
        int transactions,
        long claims,
        long serviceLines,
        BigDecimal claimsPaid,
        BigDecimal paymentAmount,
        BigDecimal providerAdjustments,
        boolean balanced,
        List<String> oddities) {

    public static final RemittanceTotals NONE =
            new RemittanceTotals(0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, true, List.of());

    public RemittanceTotals {
        oddities = List.copyOf(oddities);
    }

    /** Those of two members of a zip. */
    public RemittanceTotals plus(RemittanceTotals other) {
        return new RemittanceTotals(
                interchanges + other.interchanges,
                transactions + other.transactions,
                claims + other.claims,
                serviceLines + other.serviceLines,
                claimsPaid.add(other.claimsPaid),
                paymentAmount.add(other.paymentAmount),
                providerAdjustments.add(other.providerAdjustments),
                balanced && other.balanced,
                Stream.concat(oddities.stream(), other.oddities.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
