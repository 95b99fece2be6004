package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Contracts: what each runs into, or ran into: its end, its day of notice, a raise that is not in the file. */
public final class ContractsSheet {

    /**
     * A row of Contracts.
     *
     * @param daysLeft below 0 when the day is over
     * @param days delivered that show the worth
     * @param worth null where nothing can be counted
     */
    public record Row(
            String contract,
            String payer,
            String event,
            LocalDate date,
            long daysLeft,
            String detail,
            long days,
            @Nullable Money worth) {}

    private ContractsSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Contracts")
                .text("Contract", 22, "Its id in contracts.yml.", Row::contract)
                .wrapped("Payer", 22, "As the contract names it first.", Row::payer)
                .text("Event", 24, "What happens, or happened.", Row::event)
                .date("Date", "When.", Row::date)
                .count("Days left", 10, "Days from today; below 0 when it is over.", Row::daysLeft)
                .wrapped("Detail", 80, "What it rests on, and what to do.", Row::detail)
                .countUnlessZero("Days", 8, "Days delivered since, which show what it is worth.", Row::days)
                .money(
                        "Worth",
                        "What is expected too little for those days; where no contract followed, what they come to at"
                                + " the rates of the contract that ended. Empty: nothing can be counted.",
                        Row::worth)
                .withSum("Event", "Worth", Row::worth)
                .whenEmpty(
                        "No contract ends, is to be notified or is raised within 120 days, and no raise is missing.");
    }
}
