package io.trueup.workbook;

import io.trueup.contract.BasisInWords;
import io.trueup.contract.WhatIf;
import io.trueup.money.Money;
import io.trueup.spreadsheet.SheetPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What-if: one row for each payer and contract, the same attended days under other ways to pay. */
public final class WhatIfSheet {

    /**
     * A row of What-if: the same attended days under other ways to pay.
     *
     * @param basis as the contract names it
     * @param days attended days that were valued
     * @param daysWithoutPrice attended days that the contract has no price for yet, left out
     * @param daysWithoutSchedule those of {@code days} that no fee schedule names
     */
    public record Row(
            String payer,
            String contract,
            String basis,
            long days,
            long daysWithoutPrice,
            long daysWithoutSchedule,
            WhatIf valued) {

        /** What is left out, and why; blank when nothing is. */
        public String remark() {
            List<String> remarks = new ArrayList<>();
            if (daysWithoutSchedule > 0) {
                remarks.add("no case rate: no fee schedule known for " + inWords(daysWithoutSchedule));
            }
            if (daysWithoutPrice > 0) {
                remarks.add(inWords(daysWithoutPrice) + " without a price yet left out");
            }
            return String.join("; ", remarks);
        }

        private static String inWords(long days) {
            return days == 1 ? "1 day" : days + " days";
        }
    }

    /** A way to pay and the heading of its column. */
    private record Way(String heading, String note, Function<WhatIf, WhatIf.@Nullable Amounts> value) {

        private @Nullable Money low(Row row) {
            WhatIf.Amounts amounts = value.apply(row.valued());
            return amounts == null ? null : amounts.low();
        }

        private @Nullable Money high(Row row) {
            WhatIf.Amounts amounts = value.apply(row.valued());
            return amounts == null ? null : amounts.high();
        }
    }

    private static final List<Way> WAYS = List.of(
            new Way("If hourly", "The same days paid by the hour", WhatIf::hourly),
            new Way("If daily", "The same days at a daily rate", WhatIf::daily),
            new Way("If case rate", "The same days at a case rate, a share over the fee schedule", WhatIf::caseRate),
            new Way("If component codes", "The same days by component code", WhatIf::componentCodes));

    private WhatIfSheet() {}

    static SheetPlan<Row> plan() {
        SheetPlan<Row> plan = SheetPlan.<Row>named("What-if")
                .wrapped("Payer", 24, "Whoever pays. Payers that cover none of these days are left out.", Row::payer)
                .wrapped("Contract", 18, "Contract in force.", Row::contract)
                .text("Basis", 13, "How the contract pays.", row -> BasisInWords.of(row.basis()))
                .count("Days", 8, "Attended days that were valued: those the contract has a price for.", Row::days)
                .money("As contracted", "What the contract owes for these days.", WhatIfSheet::asContracted);
        for (Way way : WAYS) {
            plan.money(way.heading(), way.note() + ": low end of the range." + blank(way), way::low)
                    .money(way.heading() + " high", way.note() + ": high end of the range." + blank(way), way::high);
        }
        return plan.text(
                        "Best",
                        16,
                        "The way whose low end is highest, so that it holds even at the worst of its range. As contracted"
                                + " while none beats it.",
                        row -> row.valued().best().words())
                .money(
                        "Gain low",
                        "Low end of Best less As contracted.",
                        row -> row.valued().gain().low())
                .money(
                        "Gain high",
                        "High end of Best less As contracted.",
                        row -> row.valued().gain().high())
                .further()
                .wrapped("Left out", 48, "What is not valued, and why.", Row::remark)
                .withSum("Days", "As contracted", WhatIfSheet::asContracted)
                .whenEmpty("No attended day has a contract with a price yet, so there is nothing to compare.");
    }

    private static String blank(Way way) {
        return way.heading().equals("If case rate")
                ? " Blank where no fee schedule is known for all of the days; Left out says so."
                : "";
    }

    private static Money asContracted(Row row) {
        return row.valued().asContracted();
    }
}
