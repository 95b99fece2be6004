package io.trueup.appeal;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import io.trueup.denial.DenialClass;
import io.trueup.denial.DenialRoute;
import io.trueup.few.Few;
import io.trueup.reconciliation.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What to do about each denial class: steps, who does them, documents, first sentence, chance. Immutable. */
public final class AppealPlaybook {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "appeal-playbook.txt";

    private static final int EVEN_CHANCE = 50;

    private static final Comparator<PlaybookEntry> NEAREST_FIRST = Comparator.comparing(PlaybookEntry::authorized)
            .thenComparing(e -> !e.route().isEmpty())
            .reversed();

    private final List<PlaybookEntry> entries;
    private final List<PlaybookRoute> routes;
    private final Map<Outcome, Integer> outcomeChances;
    private final Map<Outcome, Integer> lateChances;
    private final TimeLeft time;

    AppealPlaybook(
            List<PlaybookEntry> entries,
            List<PlaybookRoute> routes,
            Map<Outcome, Integer> outcomeChances,
            Map<Outcome, Integer> lateChances,
            TimeLeft time) {
        this.entries = List.copyOf(entries);
        this.routes = List.copyOf(routes);
        this.outcomeChances = Map.copyOf(outcomeChances);
        this.lateChances = Map.copyOf(lateChances);
        this.time = time;
    }

    /** The playbook that comes with the program. */
    public static AppealPlaybook standard() {
        return ShippedFile.read(AppealPlaybook.class, FILE, AppealPlaybook::read);
    }

    /** The playbook of a text, or every problem in it. */
    public static RuleReading<AppealPlaybook> read(String file, String text) {
        return PlaybookParser.read(file, text);
    }

    /**
     * The entry of a class and route for days of which all or none are covered by an approved authorization: that of the class
     * when the route has none, and an authorization on file goes before a route.
     */
    PlaybookEntry entry(DenialClass denialClass, String route, boolean authorized) {
        PlaybookEntry entry = Few.earliest(
                Few.where(
                        entries,
                        e -> e.denialClass() == denialClass
                                && (authorized || !e.authorized())
                                && (e.route().isEmpty() || e.route().equals(route))),
                NEAREST_FIRST);
        if (entry == null) {
            throw new IllegalStateException("the playbook has no class " + denialClass);
        }
        return entry;
    }

    /** Routes that have an entry of their own, in their order. */
    List<DenialRoute> routes(DenialClass denialClass) {
        return Few.each(
                Few.where(
                        entries,
                        e -> e.denialClass() == denialClass && !e.route().isEmpty() && !e.authorized()),
                e -> new DenialRoute(denialClass, e.route()));
    }

    /** Whether days of the class are treated apart when an approved authorization covers them. */
    boolean asksForAuthorization(DenialClass denialClass) {
        return Few.any(entries, e -> e.denialClass() == denialClass && e.authorized());
    }

    List<PlaybookRoute> routes(List<String> reasonCodes) {
        return Few.where(routes, r -> r.takes(reasonCodes));
    }

    /** Percent; even when the playbook does not say. */
    int chancePercent(Outcome outcome) {
        return outcomeChances.getOrDefault(outcome, EVEN_CHANCE);
    }

    /** The same once the last day to bill is over; where the playbook does not tell it apart, no other. */
    int chancePercentLate(Outcome outcome) {
        return lateChances.getOrDefault(outcome, chancePercent(outcome));
    }

    TimeLeft time() {
        return time;
    }
}
