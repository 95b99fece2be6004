package io.trueup.remittance;

import io.trueup.money.Money;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One reason of a CAS segment: group, CARC, amount. A positive amount lowers the payment. Unknown codes are kept.
 *
 * @param group CO, PI, OA, PR, CR or whatever the payer sent
 * @param carc claim adjustment reason code
 * @param quantity adjusted units as sent, blank when none
 */
public record Adjustment(String group, String carc, Money amount, String quantity) {

    private static final Pattern ZEROS_BEFORE = Pattern.compile("^0+(?=\\d)");

    public Adjustment(String group, String carc, Money amount) {
        this(group, carc, amount, "");
    }

    Adjustment negated() {
        return new Adjustment(group, carc, amount.negated(), quantity);
    }

    /** A code as the lists have it: in capitals, a number without zeros before it. */
    static String asListed(String written) {
        boolean canHaveZeros = written.length() > 1 && written.charAt(0) == '0';
        String bare = canHaveZeros ? ZEROS_BEFORE.matcher(written).replaceFirst("") : written;
        return bare.toUpperCase(Locale.ROOT);
    }

    /** {@code CO-97}, as the field writes it. */
    public String code() {
        return group + "-" + carc;
    }
}
