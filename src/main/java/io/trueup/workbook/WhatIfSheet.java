package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.count;
import static io.trueup.workbook.SheetColumn.money;
import static io.trueup.workbook.SheetColumn.text;

import io.trueup.money.Money;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What-if: one row for each payer and contract, the same attended days under other ways to pay. */
final class WhatIfSheet {

    private WhatIfSheet() {}

    static SheetPlan<WhatIfRow> plan() {
        return SheetPlan.of("What-if", promised(), more())
                .withSum("Days", "As contracted", WhatIfRow::asContracted)
                .whenEmpty("No attended day has a contract yet, so there is nothing to compare.");
    }

    private static List<SheetColumn<WhatIfRow>> promised() {
        return List.of(
                text("Payer", 28, "As the log names it.", WhatIfRow::payer),
                text("Contract", 20, "Contract in force.", WhatIfRow::contract),
                text("Basis", 18, "How the contract pays.", WhatIfRow::basis),
                count("Days", 8, "Attended days that were valued.", WhatIfRow::days),
                money("As contracted", "What the contract owes for these days.", WhatIfRow::asContracted),
                range("If hourly", "The same days paid by the hour: low; high.", WhatIfRow::ifHourly),
                range("If daily", "The same days at a daily rate: low; high.", WhatIfRow::ifDaily),
                range("If case rate", "The same episodes at a case rate: low; high.", WhatIfRow::ifCaseRate),
                range("If component codes", "The same days by component code: low; high.", WhatIfRow::ifComponentCodes),
                text("Best", 22, "The way that pays most.", WhatIfRow::best));
    }

    private static List<SheetColumn<WhatIfRow>> more() {
        return List.of(
                money("Hourly low", "Lower bound, as a number.", row -> low(row.ifHourly())),
                money("Hourly high", "Upper bound, as a number.", row -> high(row.ifHourly())),
                money("Daily low", "Lower bound, as a number.", row -> low(row.ifDaily())),
                money("Daily high", "Upper bound, as a number.", row -> high(row.ifDaily())),
                money("Case rate low", "Lower bound, as a number.", row -> low(row.ifCaseRate())),
                money("Case rate high", "Upper bound, as a number.", row -> high(row.ifCaseRate())),
                money("Component codes low", "Lower bound, as a number.", row -> low(row.ifComponentCodes())),
                money("Component codes high", "Upper bound, as a number.", row -> high(row.ifComponentCodes())));
    }

    /** Two bounds are two values in one cell, a single amount is a number. */
    private static SheetColumn<WhatIfRow> range(
            String heading, String note, SheetColumn.Value<WhatIfRow, MoneyRange> value) {
        return new SheetColumn<>(heading, CellFormat.MONEY, 24, note, (row, xml) -> {
            MoneyRange range = value.of(row);
            if (range == null) {
                xml.skip();
            } else if (range.low().equals(range.high())) {
                xml.money(range.low());
            } else {
                xml.text(CellFormat.TEXT, dollars(range.low()) + "; " + dollars(range.high()));
            }
        });
    }

    private static String dollars(Money amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.dollars());
    }

    private static @Nullable Money low(@Nullable MoneyRange range) {
        return range == null ? null : range.low();
    }

    private static @Nullable Money high(@Nullable MoneyRange range) {
        return range == null ? null : range.high();
    }
}
