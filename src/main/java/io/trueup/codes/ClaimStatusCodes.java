package io.trueup.codes;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Claim status codes (CLP02): what each means and whether it decides anything. Immutable. */
public final class ClaimStatusCodes {

    /** Name of the file, in the program and in the reference folder that adds to it. */
    public static final String FILE = "claim-status.csv";

    private static final Pattern BETWEEN = Pattern.compile("\\s*;\\s*");

    private final Map<String, Status> byCode;
    private final Map<String, String> byWord = new HashMap<>();

    ClaimStatusCodes(Map<String, Status> byCode) {
        this.byCode = Map.copyOf(byCode);
        byCode.forEach((code, status) -> status.words().forEach(word -> byWord.put(word, code)));
    }

    /** @param words what tables call it, as {@link #plain} has them */
    record Status(boolean decides, String meaning, List<String> words) {}

    static List<String> words(String list) {
        return BETWEEN.splitAsStream(list)
                .map(ClaimStatusCodes::plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String word) {
        return word.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** The codes that come with the program. */
    public static ClaimStatusCodes standard() {
        return ShippedFile.read(ClaimStatusCodes.class, FILE, ClaimStatusCodes::read);
    }

    /** The codes of a text, or every problem in it. */
    public static RuleReading<ClaimStatusCodes> read(String file, String text) {
        return CodeFiles.statuses(file, text);
    }

    public boolean isKnown(String status) {
        return byCode.containsKey(status);
    }

    /** The code that a word of tables stands for; blank when it stands for none. */
    public String named(String word) {
        return byWord.getOrDefault(plain(word), "");
    }

    /** In a few words; says so when the code is unknown. */
    public String meaning(String status) {
        Status known = byCode.get(status);
        return known == null ? "unknown claim status" : known.meaning();
    }

    /** Whether the claim was adjudicated; a predetermination or a pended claim is not. Unknown codes count as decided. */
    public boolean decides(String status) {
        Status known = byCode.get(status);
        return known == null || known.decides();
    }
}
