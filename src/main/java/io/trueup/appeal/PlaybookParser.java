package io.trueup.appeal;

import static io.trueup.configuration.ConfigurationCode.MISSING_KEY;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.RuleText;
import io.trueup.configuration.WrittenValue;
import io.trueup.denial.DenialClass;
import io.trueup.denial.DenialRoute;
import io.trueup.reconciliation.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the lines of appeal-playbook.txt mean. */
final class PlaybookParser {

    private static final String LINES = """
            class class condition?
             chance chance
             document document
             step who what+
             first sentence+
             collect sentence+
            route codes route text+
            outcome outcome chance
            late outcome chance
            time what number
            urgent days percent
            """;
    private static final List<String> AUTHORIZED = List.of("authorization covers");
    private static final Map<String, Outcome> OUTCOMES = WrittenValue.words(Outcome.values(), Outcome::name);
    private static final Map<String, AppealDocument> DOCUMENTS =
            WrittenValue.words(AppealDocument.values(), AppealDocument::title);
    private static final Map<String, PlaybookRoute.Kind> ROUTES = WrittenValue.words(PlaybookRoute.Kind.values());

    private PlaybookParser() {}

    static RuleReading<AppealPlaybook> read(String name, String text) {
        RuleRow file = RuleText.read(name, text, LINES);
        List<PlaybookEntry> entries =
                file.below("class").stream().map(PlaybookParser::entry).toList();
        for (DenialClass denialClass : DenialClass.values()) {
            if (entries.stream()
                    .noneMatch(e -> e.denialClass() == denialClass && e.route().isEmpty() && !e.authorized())) {
                file.problem(MISSING_KEY, "no class " + denialClass);
            }
        }
        List<PlaybookRoute> routes = file.below("route").stream()
                .map(row -> new PlaybookRoute(
                        Set.copyOf(row.field("codes").parts()),
                        row.field("route").word(ROUTES, PlaybookRoute.Kind.NOTE),
                        row.text("text")))
                .toList();
        Map<Outcome, Integer> chances = chances(file, "outcome");
        Map<Outcome, Integer> late = chances(file, "late");
        TimeLeft time = TimeLeft.of(file.below("time"), file.below("urgent"));
        return file.reading(() -> new AppealPlaybook(entries, routes, chances, late, time));
    }

    private static Map<Outcome, Integer> chances(RuleRow file, String word) {
        Map<Outcome, Integer> chances = new EnumMap<>(Outcome.class);
        file.below(word).forEach(row -> chances.put(row.field("outcome").word(OUTCOMES, Outcome.DENIED), chance(row)));
        return chances;
    }

    private static PlaybookEntry entry(RuleRow head) {
        DenialRoute denial = DenialRoute.of(head.field("class"));
        boolean authorized = !head.field("condition")
                .conditions(text -> AUTHORIZED.contains(text) ? text : null, AUTHORIZED)
                .isEmpty();
        head.once("class " + head.text("class").toUpperCase(Locale.ROOT) + (authorized ? " " + AUTHORIZED : ""));
        List<AppealDocument> documents = head.below("document").stream()
                .map(row -> row.field("document").word(DOCUMENTS, AppealDocument.DAILY_LOG))
                .toList();
        head.last("step");
        List<PlaybookEntry.Step> steps = head.below("step").stream()
                .map(row -> new PlaybookEntry.Step(row.text("who"), row.text("what")))
                .toList();
        String first = head.last("first").text("sentence");
        boolean collects = !documents.isEmpty() || !head.below("collect").isEmpty();
        String collect = collects ? head.last("collect").text("sentence") : first;
        return new PlaybookEntry(
                denial.denialClass(),
                denial.route(),
                authorized,
                chance(head.last("chance")),
                documents,
                steps,
                first,
                collect);
    }

    private static int chance(RuleRow row) {
        return row.field("chance").whole(0, 0, 100);
    }
}
