package io.trueup.spreadsheet;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A pivot table over the table of a sheet, declared by the headings of its columns: two to group rows by, any number to filter by and
 * to add up. What it groups by has no blank cells.
 */
public final class PivotPlan<R> {

    /** Where a column of the table stands in the pivot table. */
    enum Place {
        FILTER,
        ROWS,
        SUM
    }

    /**
     * A column of the table that the pivot table uses.
     *
     * @param format {@link CellFormat#TEXT} for texts, else of the numbers or dates
     * @param value of a filter or a group, null for a blank cell
     * @param number of a sum; cents where the format is {@link CellFormat#MONEY}
     */
    record Field<R>(
            String heading,
            Place place,
            CellFormat format,
            Function<R, @Nullable String> value,
            ToLongFunction<R> number) {}

    private final String name;
    private final SheetPlan<R> source;
    private final List<Field<R>> fields = new ArrayList<>();

    /** @param name of the sheet it stands on */
    public PivotPlan(String name, SheetPlan<R> source) {
        this.name = name;
        this.source = source;
    }

    /** Something to choose from above the table. */
    public PivotPlan<R> filter(String heading, Function<R, @Nullable String> value) {
        return field(new Field<>(heading, Place.FILTER, CellFormat.TEXT, value, row -> 0));
    }

    /** A month to choose from above the table, by its first day. */
    public PivotPlan<R> filterByMonth(String heading, Function<R, @Nullable LocalDate> value) {
        Function<R, @Nullable String> text = row -> {
            LocalDate month = value.apply(row);
            return month == null ? null : month.toString();
        };
        return field(new Field<>(heading, Place.FILTER, CellFormat.MONTH, text, row -> 0));
    }

    /** What rows are grouped by: to be called twice, the outer first. */
    public PivotPlan<R> rows(String heading, Function<R, @Nullable String> value) {
        return field(new Field<>(heading, Place.ROWS, CellFormat.TEXT, value, row -> 0));
    }

    public PivotPlan<R> sum(String heading, ToLongFunction<R> number) {
        return field(new Field<>(heading, Place.SUM, CellFormat.COUNT, row -> null, number));
    }

    public PivotPlan<R> sumOfMoney(String heading, Function<R, Money> amount) {
        return field(new Field<>(
                heading,
                Place.SUM,
                CellFormat.MONEY,
                row -> null,
                row -> amount.apply(row).cents()));
    }

    private PivotPlan<R> field(Field<R> field) {
        source.index(field.heading());
        fields.add(field);
        return this;
    }

    public String name() {
        return name;
    }

    SheetPlan<R> source() {
        return source;
    }

    List<Field<R>> fields() {
        return List.copyOf(fields);
    }

    List<Field<R>> fields(Place place) {
        return fields.stream().filter(field -> field.place() == place).toList();
    }
}
