package io.trueup.codes;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import java.util.List;
import java.util.Map;

/**
 * Reasons of provider adjustments (PLB03-1): what each means, whether it counts against a claim it names, and what to do about
 * one that counts against none. Of an unknown reason the money counts and is asked about, so that it is shown. Immutable.
 */
public final class ProviderAdjustmentReasons {

    /** Name of the file, in the program and in the reference folder that adds to it. */
    public static final String FILE = "provider-adjustments.csv";

    private static final Reason UNKNOWN = new Reason(
            Counts.CLAIM, true, false, "unknown reason of a provider adjustment", "Ask the payer what {it} is for", "");

    private final Map<String, Reason> byCode;

    ProviderAdjustmentReasons(Map<String, Reason> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    /** Against what the amount counts. */
    enum Counts {
        CLAIM,
        PROVIDER
    }

    /**
     * @param asks whether money withheld that counts against no claim is a thing to do
     * @param keeps whether money withheld is kept for a reason of its own, and no payment is asked back
     * @param withheld what to do about an amount that lowered the payment; blank = nothing
     * @param added the same for one that raised it
     */
    record Reason(Counts counts, boolean asks, boolean keeps, String meaning, String withheld, String added) {}

    /** The reasons that come with the program. */
    public static ProviderAdjustmentReasons standard() {
        return ShippedFile.read(ProviderAdjustmentReasons.class, FILE, ProviderAdjustmentReasons::read);
    }

    /** The codes of a text, or every problem in it. */
    public static RuleReading<ProviderAdjustmentReasons> read(String file, String text) {
        return CodeFiles.providerAdjustments(file, text);
    }

    private Reason reason(String code) {
        return byCode.getOrDefault(code, UNKNOWN);
    }

    /** Those between payer and provider alone, whatever claim they name. */
    public List<String> ofProviderAlone() {
        return byCode.entrySet().stream()
                .filter(e -> e.getValue().counts() == Counts.PROVIDER)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public boolean asks(String code) {
        return reason(code).asks();
    }

    /** Whether money withheld under it is kept for a reason of its own; else a payment is asked back. */
    public boolean keeps(String code) {
        return reason(code).keeps();
    }

    /** In a few words; says so when the reason is unknown. */
    public String meaning(String code) {
        return reason(code).meaning();
    }

    /**
     * What to do about one that lowered a payment and counts against no claim, or keeps money of one; blank when nothing.
     *
     * @param it names the adjustment within the sentence
     */
    public String aboutWithheld(String code, String it) {
        return reason(code).withheld().replace("{it}", it);
    }

    /** What to do about one that raised a payment and counts against no claim; blank when nothing. */
    public String aboutAdded(String code, String it) {
        return reason(code).added().replace("{it}", it);
    }
}
