package io.trueup.worklist;

import io.trueup.worklist.ReturnProblem.Kind;
import io.trueup.written.WrittenText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/**
 * Takes the cells of a returned Worklist in the order of the sheet. The first row with a cell {@code Item} holds the headings; a
 * column that is missing or stands twice is left out, and the others are taken.
 */
final class WorklistRows implements SheetContentsHandler {

    private static final String ITEM = "Item";

    private static final List<String> COLUMNS = List.of(ITEM, "Status", "Owner", "Notes");

    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<Integer, String> cells = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<ReturnedItem> items = new ArrayList<>();
    private final List<ReturnProblem> problems = new ArrayList<>();
    private boolean headingsRead;
    private int nextColumn;

    List<ReturnedItem> items() {
        return items;
    }

    List<ReturnProblem> problems() {
        List<ReturnProblem> all = new ArrayList<>(problems);
        if (!headingsRead) {
            COLUMNS.forEach(column -> all.add(new ReturnProblem(Kind.MISSING_COLUMN, 0, column, "")));
        }
        return all;
    }

    @Override
    public void startRow(int rowIndex) {
        cells.clear();
        nextColumn = 0;
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = reference == null ? nextColumn : new CellReference(reference).getCol();
        nextColumn = column + 1;
        String text = value == null ? "" : WrittenText.plain(WrittenText.clean(value));
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }

    @Override
    public void endRow(int rowIndex) {
        if (cells.isEmpty()) {
            return;
        }
        if (headingsRead) {
            item(rowIndex + 1L);
        } else if (cells.values().stream().anyMatch(ITEM::equalsIgnoreCase)) {
            headings(rowIndex + 1L);
            headingsRead = true;
        }
    }

    private void headings(long row) {
        for (String known : COLUMNS) {
            List<Integer> found = cells.entrySet().stream()
                    .filter(cell -> cell.getValue().equalsIgnoreCase(known))
                    .map(Map.Entry::getKey)
                    .toList();
            if (found.size() == 1) {
                columns.put(known, found.get(0));
            } else {
                Kind kind = found.isEmpty() ? Kind.MISSING_COLUMN : Kind.DUPLICATE_COLUMN;
                problems.add(new ReturnProblem(kind, row, known, found.isEmpty() ? "" : known));
            }
        }
    }

    private void item(long row) {
        if (!columns.containsKey(ITEM)) {
            return;
        }
        ReturnedItem item = new ReturnedItem(
                row, cells.getOrDefault(columns.get(ITEM), ""), value("Status"), value("Owner"), value("Notes"));
        if (item.item().isEmpty()) {
            if (saysSomething(item)) {
                problems.add(new ReturnProblem(Kind.MISSING_ITEM, row, ITEM, ""));
            }
        } else if (seen.add(item.item())) {
            items.add(item);
        } else {
            problems.add(new ReturnProblem(Kind.DUPLICATE_ITEM, row, ITEM, item.item()));
        }
    }

    private static boolean saysSomething(ReturnedItem item) {
        return Stream.of(item.status(), item.owner(), item.notes()).anyMatch(text -> text != null && !text.isEmpty());
    }

    private @Nullable String value(String heading) {
        Integer column = columns.get(heading);
        return column == null ? null : cells.getOrDefault(column, "");
    }
}
