package io.trueup.tabular;

import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xml.sax.SAXException;

/**
 * The tables of a workbook, one a sheet, hidden or not, streamed. A sheet that is no table of this folder is named in a notice; a
 * workbook without any table is rejected for what the best of its sheets lacks. The package is read to its end once before, for bombs
 * and damage.
 */
final class SheetRows {

    private SheetRows() {}

    /** @throws IOException when the workbook is damaged, or a part of it larger than memory should hold */
    static void read(InputFile file, TableShape shape, RowSink sink) throws IOException {
        List<TableRows> tables = new ArrayList<>();
        boolean sound = read(file, sink::problem, place -> {
            TableRows rows = new TableRows(place, shape, sink);
            tables.add(rows);
            return rows;
        });
        if (sound) {
            judge(tables, file, sink);
        }
    }

    /**
     * @param takers takes the rows of the sheet at a place
     * @return whether it is a sound workbook
     */
    static boolean read(InputFile file, Consumer<Problem> problems, Function<Place, RawRows> takers)
            throws IOException {
        PackageCheck.Result result = PackageCheck.of(file.path());
        if (result != PackageCheck.Result.SOUND) {
            Place whole = Place.ofFile(file.name());
            problems.accept(
                    result == PackageCheck.Result.TOO_LARGE
                            ? Problem.of(ProblemCode.TOO_LARGE, whole, "", "a workbook of a clinic's size")
                            : Problem.of(
                                    ProblemCode.UNRECOGNISED, whole, "", "open it, save it as .xlsx, and drop that"));
            return false;
        }
        try (WorkbookPackage workbook = WorkbookPackage.open(file.path())) {
            parse(workbook, file, takers);
            return true;
        } catch (SAXException damaged) {
            throw new IOException("not a workbook", damaged);
        }
    }

    /** Gives the rows of each sheet to a taker of its own. */
    private static void parse(WorkbookPackage workbook, InputFile file, Function<Place, RawRows> takers)
            throws IOException, SAXException {
        SharedStrings strings = new SharedStrings();
        workbook.parseOnly("sharedStrings", strings);
        NumberFormats formats = new NumberFormats();
        workbook.parseOnly("styles", formats);
        CellFormats cellFormats = new CellFormats(formats, workbook.datesFrom1904());
        boolean several = workbook.sheets().size() > 1;
        for (WorkbookPackage.Sheet sheet : workbook.sheets()) {
            Place place = Place.ofFile(file.name()).at(several ? "sheet " + sheet.name() : "");
            RawRows rows = takers.apply(place);
            try {
                workbook.parse(sheet.part(), new SheetHandler(strings, cellFormats, rows));
            } catch (SheetHandler.Enough stopped) {
                // nothing more is wanted of this sheet
            }
            rows.finish();
        }
    }

    private static void judge(List<TableRows> tables, InputFile file, RowSink sink) {
        List<TableRows> filled =
                tables.stream().filter(table -> !table.isEmpty()).toList();
        List<TableRows> others =
                filled.stream().filter(table -> !table.hasHeadings()).toList();
        if (filled.isEmpty()) {
            sink.problem(Problem.of(ProblemCode.EMPTY_FILE, Place.ofFile(file.name()), "", "rows below headings"));
        } else if (others.size() == filled.size()) {
            others.stream()
                    .max(Comparator.comparingInt(TableRows::nearness))
                    .ifPresent(best -> best.missingHeadings().forEach(sink::problem));
        } else {
            others.forEach(table -> (table.isMeantAsTable() ? table.missingHeadings() : List.of(table.ignored()))
                    .forEach(sink::problem));
        }
    }
}
