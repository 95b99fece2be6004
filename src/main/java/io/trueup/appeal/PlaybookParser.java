package io.trueup.appeal;

import static io.trueup.configuration.ConfigurationCode.BAD_NUMBER;
import static io.trueup.configuration.ConfigurationCode.DUPLICATE_ID;
import static io.trueup.configuration.ConfigurationCode.MISSING_KEY;
import static io.trueup.configuration.ConfigurationCode.RAGGED_ROW;
import static io.trueup.configuration.ConfigurationCode.SYNTAX;
import static io.trueup.configuration.ConfigurationCode.UNKNOWN_KEY;
import static io.trueup.configuration.ConfigurationCode.UNKNOWN_WORD;

import io.trueup.configuration.ConfigurationProblems;
import io.trueup.denial.DenialClass;
import io.trueup.denial.RuleReading;
import io.trueup.reconciliation.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the text of a playbook; collects every problem instead of stopping at the first. */
final class PlaybookParser {

    private static final String AUTHORIZED = "[authorization covers]";
    private static final String PASSED = "passed";
    private static final Map<String, Integer> COLUMNS = Map.of(
            "class",
            2,
            "chance",
            2,
            "document",
            2,
            "step",
            3,
            "first",
            2,
            "collect",
            2,
            "route",
            4,
            "outcome",
            3,
            "urgent",
            3);

    private final ConfigurationProblems problems;
    private final List<PlaybookEntry> entries = new ArrayList<>();
    private final List<PlaybookRoute> routes = new ArrayList<>();
    private final Map<Outcome, Integer> chances = new EnumMap<>(Outcome.class);
    private final TreeMap<Integer, Integer> urgent = new TreeMap<>();
    private int passed = 100;
    private @Nullable EntryDraft draft;

    PlaybookParser(String file) {
        this.problems = new ConfigurationProblems(file);
    }

    RuleReading<AppealPlaybook> read(String text) {
        int number = 0;
        for (String line : text.replace("\uFEFF", "").split("\r?\n", -1)) {
            number++;
            String content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                line(number, List.of(content.split("\\s{2,}")));
            }
        }
        close();
        for (DenialClass denialClass : DenialClass.values()) {
            if (entries.stream().noneMatch(e -> e.denialClass() == denialClass && !e.authorized())) {
                problems.add(MISSING_KEY, 0, "no class " + denialClass);
            }
        }
        AppealPlaybook playbook = problems.errors() > 0
                ? null
                : new AppealPlaybook(entries, routes, chances, new Urgency(urgent, passed));
        return new RuleReading<>(playbook, problems.list());
    }

    private void line(int number, List<String> columns) {
        String word = columns.get(0);
        Integer least = COLUMNS.get(word);
        if (least == null) {
            problems.add(UNKNOWN_KEY, number, "no such line: " + word);
        } else if (columns.size() < least) {
            problems.add(RAGGED_ROW, number, word + " needs " + least + " columns, two blanks between them");
        } else {
            switch (word) {
                case "class" -> open(number, columns);
                case "route" -> route(number, columns);
                case "outcome" -> outcome(number, columns);
                case "urgent" -> urgent(number, columns);
                default -> entryLine(number, columns);
            }
        }
    }

    private void open(int number, List<String> columns) {
        close();
        DenialClass denialClass = named(DenialClass.values(), columns.get(1));
        if (denialClass == null) {
            problems.add(UNKNOWN_WORD, number, "no such class: " + columns.get(1));
        }
        boolean authorized = columns.size() > 2 && columns.get(2).equals(AUTHORIZED);
        if (columns.size() > 2 && !authorized) {
            problems.add(UNKNOWN_WORD, number, "a class may be followed by " + AUTHORIZED + " only");
        }
        DenialClass known = denialClass == null ? DenialClass.OTHER : denialClass;
        if (denialClass != null
                && entries.stream().anyMatch(e -> e.denialClass() == known && e.authorized() == authorized)) {
            problems.add(DUPLICATE_ID, number, "class " + known + " stands twice");
        }
        draft = new EntryDraft(known, authorized, number);
    }

    private void close() {
        EntryDraft open = draft;
        if (open != null) {
            open.finish(problems);
            entries.add(open.entry());
        }
        draft = null;
    }

    private void entryLine(int number, List<String> columns) {
        EntryDraft open = draft;
        if (open == null) {
            problems.add(SYNTAX, number, columns.get(0) + " stands before any class");
            return;
        }
        String text = columns.get(1);
        switch (columns.get(0)) {
            case "chance" -> open.chance = percent(number, text, 100);
            case "step" -> open.steps.add(new PlaybookEntry.Step(text, columns.get(2)));
            case "first" -> open.first = text;
            case "collect" -> open.collect = text;
            default -> {
                AppealDocument document = AppealDocument.titled(text);
                if (document == null) {
                    problems.add(UNKNOWN_WORD, number, "no such document: " + text);
                } else {
                    open.documents.add(document);
                }
            }
        }
    }

    private void route(int number, List<String> columns) {
        String kind = columns.get(2);
        if (!kind.equals("first") && !kind.equals("note")) {
            problems.add(UNKNOWN_WORD, number, "a route is first or note, not " + kind);
        }
        routes.add(new PlaybookRoute(Set.of(columns.get(1).split("\\s*,\\s*")), kind.equals("first"), columns.get(3)));
    }

    private void outcome(int number, List<String> columns) {
        Outcome outcome = named(Outcome.values(), columns.get(1));
        if (outcome == null) {
            problems.add(UNKNOWN_WORD, number, "no such outcome: " + columns.get(1));
        } else {
            chances.put(outcome, percent(number, columns.get(2), 100));
        }
    }

    private void urgent(int number, List<String> columns) {
        int percent = percent(number, columns.get(2), 1000);
        if (columns.get(1).equals(PASSED)) {
            passed = percent;
        } else {
            urgent.put(percent(number, columns.get(1), 1000), percent);
        }
    }

    private int percent(int number, String text, int most) {
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        problems.add(BAD_NUMBER, number, "should be a whole number from 0 to " + most + ", not " + text);
        return 0;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }
}
