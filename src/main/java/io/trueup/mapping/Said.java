package io.trueup.mapping;

import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.Heading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person said of a file, on the command line or in the job file before; nothing that is found goes against it.
 *
 * @param headings normalised heading, to what it is
 * @param values by column: what stands there, to what it means
 * @param fixed by column: what all rows say
 */
public record Said(
        Map<String, List<String>> headings, Map<String, Map<String, String>> values, Map<String, String> fixed) {

    public static final Said NOTHING = new Said(Map.of(), Map.of(), Map.of());

    public Said {
        headings = Map.copyOf(headings);
        values = Map.copyOf(values);
        fixed = Map.copyOf(fixed);
    }

    /** The same with what was said earlier, where this says nothing. */
    Said after(ColumnMap earlier) {
        Map<String, List<String>> allHeadings = new LinkedHashMap<>();
        earlier.columns().forEach((heading, targets) -> allHeadings.put(Heading.normalised(heading), targets));
        allHeadings.putAll(headings);
        Map<String, Map<String, String>> allValues = new LinkedHashMap<>();
        earlier.values().forEach((column, words) -> allValues.put(column, new LinkedHashMap<>(words)));
        values.forEach((column, words) ->
                allValues.computeIfAbsent(column, c -> new LinkedHashMap<>()).putAll(words));
        Map<String, String> allFixed = new LinkedHashMap<>(earlier.fixed());
        allFixed.putAll(fixed);
        return new Said(allHeadings, allValues, allFixed);
    }
}
