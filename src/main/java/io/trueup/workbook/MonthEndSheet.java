package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.SheetPlan;
import org.jspecify.annotations.Nullable;

/** Month end: what payers owe, rolled forward month by month; each month once for all payers and once for each of them. */
public final class MonthEndSheet {

    /** The payer of a row that adds up its month. */
    public static final String ALL_PAYERS = "All payers";

    /**
     * Amounts of a month, as they are known.
     *
     * @param opening the closing of the month before
     * @param paid net of what was taken back
     * @param unapplied money of the month without a day; no part of what is owed
     */
    public record Amounts(Money opening, Money earned, Money paid, Money takenBack, Money writtenOff, Money unapplied) {

        public static final Amounts NONE =
                new Amounts(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        public Money closing() {
            return opening.plus(earned).minus(paid).minus(writtenOff);
        }

        public Amounts plus(Amounts other) {
            return new Amounts(
                    opening.plus(other.opening),
                    earned.plus(other.earned),
                    paid.plus(other.paid),
                    takenBack.plus(other.takenBack),
                    writtenOff.plus(other.writtenOff),
                    unapplied.plus(other.unapplied));
        }
    }

    /**
     * A row of Month end.
     *
     * @param month {@code 2025-03}, or {@code before 2025-03}
     * @param state {@code open}, {@code closed on 2025-04-05}, {@code before the first run}
     * @param changedSince what came to earned less paid less written off since the month was closed; null while it is not
     * @param why that by its causes; blank without any
     * @param closingThen what the night said that closed the month; null while it is not closed
     */
    public record Row(
            String month,
            String payer,
            Amounts amounts,
            String state,
            @Nullable Money changedSince,
            String why,
            @Nullable Money closingThen) {}

    private MonthEndSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Month end")
                .text(
                        "Month",
                        16,
                        "Earned by the month of service (a case rate by its discharge), paid by the month of the payment,"
                                + " written off by the month of the night that heard it. Newest first; what is older than the"
                                + " first run stands together.",
                        Row::month)
                .text("Payer", 28, "Each payer, and " + ALL_PAYERS + ", which adds up the month.", Row::payer)
                .money(
                        "Opening",
                        "Closing of the month before.",
                        row -> row.amounts().opening())
                .money(
                        "Earned",
                        "Expected for the attended days of the month; of a day that no contract prices, what was paid for it.",
                        row -> row.amounts().earned())
                .money(
                        "Paid",
                        "Payments of the month for days of the log, less what payers took back in it: Matched of Tie-out less"
                                + " Taken back.",
                        row -> row.amounts().paid())
                .money(
                        "Written off",
                        "What was unpaid of what the team wrote off, never more than is unpaid of it now.",
                        row -> row.amounts().writtenOff())
                .money(
                        "Closing",
                        "What payers owe at the end of the month by what is known now: Opening plus Earned less Paid less"
                                + " Written off. In parentheses: they paid more.",
                        row -> row.amounts().closing())
                .text("State", 22, "Whether a night has closed the month (month-end in the job file).", Row::state)
                .money(
                        "Changed since",
                        "By how much later nights changed Earned less Paid less Written off of a closed month.",
                        Row::changedSince)
                .wrapped("Why", 44, "What changed it, with the amount of each.", Row::why)
                .further()
                .money(
                        "Closing then",
                        "Closing as the night said that closed the month; never altered.",
                        Row::closingThen)
                .money(
                        "Taken back",
                        "Provider adjustments of the month that count against days; Paid is less these. Positive: taken back.",
                        row -> row.amounts().takenBack())
                .money(
                        "Unapplied",
                        "Money of the month without a day of the log, less what was taken back of it: Unmatched of Tie-out."
                                + " No part of Closing.",
                        row -> row.amounts().unapplied())
                .withFrozenColumns(2)
                .withCount("Month")
                .whenEmpty("Nothing is booked yet.");
    }
}
