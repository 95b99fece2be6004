package io.trueup.workbook;

import io.trueup.contract.WhatIf;
import io.trueup.money.Money;
import io.trueup.spreadsheet.CellFormat;
import io.trueup.spreadsheet.SheetPlan;
import io.trueup.spreadsheet.SheetXml;
import java.util.List;
import java.util.function.Function;

/** What-if: one row for each payer and contract, the same attended days under other ways to pay. */
public final class WhatIfSheet {

    /**
     * A row of What-if: the same attended days under other ways to pay.
     *
     * @param days attended days that were valued
     */
    public record Row(String payer, String contract, String basis, int days, WhatIf valued) {}

    /**
     * A way to pay.
     *
     * @param heading of its column; {@code bounds} begins the headings of its bounds
     */
    private record Way(String heading, String bounds, String note, Function<WhatIf, WhatIf.Amounts> value) {

        private WhatIf.Amounts of(Row row) {
            return value.apply(row.valued());
        }
    }

    private static final List<Way> WAYS = List.of(
            new Way("If hourly", "Hourly", "The same days paid by the hour: low; high.", WhatIf::hourly),
            new Way("If daily", "Daily", "The same days at a daily rate: low; high.", WhatIf::daily),
            new Way("If case rate", "Case rate", "The same episodes at a case rate: low; high.", WhatIf::caseRate),
            new Way(
                    "If component codes",
                    "Component codes",
                    "The same days by component code: low; high.",
                    WhatIf::componentCodes));

    private WhatIfSheet() {}

    static SheetPlan<Row> plan() {
        SheetPlan<Row> plan = SheetPlan.<Row>named("What-if")
                .text("Payer", 28, "As the log names it.", Row::payer)
                .text("Contract", 20, "Contract in force.", Row::contract)
                .text("Basis", 18, "How the contract pays.", Row::basis)
                .count("Days", 8, "Attended days that were valued.", Row::days)
                .money("As contracted", "What the contract owes for these days.", WhatIfSheet::asContracted);
        for (Way way : WAYS) {
            plan.column(way.heading(), CellFormat.MONEY, 24, way.note(), (row, xml) -> range(xml, way.of(row)));
        }
        plan.text(
                        "Best",
                        22,
                        "The way that pays most.",
                        row -> row.valued().best().words())
                .further();
        for (Way way : WAYS) {
            plan.money(
                            way.bounds() + " low",
                            "Lower bound, as a number.",
                            row -> way.of(row).low())
                    .money(
                            way.bounds() + " high",
                            "Upper bound, as a number.",
                            row -> way.of(row).high());
        }
        return plan.withSum("Days", "As contracted", WhatIfSheet::asContracted)
                .whenEmpty("No attended day has a contract yet, so there is nothing to compare.");
    }

    private static Money asContracted(Row row) {
        return row.valued().asContracted();
    }

    /** Two bounds are two values in one cell, a single amount is a number. */
    private static void range(SheetXml xml, WhatIf.Amounts range) {
        if (range.low().equals(range.high())) {
            xml.money(range.low());
        } else {
            xml.text(
                    CellFormat.TEXT, range.low().grouped() + "; " + range.high().grouped());
        }
    }
}
