package io.trueup.workbook;

import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Prevention: one row for each running episode that will be denied or short unless somebody acts. */
public final class PreventionSheet {

    /** A row of Prevention: a running episode that will be denied or short unless somebody acts. */
    public record Row(
            String claim,
            String patient,
            String risk,
            String detail,
            @Nullable LocalDate actBy) {}

    private PreventionSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Prevention")
                .text("Claim", 16, "Workers' comp claim number.", Row::claim)
                .text("Patient", 24, "Last name, first name.", Row::patient)
                .text("Risk", 40, "What will go wrong.", Row::risk)
                .wrapped("Detail", 80, "What it rests on.", Row::detail)
                .date(
                        "Act by",
                        "Last day on which acting still helps. Dark: passed. Yellow: within seven days.",
                        Row::actBy)
                .colored(ConditionalFormat.DEADLINE)
                .withCount("Risk")
                .whenEmpty("No running episode is at risk.");
    }
}
