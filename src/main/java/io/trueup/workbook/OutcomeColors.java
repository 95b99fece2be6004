package io.trueup.workbook;

import io.trueup.reconciliation.Outcome;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.written.InWords;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Outcomes have the colour of what they mean, on every sheet. */
final class OutcomeColors {

    static final List<ConditionalFormat> ALL = all();

    private OutcomeColors() {}

    private static List<ConditionalFormat> all() {
        Map<String, TreeSet<String>> words = new LinkedHashMap<>();
        Arrays.stream(Outcome.values())
                .forEach(o -> words.computeIfAbsent(OutcomeMeaning.of(o).color(), c -> new TreeSet<>())
                        .add(InWords.of(o)));
        return words.entrySet().stream()
                .map(color -> ConditionalFormat.words(color.getKey(), color.getValue()))
                .toList();
    }
}
