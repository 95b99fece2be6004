package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.date;
import static io.trueup.workbook.SheetColumn.text;
import static io.trueup.workbook.SheetColumn.wrapped;

import java.util.List;

/** Prevention: one row for each running episode that will be denied or short unless somebody acts. */
final class PreventionSheet {

    private PreventionSheet() {}

    static SheetPlan<PreventionRow> plan() {
        return SheetPlan.of("Prevention", promised())
                .withCount("Risk")
                .whenEmpty("No running episode is at risk.")
                .withMarks(ConditionalFormat.deadline("Act by"));
    }

    private static List<SheetColumn<PreventionRow>> promised() {
        return List.of(
                text("Claim", 16, "Workers' comp claim number.", PreventionRow::claim),
                text("Patient", 24, "Last name, first name.", PreventionRow::patient),
                text("Risk", 40, "What will go wrong.", PreventionRow::risk),
                wrapped("Detail", 80, "What it rests on.", PreventionRow::detail),
                date(
                        "Act by",
                        "Last day on which acting still helps. Dark: passed. Yellow: within seven days.",
                        PreventionRow::actBy));
    }
}
