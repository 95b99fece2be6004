package io.trueup.inspection;

import io.trueup.mapping.Mapper;
import io.trueup.mapping.Mapping;
import io.trueup.mapping.Said;
import io.trueup.source.FileKind;
import io.trueup.source.InputFile;
import io.trueup.source.InputKind;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.Reading;
import io.trueup.tabular.Column;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A table whose headings are not ours: what it is most likely by the words of the trade, and how its rows would be understood. */
final class StrangeTable {

    private static final String NOT_THERE = "?";
    private static final Map<ProblemCode, String> KNOWN_BUT_UNREADABLE = Map.of(
            ProblemCode.DAYS_ACROSS, "a table with a column for each day",
            ProblemCode.DAYS_ADDED_UP, "a table with a row for each week or month",
            ProblemCode.CHARGES_ONLY, "a table of charges");

    /** A date, a person and an amount are in any table. */
    private static final int ENOUGH_HEADINGS = 5;

    private final InputFile file;
    private final ColumnMaps columns;
    private final FileKind otherwise;
    private final List<NearKind> byNames;

    /**
     * @param otherwise what it is when nothing comes near
     * @param byNames what it comes near to by the names of our columns alone
     */
    StrangeTable(InputFile file, ColumnMaps columns, FileKind otherwise, List<NearKind> byNames) {
        this.file = file;
        this.columns = columns;
        this.otherwise = otherwise;
        this.byNames = byNames;
    }

    Inspection inspection() {
        Reading<Mapping> reading = reading();
        for (Problem problem : reading.problems()) {
            String what = KNOWN_BUT_UNREADABLE.get(problem.code());
            if (what != null) {
                return Inspection.unread(file.name(), InputKind.UNKNOWN, what, List.of(problem));
            }
        }
        Mapping mapping = reading.value();
        KnownTable table =
                mapping == null ? null : KnownTable.of(mapping.kind()).orElse(null);
        if (mapping == null || table == null) {
            return unknown(byNames);
        }
        NearKind near = near(mapping, table);
        if (2 * near.has() < near.needs() || mapping.choices().size() < ENOUGH_HEADINGS) {
            return unknown(NearKind.nearest(
                    Stream.concat(Stream.of(near), byNames.stream().filter(other -> other.kind() != near.kind()))));
        }
        String what = near.what() + " under headings of its own";
        Problem problem = Problem.of(
                ProblemCode.UNRECOGNISED,
                Place.ofFile(file.name()),
                what,
                "trueup map writes down which heading is what, so that it can be taken");
        return Inspection.unread(
                file.name(), near.kind(), what, List.of(problem), first(mapping, table), List.of(near));
    }

    private Inspection unknown(List<NearKind> near) {
        InputKind kind = near.isEmpty() ? otherwise.kind() : InputKind.STRANGE_TABLE;
        List<Problem> problems = List.of(otherwise.problem(file.name()));
        return Inspection.unread(file.name(), kind, otherwise.what(), problems, List.of(), near);
    }

    /** The first rows of a table that is of this kind although it lacks headings; none when the words of the trade say otherwise. */
    List<FirstRow> first(InputKind kind) {
        Mapping mapping = reading().value();
        return mapping == null
                ? List.of()
                : KnownTable.of(mapping.kind())
                        .filter(table -> table.kind() == kind)
                        .map(table -> first(mapping, table))
                        .orElse(List.of());
    }

    private Reading<Mapping> reading() {
        Path parent = file.path().toAbsolutePath().normalize().getParent();
        String folder = parent == null ? "" : Objects.toString(parent.getFileName(), "");
        return new Mapper(columns, Said.NOTHING).map(file, folder);
    }

    /** Columns that are missing altogether are made up, so that rows come, and left out again. */
    private List<FirstRow> first(Mapping mapping, KnownTable table) {
        ColumnMap entry = mapping.entry();
        Map<String, String> fixed = new LinkedHashMap<>(entry.fixed());
        mapping.missing().forEach(column -> fixed.put(column.name(), NOT_THERE));
        ColumnMap complete = new ColumnMap("**", entry.columns(), entry.values(), fixed);
        return TableStart.of(file, columns.before(complete), table).rows().stream()
                .map(row ->
                        row.without(mapping.missing().stream().map(Column::name).toList()))
                .toList();
    }

    private static NearKind near(Mapping mapping, KnownTable table) {
        return new NearKind(
                table.kind(),
                table.table().what(),
                table.needed() - mapping.missing().size(),
                table.needed(),
                mapping.missing().stream().map(Column::name).toList());
    }
}
