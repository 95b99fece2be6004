package io.trueup.workbook;

import io.trueup.spreadsheet.SheetPlan;

/** About: what the run was, and what every word and column of the workbook means. */
public final class AboutSheet {

    /**
     * A row of About.
     *
     * @param section {@code "Outcome"}, {@code "Denial class"} …
     * @param name what is defined
     * @param meaning in one or two sentences
     */
    public record Row(String section, String name, String meaning) {}

    private AboutSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("About")
                .text("Section", 18, "What kind of thing is explained.", Row::section)
                .text("Name", 34, "What is explained.", Row::name)
                .wrapped("Meaning", 110, "What it is or means.", Row::meaning)
                .withCount("Name")
                .whenEmpty("Nothing to explain.");
    }
}
