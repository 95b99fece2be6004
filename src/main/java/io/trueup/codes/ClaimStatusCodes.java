package io.trueup.codes;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import java.util.Map;

/** Claim status codes (CLP02): what each means and whether it decides anything. Immutable. */
public final class ClaimStatusCodes {

    /** Name of the file, in the program and in the reference folder that adds to it. */
    public static final String FILE = "claim-status.csv";

    private final Map<String, Status> byCode;

    ClaimStatusCodes(Map<String, Status> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    record Status(boolean decides, String meaning) {}

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
