package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import java.util.Map;

/** Aging: one row for each payer that has unpaid days, what they come to by age; the rows of Awaiting added up. */
public final class AgingSheet {

    /**
     * A row of Aging.
     *
     * @param byAge expected of the unpaid days, in US dollars; an age without days is not in it
     * @param oldest first service date that is unpaid
     */
    record Row(String payer, Map<AgeGroup, Money> byAge, Money total, long days, LocalDate oldest) {}

    private AgingSheet() {}

    static SheetPlan<Row> plan() {
        SheetPlan<Row> plan = SheetPlan.<Row>named("Aging").text("Payer", 30, "As on Awaiting.", Row::payer);
        for (AgeGroup age : AgeGroup.values()) {
            plan.money(
                    age.words(),
                    "Expected of the unpaid days of this age, counted from the service date to the day of the run.",
                    row -> row.byAge().getOrDefault(age, Money.ZERO));
        }
        return plan.money("Total", "All ages: what Awaiting holds of the payer.", Row::total)
                .count("Days", 9, "Unpaid days, those without a rate included.", Row::days)
                .date("Oldest", "First service date that is unpaid.", Row::oldest)
                .withSum("Payer", "Total", Row::total)
                .whenEmpty("Nothing is unpaid: every program day has been adjudicated.")
                .withFrozenColumns(1);
    }
}
