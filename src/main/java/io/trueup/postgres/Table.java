package io.trueup.postgres;

import io.trueup.money.Money;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, each said once: its name, how a row's value is written to COPY, and how it is read back. They stand in a
 * class of their own, one a line, in the order in which COPY writes them; columns that the database fills itself are left out.
 *
 * @param <R> what a row is written from
 */
public final class Table<R> {

    private final String name;
    private final List<Supplier<List<Column>>> columns = new ArrayList<>();
    private final List<Writer<R>> writers = new ArrayList<>();
    private List<Column> all = List.of();

    public Table(String name) {
        this.name = name;
    }

    /** What a row has in a column; null where it has nothing. */
    public interface Value<R, V> {
        @Nullable
        V of(R row);
    }

    private interface Writer<R> {
        void write(R row, CopyTable<?> copy);
    }

    /** @param type of PostgreSQL that its values are read as; an integer may be stored in less */
    private record Column(String name, String type) {

        /** The values of an array as so many rows; an array in an array would be taken apart to its last value. */
        String rows(String parameter) {
            return type.endsWith("[]")
                    ? "unnest(" + parameter + "::text[])::" + type
                    : "unnest(" + parameter + "::" + type + "[])";
        }
    }

    /** Columns that are written from a part of the row. */
    public <P> Table<P> part(Function<R, P> part) {
        Table<P> own = new Table<>("");
        columns.add(own::all);
        all = List.of();
        writers.add((row, copy) -> own.write(part.apply(row), copy));
        return own;
    }

    public NumberColumn number(String column, ToLongFunction<R> value) {
        add(column, "bigint", (row, copy) -> copy.number(value.applyAsLong(row)));
        return new NumberColumn(column);
    }

    /** Numbers with decimals, or none in some rows. */
    public <N extends Number> StoredColumn<N> number(String column, Class<N> type, Value<R, N> value) {
        return add(column, "numeric", (row, copy) -> copy.plain(value.of(row)), (row, own) -> row.getObject(own, type));
    }

    public StoredColumn<Money> money(String column, Value<R, Money> value) {
        return add(column, "bigint", (row, copy) -> copy.money(value.of(row)), ResultColumns::money);
    }

    public StoredColumn<LocalDate> date(String column, Value<R, LocalDate> value) {
        return add(column, "date", (row, copy) -> copy.date(value.of(row)), ResultColumns::date);
    }

    public StoredColumn<List<LocalDate>> dates(String column, Function<R, List<LocalDate>> value) {
        return add(column, "date[]", (row, copy) -> copy.dates(value.apply(row)), ResultColumns::dates);
    }

    public StoredColumn<Boolean> flag(String column, Predicate<R> value) {
        return add(column, "boolean", (row, copy) -> copy.flag(value.test(row)), ResultSet::getBoolean);
    }

    public StoredColumn<UUID> uuid(String column, Function<R, UUID> value) {
        return add(
                column,
                "uuid",
                (row, copy) -> copy.plain(value.apply(row)),
                (row, own) -> row.getObject(own, UUID.class));
    }

    public StoredColumn<List<String>> texts(String column, Function<R, ? extends Collection<String>> value) {
        return add(column, "text[]", (row, copy) -> copy.texts(value.apply(row)), ResultColumns::texts);
    }

    /** Whole numbers, each as its text. */
    public void numbers(String column, Function<R, ? extends Collection<String>> value) {
        add(column, "bigint[]", (row, copy) -> copy.texts(value.apply(row)));
    }

    public StoredColumn<String> text(String column, Function<R, String> value) {
        return add(column, "text", (row, copy) -> copy.text(value.apply(row)), ResultSet::getString);
    }

    /** Values that are kept as a text of their own form. */
    public <V> StoredColumn<V> text(
            String column, Function<R, V> value, Function<V, String> written, Function<String, V> read) {
        return add(
                column,
                "text",
                (row, copy) -> copy.text(written.apply(value.apply(row))),
                (row, own) -> read.apply(row.getString(own)));
    }

    /** Texts in one, with something between them that none of them has. */
    public StoredColumn<List<String>> joined(String column, String between, Function<R, ? extends List<String>> value) {
        return text(
                column,
                value::apply,
                texts -> String.join(between, texts),
                text -> text.isEmpty() ? List.of() : List.of(text.split(between, -1)));
    }

    /** The names of a closed set; blank where a row has none of it. */
    public <E extends Enum<E>> StoredColumn<E> word(String column, Value<R, E> value, Function<String, E> named) {
        return add(
                column,
                "text",
                (row, copy) -> {
                    E word = value.of(row);
                    copy.text(word == null ? "" : word.name());
                },
                (row, own) -> {
                    String word = row.getString(own);
                    return word.isEmpty() ? null : named.apply(word);
                });
    }

    private <V> StoredColumn<V> add(String column, String type, Writer<R> writer, StoredColumn.Reader<V> reader) {
        add(column, type, writer);
        return new StoredColumn<>(column, reader);
    }

    private void add(String column, String type, Writer<R> writer) {
        List<Column> own = List.of(new Column(column, type));
        columns.add(() -> own);
        all = List.of();
        writers.add(writer);
    }

    private List<Column> all() {
        if (all.isEmpty()) {
            all = columns.stream().flatMap(one -> one.get().stream()).toList();
        }
        return all;
    }

    private String names() {
        return all().stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /**
     * Takes rows as one array for each column, each value as its column's text.
     *
     * @param parameter how the array of a column is written, by its place
     */
    String insert(IntFunction<String> parameter) {
        StringJoiner values = new StringJoiner(", ");
        for (int i = 0; i < all().size(); i++) {
            values.add(all().get(i).rows(parameter.apply(i)));
        }
        return "INSERT INTO " + name + " (" + names() + ") SELECT " + values;
    }

    /** {@code "payment (id, file_id)"}. */
    String target() {
        return name + " (" + names() + ")";
    }

    void write(R row, CopyTable<?> copy) {
        for (Writer<R> writer : writers) {
            writer.write(row, copy);
        }
    }
}
