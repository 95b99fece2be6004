package io.trueup.desk;

import io.trueup.money.Money;
import io.trueup.workbook.ChangesSheet;
import io.trueup.written.InWords;
import org.jspecify.annotations.Nullable;

/** A row of Changes as its page shows it: the cells of the sheet. What is blank there is blank here. */
record ChangeView(String claim, String day, String patient, String payer, String item, Side was, Side now, String why) {

    /** One side of it. */
    record Side(String outcome, String expected, String rate, String paid, String variance) {

        private static final Side NONE = new Side("", "", "", "", "");

        private static Side of(ChangesSheet.@Nullable Side side) {
            return side == null
                    ? NONE
                    : new Side(
                            InWords.of(side.outcome()),
                            dollars(side.expected()),
                            side.rate(),
                            dollars(side.paid()),
                            dollars(side.variance()));
        }
    }

    static ChangeView of(ChangesSheet.Row row) {
        return new ChangeView(
                row.claim(),
                row.serviceDate() == null ? "" : row.serviceDate().toString(),
                row.patient(),
                row.payer(),
                row.item(),
                Side.of(row.was()),
                Side.of(row.now()),
                row.why());
    }

    private static String dollars(@Nullable Money amount) {
        return amount == null ? "" : amount.inDollars();
    }
}
