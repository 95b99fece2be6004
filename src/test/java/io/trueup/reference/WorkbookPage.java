package io.trueup.reference;

import io.trueup.batch.DefinedWords;
import io.trueup.spreadsheet.SheetColumn;
import io.trueup.spreadsheet.SheetPlan;
import io.trueup.workbook.AboutSheet;
import io.trueup.workbook.SheetPlans;
import java.util.List;

/** WORKBOOK.md: every sheet with its columns, and what stands beside them on About. */
final class WorkbookPage {

    private WorkbookPage() {}

    static String text() {
        Page page = new Page("Sheets of the workbook").says("""
                        Every table sheet with its columns from the left; the same words stand as notes on the headings and on the sheet
                        About. The first sheet, Summary, has no table: it adds the others up. What to do with each sheet is said in
                        [workbook.md](../workbook.md). Changes is in the workbook of a rerun only.""");
        SheetPlans.all().forEach(plan -> describe(page, plan));
        return page.toString();
    }

    private static void describe(Page page, SheetPlan<?> plan) {
        page.heading(plan.name())
                .table(
                        "Column|What it says",
                        plan.columns().stream()
                                .map(column -> List.of(column.heading(), note(column)))
                                .toList());
        List<List<String>> notes = DefinedWords.all().stream()
                .filter(row -> row.section().equals(plan.name()))
                .map(WorkbookPage::note)
                .toList();
        if (!notes.isEmpty()) {
            page.table("On About|Meaning", notes);
        }
    }

    private static List<String> note(AboutSheet.Row row) {
        return List.of(row.name(), row.meaning());
    }

    private static String note(SheetColumn<?> column) {
        return column.note()
                + (column.choices().isEmpty() ? "" : " One of " + String.join(", ", column.choices()) + ".");
    }
}
