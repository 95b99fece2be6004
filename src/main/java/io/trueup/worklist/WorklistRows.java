package io.trueup.worklist;

import io.trueup.worklist.ReturnProblem.Kind;
import io.trueup.written.WrittenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/**
 * Takes the cells of a returned sheet in its order. The first row with a cell {@code Item} holds the headings; a column that is
 * missing or stands twice is left out, and the others are taken. Headings that are not ours are the team's own.
 */
final class WorklistRows implements SheetContentsHandler {

    private final String sheet;
    private final Set<String> seen;
    private final Map<Integer, String> cells = new TreeMap<>();
    private final List<ReturnedItem> items = new ArrayList<>();
    private final List<ReturnProblem> problems = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private List<String> headings = List.of();
    private int itemColumn = -1;
    private boolean headingsRead;
    private int nextColumn;

    /**
     * @param sheet its name; blank for Worklist
     * @param seen items of the sheets before
     */
    WorklistRows(String sheet, Set<String> seen) {
        this.sheet = sheet;
        this.seen = seen;
    }

    List<ReturnedItem> items() {
        return items;
    }

    /** Headings of the team's own columns, from the left. */
    List<String> own() {
        return headings.stream()
                .filter(heading -> !WorklistColumns.READ.contains(heading))
                .toList();
    }

    /** Whether this can be a sheet of ours under whatever name. */
    boolean isOurs() {
        return itemColumn >= 0 && headings.contains(WorklistColumns.STATUS);
    }

    List<ReturnProblem> problems() {
        List<ReturnProblem> all = new ArrayList<>(problems);
        if (!headingsRead) {
            WorklistColumns.EXPECTED.forEach(
                    column -> all.add(new ReturnProblem(Kind.MISSING_COLUMN, sheet, 0, column, "")));
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
        } else if (cells.values().stream().anyMatch(WorklistColumns.ITEM::equalsIgnoreCase)) {
            headings(rowIndex + 1L);
            headingsRead = true;
        }
    }

    private void headings(long row) {
        List<String> names = new ArrayList<>();
        for (String known : WorklistColumns.READ) {
            List<Integer> found = columnsOf(known);
            if (found.size() == 1 && known.equals(WorklistColumns.ITEM)) {
                itemColumn = found.get(0);
            } else if (found.size() == 1) {
                names.add(known);
                columns.add(found.get(0));
            } else if (!found.isEmpty()) {
                problems.add(new ReturnProblem(Kind.DUPLICATE_COLUMN, sheet, row, known, known));
            } else if (WorklistColumns.EXPECTED.contains(known)) {
                problems.add(new ReturnProblem(Kind.MISSING_COLUMN, sheet, row, known, ""));
            }
        }
        cells.forEach((column, heading) -> own(row, column, heading.replaceAll("\\s+", " "), names));
        headings = List.copyOf(names);
    }

    private void own(long row, int column, String heading, List<String> names) {
        if (WorklistColumns.isOurs(heading)) {
            return;
        }
        long before = names.stream()
                .filter(name -> !WorklistColumns.READ.contains(name))
                .count();
        if (names.stream().anyMatch(heading::equalsIgnoreCase)) {
            problems.add(new ReturnProblem(Kind.DUPLICATE_COLUMN, sheet, row, heading, heading));
        } else if (before >= WorklistColumns.MOST_OWN || heading.length() > WorklistColumns.LONGEST_HEADING) {
            problems.add(new ReturnProblem(Kind.OWN_COLUMN, sheet, row, heading, heading));
        } else {
            names.add(heading);
            columns.add(column);
        }
    }

    private List<Integer> columnsOf(String heading) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getValue().equalsIgnoreCase(heading))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void item(long row) {
        if (itemColumn < 0) {
            return;
        }
        String item = cells.getOrDefault(itemColumn, "");
        List<String> texts =
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList();
        if (item.isEmpty()) {
            if (saysSomething(texts)) {
                problems.add(new ReturnProblem(Kind.MISSING_ITEM, sheet, row, WorklistColumns.ITEM, ""));
            }
        } else if (seen.add(item)) {
            items.add(new ReturnedItem(sheet, row, item, headings, texts));
        } else {
            problems.add(new ReturnProblem(Kind.DUPLICATE_ITEM, sheet, row, WorklistColumns.ITEM, item));
        }
    }

    /** In a column of ours: what stands in the team's own may be their own total. */
    private boolean saysSomething(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty() && WorklistColumns.READ.contains(headings.get(i))) {
                return true;
            }
        }
        return false;
    }
}
