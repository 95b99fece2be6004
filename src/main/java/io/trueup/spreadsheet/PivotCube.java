package io.trueup.spreadsheet;

import io.trueup.spreadsheet.PivotPlan.Field;
import io.trueup.spreadsheet.PivotPlan.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a pivot table shows, added up while the rows of its table are written. Memory grows with what differs, not with the rows.
 */
public final class PivotCube<R> implements Consumer<R> {

    /** The least and the greatest number of a column. */
    record Span(long least, long most) {

        private Span with(long number) {
            return new Span(Math.min(least, number), Math.max(most, number));
        }
    }

    private final PivotPlan<R> plan;
    private final List<Field<R>> sums;
    private final Field<R> outer;
    private final Field<R> inner;
    private final Map<String, PivotItems> items = new HashMap<>();
    private final Map<String, Span> spans = new HashMap<>();
    private final SortedMap<String, SortedMap<String, long[]>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public PivotCube(PivotPlan<R> plan) {
        this.plan = plan;
        sums = plan.fields(Place.SUM);
        outer = plan.fields(Place.ROWS).get(0);
        inner = plan.fields(Place.ROWS).get(1);
        plan.fields().forEach(field -> items.put(field.heading(), new PivotItems()));
    }

    @Override
    public void accept(R row) {
        plan.fields().stream()
                .filter(field -> field.place() != Place.SUM)
                .forEach(field -> items(field).add(field.value().apply(row)));
        long[] sum = groups.computeIfAbsent(label(outer, row), o -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                .computeIfAbsent(label(inner, row), i -> new long[sums.size()]);
        for (int i = 0; i < sums.size(); i++) {
            long number = sums.get(i).number().applyAsLong(row);
            sum[i] = Math.addExact(sum[i], number);
            spans.merge(sums.get(i).heading(), new Span(number, number), (span, one) -> span.with(number));
        }
    }

    private static <R> String label(Field<R> field, R row) {
        String label = field.value().apply(row);
        if (label == null) {
            throw new IllegalArgumentException("rows are grouped by " + field.heading() + ", which is blank");
        }
        return label;
    }

    PivotPlan<R> plan() {
        return plan;
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    PivotItems items(Field<R> field) {
        return items.getOrDefault(field.heading(), new PivotItems());
    }

    Span span(Field<R> field) {
        return spans.getOrDefault(field.heading(), new Span(0, 0));
    }

    /** Sums by the outer and the inner label, in order. */
    SortedMap<String, SortedMap<String, long[]>> groups() {
        return groups;
    }

    /** Rows below its heading: each outer and inner label has one, and all together. */
    int rows() {
        return groups.values().stream().mapToInt(inside -> 1 + inside.size()).sum() + 1;
    }

    long[] total(Iterable<long[]> parts) {
        long[] total = new long[sums.size()];
        for (long[] part : parts) {
            for (int i = 0; i < total.length; i++) {
                total[i] = Math.addExact(total[i], part[i]);
            }
        }
        return total;
    }
}
