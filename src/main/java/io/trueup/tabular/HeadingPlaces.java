package io.trueup.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which columns the headings of one row are. What the job file says goes before what headings are called: where it names the
 * heading of a column, another that only has the column's name is not meant.
 *
 * @param byColumn the places of each column's headings
 * @param unknown headings that are no column
 * @param width cells up to the last heading
 */
record HeadingPlaces(Map<String, List<ColumnCells.Place>> byColumn, List<String> unknown, int width) {

    static HeadingPlaces of(TableShape shape, List<String> headings) {
        Set<String> mapped = new HashSet<>();
        headings.stream()
                .filter(shape::isMapped)
                .forEach(heading ->
                        shape.targets(heading).stream().map(Target::column).forEach(mapped::add));
        Map<String, List<ColumnCells.Place>> byColumn = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        int width = 0;
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            if (heading.isEmpty()) {
                continue;
            }
            width = i + 1;
            boolean known = false;
            for (Target target : shape.targets(heading)) {
                boolean meant = shape.isMapped(heading) || !mapped.contains(target.column());
                if (meant && shape.names().contains(target.column())) {
                    known = true;
                    byColumn.computeIfAbsent(target.column(), column -> new ArrayList<>())
                            .add(new ColumnCells.Place(i, target.form()));
                }
            }
            if (!known) {
                unknown.add(heading);
            }
        }
        return new HeadingPlaces(byColumn, unknown, width);
    }

    List<ColumnCells.Place> of(String column) {
        return byColumn.getOrDefault(column, List.of());
    }
}
