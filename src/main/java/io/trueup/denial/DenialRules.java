package io.trueup.denial;

/** The ordered rule table: the first rule that matches an adjustment decides its class. Immutable. */
public final class DenialRules {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "denial-rules.txt";

    /** The rules that come with the program. */
    public static DenialRules standard() {
        return new DenialRules();
    }

    /** The rules of a text, or every problem in it. */
    public static RuleReading<DenialRules> read(String file, String text) {
        throw new IllegalStateException(file + text.length());
    }
}
