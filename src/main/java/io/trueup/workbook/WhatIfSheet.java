package io.trueup.workbook;

import io.trueup.contract.WhatIf;
import io.trueup.money.Money;
import io.trueup.spreadsheet.CellFormat;
import io.trueup.spreadsheet.SheetPlan;
import io.trueup.spreadsheet.SheetXml;
import java.util.Locale;

/** What-if: one row for each payer and contract, the same attended days under other ways to pay. */
public final class WhatIfSheet {

    /**
     * A row of What-if: the same attended days under other ways to pay.
     *
     * @param days attended days that were valued
     */
    public record Row(String payer, String contract, String basis, int days, WhatIf valued) {}

    private WhatIfSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("What-if")
                .text("Payer", 28, "As the log names it.", Row::payer)
                .text("Contract", 20, "Contract in force.", Row::contract)
                .text("Basis", 18, "How the contract pays.", Row::basis)
                .count("Days", 8, "Attended days that were valued.", Row::days)
                .money(
                        "As contracted",
                        "What the contract owes for these days.",
                        row -> row.valued().asContracted())
                .column(
                        "If hourly",
                        CellFormat.MONEY,
                        24,
                        "The same days paid by the hour: low; high.",
                        (row, xml) -> range(xml, row.valued().hourly()))
                .column(
                        "If daily",
                        CellFormat.MONEY,
                        24,
                        "The same days at a daily rate: low; high.",
                        (row, xml) -> range(xml, row.valued().daily()))
                .column(
                        "If case rate",
                        CellFormat.MONEY,
                        24,
                        "The same episodes at a case rate: low; high.",
                        (row, xml) -> range(xml, row.valued().caseRate()))
                .column(
                        "If component codes",
                        CellFormat.MONEY,
                        24,
                        "The same days by component code: low; high.",
                        (row, xml) -> range(xml, row.valued().componentCodes()))
                .text(
                        "Best",
                        22,
                        "The way that pays most.",
                        row -> row.valued().best().words())
                .further()
                .money(
                        "Hourly low",
                        "Lower bound, as a number.",
                        row -> row.valued().hourly().low())
                .money(
                        "Hourly high",
                        "Upper bound, as a number.",
                        row -> row.valued().hourly().high())
                .money(
                        "Daily low",
                        "Lower bound, as a number.",
                        row -> row.valued().daily().low())
                .money(
                        "Daily high",
                        "Upper bound, as a number.",
                        row -> row.valued().daily().high())
                .money(
                        "Case rate low",
                        "Lower bound, as a number.",
                        row -> row.valued().caseRate().low())
                .money(
                        "Case rate high",
                        "Upper bound, as a number.",
                        row -> row.valued().caseRate().high())
                .money(
                        "Component codes low",
                        "Lower bound, as a number.",
                        row -> row.valued().componentCodes().low())
                .money(
                        "Component codes high",
                        "Upper bound, as a number.",
                        row -> row.valued().componentCodes().high())
                .withSum("Days", "As contracted", row -> row.valued().asContracted())
                .whenEmpty("No attended day has a contract yet, so there is nothing to compare.");
    }

    /** Two bounds are two values in one cell, a single amount is a number. */
    private static void range(SheetXml xml, WhatIf.Amounts range) {
        if (range.low().equals(range.high())) {
            xml.money(range.low());
        } else {
            xml.text(CellFormat.TEXT, dollars(range.low()) + "; " + dollars(range.high()));
        }
    }

    private static String dollars(Money amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.dollars());
    }
}
