package io.trueup.spreadsheet;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** One table sheet, declared from the left: what its columns are and how it looks. */
public final class SheetPlan<R> {

    /**
     * What is counted and added up of a table as it is filtered.
     *
     * @param counted heading of a column that no row leaves blank
     * @param added heading of the amount; blank when the sheet has none worth adding
     */
    public record Sum<R>(String counted, String added, SheetColumn.Value<R, Money> amount) {}

    /** A conditional format and the number of its column, counted from 0. */
    record Placed(int column, ConditionalFormat format) {}

    private final String name;
    private final List<SheetColumn<R>> columns = new ArrayList<>();
    private int printed = Integer.MAX_VALUE;
    private Function<R, String> item = row -> "";
    private int itemColumn = -1;
    private int frozenColumns;
    private String whenEmpty = "";
    private @Nullable Function<R, String> page;
    private Sum<R> sum = new Sum<>("", "", row -> null);

    private SheetPlan(String name) {
        this.name = name;
    }

    public static <R> SheetPlan<R> named(String name) {
        return new SheetPlan<>(name);
    }

    private SheetPlan<R> column(SheetColumn<R> column) {
        columns.add(column);
        return this;
    }

    /** A column that writes its cells itself. */
    public SheetPlan<R> column(String heading, CellFormat format, int width, String note, SheetColumn.Cell<R> cell) {
        return column(new SheetColumn<>(heading, format, width, note, cell));
    }

    public SheetPlan<R> text(String heading, int width, String note, SheetColumn.Value<R, String> value) {
        return column(SheetColumn.text(heading, CellFormat.TEXT, width, note, value));
    }

    public SheetPlan<R> wrapped(String heading, int width, String note, SheetColumn.Value<R, String> value) {
        return column(SheetColumn.text(heading, CellFormat.WRAPPED, width, note, value));
    }

    /** For somebody to write into. */
    public SheetPlan<R> input(String heading, int width, String note, SheetColumn.Value<R, String> value) {
        return column(SheetColumn.text(heading, CellFormat.INPUT, width, note, value));
    }

    /** For somebody to write a day into. */
    public SheetPlan<R> inputDate(String heading, String note, SheetColumn.Value<R, LocalDate> value) {
        return column(
                heading, CellFormat.INPUT_DATE, 12, note, (row, xml) -> xml.date(CellFormat.INPUT_DATE, value.of(row)));
    }

    /** A code as people read it. */
    public SheetPlan<R> words(String heading, int width, String note, SheetColumn.Value<R, ? extends Enum<?>> value) {
        return column(SheetColumn.words(heading, CellFormat.TEXT, width, note, value));
    }

    /** As {@link #words}, on several lines where it has to. */
    public SheetPlan<R> wrappedWords(
            String heading, int width, String note, SheetColumn.Value<R, ? extends Enum<?>> value) {
        return column(SheetColumn.words(heading, CellFormat.WRAPPED, width, note, value));
    }

    /** A link to a file beside the workbook, by its path from there; nothing when that is blank. */
    public SheetPlan<R> file(String heading, int width, String note, Function<R, String> path) {
        return column(heading, CellFormat.LINK, width, note, (row, xml) -> {
            String file = path.apply(row);
            if (file.isEmpty()) {
                xml.skip();
            } else {
                xml.file(file, heading);
            }
        });
    }

    public SheetPlan<R> money(String heading, String note, SheetColumn.Value<R, Money> value) {
        return column(heading, CellFormat.MONEY, 13, note, (row, xml) -> xml.money(value.of(row)));
    }

    public SheetPlan<R> date(String heading, String note, SheetColumn.Value<R, LocalDate> value) {
        return column(heading, CellFormat.DATE, 12, note, (row, xml) -> xml.date(value.of(row)));
    }

    /** A real date, the first of the month, of which the year and the month show. */
    public SheetPlan<R> month(String heading, String note, SheetColumn.Value<R, LocalDate> value) {
        return column(heading, CellFormat.MONTH, 11, note, (row, xml) -> xml.date(CellFormat.MONTH, value.of(row)));
    }

    public SheetPlan<R> number(
            String heading, CellFormat format, int width, String note, SheetColumn.Value<R, BigDecimal> value) {
        return column(heading, format, width, note, (row, xml) -> xml.number(format, value.of(row)));
    }

    public SheetPlan<R> count(String heading, int width, String note, ToLongFunction<R> value) {
        return column(
                heading,
                CellFormat.COUNT,
                width,
                note,
                (row, xml) -> xml.count(CellFormat.COUNT, value.applyAsLong(row)));
    }

    /** As {@link #count}, with nothing in place of a zero. */
    public SheetPlan<R> countUnlessZero(String heading, int width, String note, ToLongFunction<R> value) {
        return column(heading, CellFormat.COUNT, width, note, (row, xml) -> {
            long number = value.applyAsLong(row);
            if (number == 0) {
                xml.skip();
            } else {
                xml.count(CellFormat.COUNT, number);
            }
        });
    }

