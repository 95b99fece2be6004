package io.trueup.codes;

import java.util.Collection;

/** Codes as findings show them ({@code "CO-W4"}, {@code "N706"}) held against lists of codes that people write. */
public final class ShownReasons {

    private ShownReasons() {}

    /** Whether a remark, or a reason of any group, stands in the list; a retired reason is the one that took over from it. */
    public static boolean isOneOf(String shown, Collection<String> codes) {
        int dash = shown.indexOf('-');
        String carc = shown.substring(dash + 1);
        return codes.contains(shown)
                || dash >= 0
                        && (codes.contains(carc)
                                || codes.contains(
                                        AdjustmentReasonCodes.standard().current(carc)));
    }
}
