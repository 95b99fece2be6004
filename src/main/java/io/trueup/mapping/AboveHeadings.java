package io.trueup.mapping;

import io.trueup.tabular.Column;
import io.trueup.tabular.Labels;
import io.trueup.tabular.TableSample;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a table says once above its headings, as printed explanations do: payer, check number and date beside a label each. Looked for are
 * the required columns that no heading is.
 */
final class AboveHeadings {

    private static final int LONGEST_LABEL = 40;

    private final Found found;

    AboveHeadings(Found found) {
        this.found = found;
    }

    /** By column, what a job file says for it. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Column column : found.missing(Set.of())) {
            Stream.of(column.name(), column.unless())
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> put(name, labels));
        }
        return labels;
    }

    private void put(String column, Map<String, String> labels) {
        found.table().above().stream()
                .flatMap(line -> labels(line, column))
                .findFirst()
                .ifPresent(label -> labels.put(column, Labels.asked(label)));
    }

    private Stream<String> labels(TableSample.Line line, String column) {
        return Labels.in(line.cells()).entrySet().stream()
                .filter(label -> !label.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(label -> label.length() <= LONGEST_LABEL && means(label, column));
    }

    private boolean means(String label, String column) {
        return TradeWords.standard().of(label, found.kind()).stream()
                .filter(meaning -> meaning.sure() != Sure.LOW)
                .map(TradeWords.Meaning::column)
                .anyMatch(meant -> meant.equals(column)
                        || Facts.standIns().stream()
                                .anyMatch(one -> one.table().equals(found.kind().folder())
                                        && one.column().equals(column)
                                        && one.by().equals(meant)));
    }
}
