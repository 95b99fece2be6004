package io.trueup.remittance;

/**
 * What stood in a remittance file, taken or not.
 *
 * @param interchanges ISA segments; 0 for a table
 * @param transactions ST segments of remittances; in a table, payments
 * @param claims CLP segments; in a table, groups of rows
 * @param serviceLines SVC segments; in a table, rows
 */
public record RemittanceCounts(int interchanges, int transactions, long claims, long serviceLines) {

    public static final RemittanceCounts NONE = new RemittanceCounts(0, 0, 0, 0);
}
