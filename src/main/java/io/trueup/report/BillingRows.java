package io.trueup.report;

import io.trueup.billing.BillingDifference;
import io.trueup.ledger.Differences;
import io.trueup.ledger.PayerTitles;
import io.trueup.workbook.BillingSheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days whose bill differs from their log: all that are open today. */
final class BillingRows {

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

    private final JdbcClient jdbc;
    private final Differences differences;
    private final long run;
    private final PayerTitles titles;

    BillingRows(JdbcClient jdbc, long run, PayerTitles titles) {
        this.run = run;
        this.titles = titles;
        this.jdbc = jdbc;
        this.differences = new Differences(jdbc);
    }

    void rows(Consumer<BillingSheet.Row> rows) {
        differences.all(run, (difference, item) -> rows.accept(row(difference, item)));
    }

    private BillingSheet.Row row(BillingDifference difference, String item) {
        return new BillingSheet.Row(
                difference.claimNumber(),
                difference.patient(),
                titles.of(difference.payer()),
                difference.serviceDate(),
                BigDecimal.valueOf(difference.deliveredMinutes()).divide(MINUTES_OF_AN_HOUR, 2, RoundingMode.HALF_UP),
                difference.unitsDue(),
                difference.unitsBilled(),
                difference.modifiersDue(),
                difference.modifiersBilled(),
                difference.worth(),
                difference.filingLimit(),
                difference.why(),
                difference.program(),
                difference.codesDue(),
                difference.codesBilled(),
                difference.sentOn(),
                difference.controlNumber(),
                item);
    }
}
