package io.trueup.workbook;

import io.trueup.workbook.ReturnProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Takes the cells of a returned Worklist in the order of the sheet. The first row with any text holds the headings. */
final class WorklistRows implements SheetContentsHandler {

    private static final List<String> COLUMNS = List.of("Item", "Status", "Owner", "Notes");

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
        String text = value == null ? "" : value.strip();
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
        } else {
            headings(rowIndex + 1L);
            headingsRead = true;
        }
    }

    private void headings(long row) {
        cells.forEach((column, heading) -> {
            for (String known : COLUMNS) {
                if (known.toLowerCase(Locale.ROOT).equals(heading.toLowerCase(Locale.ROOT))
                        && columns.putIfAbsent(known, column) != null) {
                    problems.add(new ReturnProblem(Kind.DUPLICATE_COLUMN, row, known, heading));
                }
            }
        });
        for (String known : COLUMNS) {
            if (!columns.containsKey(known)) {
                problems.add(new ReturnProblem(Kind.MISSING_COLUMN, row, known, ""));
            }
        }
    }

    /** Without headings that can be trusted no row is taken: a status in the wrong place would be worse than none. */
    private void item(long row) {
        if (!problems.stream().allMatch(p -> p.kind() == Kind.MISSING_ITEM || p.kind() == Kind.DUPLICATE_ITEM)) {
            return;
        }
        ReturnedItem item = new ReturnedItem(row, value("Item"), value("Status"), value("Owner"), value("Notes"));
        boolean saysSomething = !(item.status() + item.owner() + item.notes()).isEmpty();
        if (item.item().isEmpty()) {
            if (saysSomething) {
                problems.add(new ReturnProblem(Kind.MISSING_ITEM, row, "Item", ""));
            }
        } else if (seen.add(item.item())) {
            items.add(item);
        } else {
            problems.add(new ReturnProblem(Kind.DUPLICATE_ITEM, row, "Item", item.item()));
        }
    }

    private String value(String heading) {
        Integer column = columns.get(heading);
        return column == null ? "" : cells.getOrDefault(column, "");
    }
}
