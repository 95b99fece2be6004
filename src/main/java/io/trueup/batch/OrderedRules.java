package io.trueup.batch;

import io.trueup.ledger.FindingHistory;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.References;
import io.trueup.ledger.Runs;
import io.trueup.report.WorkbookRows;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an order means: the rules of the day it names, and the payer behind the name. */
public final class OrderedRules {

    private final DataSource dataSource;

    public OrderedRules(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param current the rules of now
     * @throws OrderRefused when no run knows the rates of that day
     */
    public RuleBook rules(Runs.Order order, RuleBook current) {
        LocalDate asOf = order.ratesAsOf();
        if (asOf == null) {
            return current;
        }
        References references = new References(dataSource);
        return references
                .asOf(asOf)
                .map(then -> RuleBook.of(references.files(then.getKey()), order.today()))
                .orElseThrow(() -> noRatesOf(asOf));
    }

    private OrderRefused noRatesOf(LocalDate day) {
        return new OrderRefused("No run was made on or before " + day + ", so the rates of that day are not known"
                + new References(dataSource)
                        .firstDay()
                        .map(first -> "; the first that are known are of " + first + ".")
                        .orElse("."));
    }

    /**
     * Under the name that people call its payer by: the same order, whichever of the names was typed.
     *
     * @throws OrderRefused when nothing names such a payer, or no run knows its rates
     */
    public Runs.Order named(Runs.Order order, RuleBook current) {
        return order.ofPayer(asked(rules(order, current)).title(order.payer()));
    }

    /** @throws OrderRefused when nothing names such a payer, or no run knows its rates */
    public WorkbookRows.Payers payers(Runs.Order order, RuleBook current) {
        return asked(rules(order, current)).of(order.payer());
    }

    /** Whom a rerun can be limited to, as people call them; by name. */
    public List<String> choices(RuleBook current) {
        return asked(current).choices();
    }

    private AskedPayer asked(RuleBook rules) {
        return new AskedPayer(
                rules.rates(), new FindingHistory(dataSource), () -> PayerTitles.of(JdbcClient.create(dataSource)));
    }
}
