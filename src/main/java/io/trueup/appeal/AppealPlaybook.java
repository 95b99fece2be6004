package io.trueup.appeal;

import io.trueup.denial.RuleReading;

/** What to do about each denial class: steps, who does them, documents, first sentence, chance. Immutable. */
public final class AppealPlaybook {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "appeal-playbook.txt";

    /** The playbook that comes with the program. */
    public static AppealPlaybook standard() {
        return new AppealPlaybook();
    }

    /** The playbook of a text, or every problem in it. */
    public static RuleReading<AppealPlaybook> read(String file, String text) {
        throw new IllegalStateException(file + text.length());
    }
}
