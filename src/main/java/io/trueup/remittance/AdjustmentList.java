package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.written.CellAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The adjustments of a table's cell, {@code CO-45:72.00;PI-P12:10.00}, blanks allowed around each part. */
final class AdjustmentList {

    private static final Pattern ONE = Pattern.compile("([A-Z]{2})\\s*-?\\s*([A-Z0-9]{1,5})(?:\\s*[:=]\\s*|\\s+)(.+)");

    /** A comma parts two of them where a group follows; elsewhere it stands in an amount. */
    private static final Pattern BETWEEN = Pattern.compile("[;|\\n]|,(?=\\s*[A-Z]{2}\\s*-?\\s*[A-Z0-9]{1,5}\\s*[:=])");

    private static final Pattern NOTHING = Pattern.compile("-+|N/?A|NONE|NULL");

    private AdjustmentList() {}

    /** The adjustments; null when the text is no such list. */
    static @Nullable List<Adjustment> parse(String text) {
        List<Adjustment> adjustments = new ArrayList<>(2);
        for (String part : BETWEEN.split(text.toUpperCase(Locale.ROOT))) {
            String bare = part.strip();
            if (bare.isEmpty() || NOTHING.matcher(bare).matches()) {
                continue;
            }
            Matcher one = ONE.matcher(bare);
            Money amount = one.matches() ? CellAmount.of(one.group(3)) : null;
            if (amount == null) {
                return null;
            }
            adjustments.add(new Adjustment(one.group(1), Adjustment.asListed(one.group(2)), amount));
        }
        return adjustments;
    }
}
