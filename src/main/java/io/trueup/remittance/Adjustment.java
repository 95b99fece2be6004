package io.trueup.remittance;

import io.trueup.money.Money;

/**
 * One reason of a CAS segment: group, CARC, amount. A positive amount lowers the payment. Codes are kept as they came.
 *
 * @param group CO, PI, OA, PR, CR or whatever the payer sent
 * @param carc claim adjustment reason code
 * @param quantity adjusted units as sent, blank when none
 */
public record Adjustment(String group, String carc, Money amount, String quantity) {

    public Adjustment(String group, String carc, Money amount) {
        this(group, carc, amount, "");
    }

    /** {@code CO-97}, as the field writes it. */
    public String code() {
        return group + "-" + carc;
    }
}
