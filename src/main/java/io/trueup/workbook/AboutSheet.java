package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.text;
import static io.trueup.workbook.SheetColumn.wrapped;

import java.util.List;

/** About: what the run was, and what every word and column of the workbook means. */
final class AboutSheet {

    private AboutSheet() {}

    static SheetPlan<DefinitionRow> plan() {
        return SheetPlan.of("About", promised()).withCount("Name").whenEmpty("Nothing to explain.");
    }

    private static List<SheetColumn<DefinitionRow>> promised() {
        return List.of(
                text("Section", 18, "What kind of thing is explained.", DefinitionRow::section),
                text("Name", 34, "What is explained.", DefinitionRow::name),
                wrapped("Meaning", 110, "What it is or means.", DefinitionRow::meaning));
    }
}
