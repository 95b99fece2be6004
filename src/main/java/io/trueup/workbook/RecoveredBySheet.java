package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.CellFormat;
import io.trueup.spreadsheet.SheetPlan;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recovered by: the rows of Recovered added up by payer, by denial class, by owner and by month, each time all of them. */
public final class RecoveredBySheet {

    /** By what is added up. */
    public enum Kind {
        PAYER,
        CLASS,
        OWNER,
        MONTH;

        String word() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A row of Recovered by.
     *
     * @param atStake of the days that money came for, each once
     * @param daysToCash mean over the payments with a day of sending; null when none has one
     */
    public record Row(
            Kind by,
            String name,
            long items,
            Money atStake,
            Money recovered,
            @Nullable BigDecimal daysToCash) {}

    private RecoveredBySheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Recovered by")
                .text(
                        "Total by",
                        12,
                        "Payer, class, owner or month; all of Recovered is in the rows of each of the four.",
                        row -> row.by().word())
                .text(
                        "Name",
                        36,
                        "The payer; the denial class, or the outcome where nothing was denied; the owner; the month of the"
                                + " payment.",
                        Row::name)
                .count("Items", 9, "Things to do that money came for.", Row::items)
                .money("At stake", "Of the days that money came for, each counted once.", Row::atStake)
                .money("Recovered", "Sum of Recovered on the sheet Recovered.", Row::recovered)
                .number(
                        "Days to cash",
                        CellFormat.DECIMAL,
                        13,
                        "Mean from Sent on to the payment, over the payments whose item has that day.",
                        Row::daysToCash)
                .withCount("Total by")
                .whenEmpty("No money has come yet for what was once a thing to do.");
    }
}
