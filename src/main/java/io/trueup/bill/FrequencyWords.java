package io.trueup.bill;

import io.trueup.bill.Bill.Frequency;
import java.util.Map;
import java.util.stream.Collectors;

/** How a bill says what it is to those before it. */
final class FrequencyWords {

    /** 6 is how 4010 said that a bill is corrected. */
    static final Map<String, Frequency> WORDS = Map.ofEntries(
            Map.entry("1", Frequency.ORIGINAL),
            Map.entry("ORIGINAL", Frequency.ORIGINAL),
            Map.entry("NEW", Frequency.ORIGINAL),
            Map.entry("6", Frequency.REPLACEMENT),
            Map.entry("7", Frequency.REPLACEMENT),
            Map.entry("REPLACEMENT", Frequency.REPLACEMENT),
            Map.entry("CORRECTED", Frequency.REPLACEMENT),
            Map.entry("CORRECTION", Frequency.REPLACEMENT),
            Map.entry("8", Frequency.VOID),
            Map.entry("VOID", Frequency.VOID),
            Map.entry("VOIDED", Frequency.VOID),
            Map.entry("CANCEL", Frequency.VOID),
            Map.entry("CANCELLED", Frequency.VOID));

    /** The same words, and the code for each. */
    static final Map<String, String> CODES =
            WORDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, word -> code(word.getValue())));

    private FrequencyWords() {}

    /** CLM05-3; what is neither 6, 7 nor 8 stands for itself. */
    static Frequency ofX12(String code) {
        return WORDS.getOrDefault(code, Frequency.ORIGINAL);
    }

    private static String code(Frequency frequency) {
        return switch (frequency) {
            case ORIGINAL -> "1";
            case REPLACEMENT -> "7";
            case VOID -> "8";
        };
    }
}
