package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.written.WrittenValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The adjustments of a table's cell, {@code CO-45:72.00;PI-P12:10.00}, blanks allowed around each part. */
final class AdjustmentList {

    private static final Pattern ONE = Pattern.compile("([A-Z]{2})\\s*-?\\s*([A-Z0-9]{1,5})\\s*:\\s*(.+)");

    private AdjustmentList() {}

    /** The adjustments; null when the text is no such list. */
    static @Nullable List<Adjustment> parse(String text) {
        List<Adjustment> adjustments = new ArrayList<>(2);
        for (String part : text.toUpperCase(Locale.ROOT).split(";", -1)) {
            String bare = part.strip();
            if (bare.isEmpty()) {
                continue;
            }
            Matcher one = ONE.matcher(bare);
            Money amount = one.matches() ? WrittenValues.money(one.group(3)) : null;
            if (amount == null) {
                return null;
            }
            adjustments.add(new Adjustment(one.group(1), one.group(2), amount));
        }
        return adjustments;
    }
}