    /** Conditional formats of the column declared last. */
    public SheetPlan<R> colored(List<ConditionalFormat> formats) {
        int last = columns.size() - 1;
        columns.set(last, columns.get(last).with(formats));
        return this;
    }

    /** The drop-down of the column declared last. */
    public SheetPlan<R> withChoices(List<String> words) {
        int last = columns.size() - 1;
        columns.set(last, columns.get(last).withChoices(words));
        return this;
    }

    /** Ends the columns that are printed: those that users were promised, or as many of them as can be read on a page. */
    public SheetPlan<R> further() {
        printed = columns.size();
        return this;
    }

    /** @param itemOf the item of a row, as in the column Item; blank when there is none */
    public SheetPlan<R> withItem(Function<R, String> itemOf) {
        item = itemOf;
        itemColumn = index("Item");
        return this;
    }

    /** How many columns stay when the sheet is scrolled sideways. */
    public SheetPlan<R> withFrozenColumns(int count) {
        frozenColumns = count;
        return this;
    }

    /** Rows that differ in this from the one above begin a new printed page. */
    public SheetPlan<R> withPageForEach(Function<R, String> pageOf) {
        page = pageOf;
        return this;
    }

    public SheetPlan<R> withSum(String counted, String added, SheetColumn.Value<R, Money> amount) {
        sum = new Sum<>(counted, added, amount);
        return this;
    }

    public SheetPlan<R> withCount(String counted) {
        return withSum(counted, "", row -> null);
    }

    /** What to say instead of rows. */
    public SheetPlan<R> whenEmpty(String sentence) {
        whenEmpty = sentence;
        return this;
    }

    /** One more column, of links to the item's row on another sheet. */
    public SheetPlan<R> withLinkTo(SheetPlan<?> other, Links links) {
        links.expect(other.name);
        return links(
                "Go to " + other.name, other.name, List.of(other), row -> links.knows(other.name, item.apply(row)));
    }

    /** One more column, of links to the item's row on the one of the sheets that has it; every item of this sheet is on one of them. */
    public SheetPlan<R> withLinkToOneOf(List<SheetPlan<?>> others) {
        return links("Go to item", "Item", others, row -> !item.apply(row).isEmpty());
    }

    private SheetPlan<R> links(String heading, String words, List<SheetPlan<?>> others, Predicate<R> known) {
        printed = printed();
        List<LinkTarget> targets = others.stream()
                .map(other -> new LinkTarget(other.name, other.letters("Item"), letters("Item")))
                .toList();
        String names = others.stream().map(other -> other.name).collect(Collectors.joining(" or "));
        int[] left = {Links.MOST};
        return column(heading, CellFormat.LINK, 12, "Opens the row of the item on " + names + ".", (row, xml) -> {
            if (left[0] > 0 && known.test(row)) {
                left[0]--;
                xml.goTo(targets, words);
            } else {
                xml.skip();
            }
        });
    }

    public String name() {
        return name;
    }

    public List<SheetColumn<R>> columns() {
        return List.copyOf(columns);
    }

    /** How many of the columns, from the left, are printed. */
    int printed() {
        return Math.min(printed, columns.size());
    }

    Function<R, String> item() {
        return item;
    }

    /** Number of the column with the item, counted from 0; -1 when rows belong to no item. */
    int itemColumn() {
        return itemColumn;
    }

    int frozenColumns() {
        return frozenColumns;
    }

    /** What the rows of a printed page have in common; null when pages end where they are full. */
    @Nullable
    Function<R, String> page() {
        return page;
    }

    String whenEmpty() {
        return whenEmpty;
    }

    public Sum<R> sum() {
        return sum;
    }

    /** The columns of the first sheet. */
    public Ranges ranges() {
        return new Ranges(this, List.of(name));
    }

    List<Placed> conditionalFormats() {
        List<Placed> formats = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            columns.get(i).conditionalFormats().forEach(format -> formats.add(new Placed(column, format)));
        }
        return formats;
    }

    /** Number of a column, counted from 0. */
    int index(String heading) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).heading().equals(heading)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + heading);
    }

    /** Excel's letters of a column. */
    String letters(String heading) {
        return CellReference.convertNumToColString(index(heading));
    }

    /** What a table is called: the sheet's name where a table's name can have its characters. */
    static String tableName(String sheet) {
        return sheet.replaceAll("[^A-Za-z0-9]", "_");
    }

    /** The sheet's name as a formula needs it. */
    public static String inFormula(String sheet) {
        return sheet.chars().allMatch(Character::isLetterOrDigit) ? sheet : "'" + sheet + "'";
    }
}
