package io.trueup.appeal;

import static io.trueup.configuration.ConfigurationCode.MISSING_KEY;

import io.trueup.configuration.ConfigurationProblems;
import io.trueup.denial.DenialClass;
import java.util.ArrayList;
import java.util.List;

/** A playbook entry while its lines are read. */
final class EntryDraft {

    private static final int NOT_SAID = -1;

    private final DenialClass denialClass;
    private final boolean authorized;
    private final int line;
    final List<AppealDocument> documents = new ArrayList<>();
    final List<PlaybookEntry.Step> steps = new ArrayList<>();
    int chance = NOT_SAID;
    String first = "";
    String collect = "";

    EntryDraft(DenialClass denialClass, boolean authorized, int line) {
        this.denialClass = denialClass;
        this.authorized = authorized;
        this.line = line;
    }

    /** Names what the entry lacks. */
    void finish(ConfigurationProblems problems) {
        if (chance == NOT_SAID) {
            problems.add(MISSING_KEY, line, "class " + denialClass + " has no chance");
        }
        if (steps.isEmpty()) {
            problems.add(MISSING_KEY, line, "class " + denialClass + " has no step");
        }
        if (first.isEmpty()) {
            problems.add(MISSING_KEY, line, "class " + denialClass + " has no first");
        }
        if (!documents.isEmpty() && collect.isEmpty()) {
            problems.add(MISSING_KEY, line, "class " + denialClass + " has documents but no collect");
        }
    }

    PlaybookEntry entry() {
        return new PlaybookEntry(
                denialClass, authorized, chance, documents, steps, first, collect.isEmpty() ? first : collect);
    }
}
