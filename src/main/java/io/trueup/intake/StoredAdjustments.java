package io.trueup.intake;

import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import java.util.ArrayList;
import java.util.List;

/** Adjustments as stored: {@code CO-45:7200:;PI-P12:1000:2}, group, CARC, cents, quantity. */
final class StoredAdjustments {

    private StoredAdjustments() {}

    static String stored(List<Adjustment> adjustments) {
        if (adjustments.isEmpty()) {
            return "";
        }
        StringBuilder all = new StringBuilder();
        for (Adjustment each : adjustments) {
            all.append(all.isEmpty() ? "" : ";")
                    .append(clean(each.group()))
                    .append('-')
                    .append(clean(each.carc()))
                    .append(':')
                    .append(each.amount().cents())
                    .append(':')
                    .append(clean(each.quantity()));
        }
        return all.toString();
    }

    private static String clean(String text) {
        return text.replace(';', ' ').replace(':', ' ');
    }

    static List<Adjustment> read(String stored) {
        List<Adjustment> adjustments = new ArrayList<>();
        int start = 0;
        while (start < stored.length()) {
            int end = stored.indexOf(';', start);
            end = end < 0 ? stored.length() : end;
            int amount = stored.indexOf(':', start);
            int quantity = stored.indexOf(':', amount + 1);
            int dash = stored.indexOf('-', start);
            adjustments.add(new Adjustment(
                    stored.substring(start, dash),
                    stored.substring(dash + 1, amount),
                    Money.ofCents(Long.parseLong(stored, amount + 1, quantity, 10)),
                    stored.substring(quantity + 1, end)));
            start = end + 1;
        }
        return adjustments;
    }
}
