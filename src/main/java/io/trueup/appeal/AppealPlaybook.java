package io.trueup.appeal;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import io.trueup.denial.DenialClass;
import io.trueup.reconciliation.Outcome;
import java.util.List;
import java.util.Map;

/** What to do about each denial class: steps, who does them, documents, first sentence, chance. Immutable. */
public final class AppealPlaybook {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "appeal-playbook.txt";

    private static final int EVEN_CHANCE = 50;

    private final List<PlaybookEntry> entries;
    private final List<PlaybookRoute> routes;
    private final Map<Outcome, Integer> outcomeChances;
    private final Urgency urgency;

    AppealPlaybook(
            List<PlaybookEntry> entries,
            List<PlaybookRoute> routes,
            Map<Outcome, Integer> outcomeChances,
            Urgency urgency) {
        this.entries = List.copyOf(entries);
        this.routes = List.copyOf(routes);
        this.outcomeChances = Map.copyOf(outcomeChances);
        this.urgency = urgency;
    }

    /** The playbook that comes with the program. */
    public static AppealPlaybook standard() {
        return read(FILE, ShippedFile.text(AppealPlaybook.class, FILE)).sound();
    }

    /** The playbook of a text, or every problem in it. */
    public static RuleReading<AppealPlaybook> read(String file, String text) {
        return PlaybookParser.read(file, text);
    }

    /** The entry of a class for days of which all or none are covered by an approved authorization. */
    PlaybookEntry entry(DenialClass denialClass, boolean authorized) {
        return entries.stream()
                .filter(e -> e.denialClass() == denialClass && e.authorized() == authorized)
                .findFirst()
                .orElseGet(() -> entry(denialClass, false));
    }

    /** Whether days of the class are treated apart when an approved authorization covers them. */
    boolean asksForAuthorization(DenialClass denialClass) {
        return entries.stream().anyMatch(e -> e.denialClass() == denialClass && e.authorized());
    }

    List<PlaybookRoute> routes(List<String> reasonCodes) {
        return routes.stream().filter(r -> r.takes(reasonCodes)).toList();
    }

    /** Percent; even when the playbook does not say. */
    int chancePercent(Outcome outcome) {
        return outcomeChances.getOrDefault(outcome, EVEN_CHANCE);
    }

    Urgency urgency() {
        return urgency;
    }
}
