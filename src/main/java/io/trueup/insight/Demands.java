package io.trueup.insight;

import io.trueup.appeal.WorklistPriority;
import io.trueup.contract.RateBook;
import io.trueup.ledger.DemandItems;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One thing to do for all days of one payer and cause (INTERFACES.md 6, Demands): the items of its claims stand behind it, and what
 * they come to is its own. The same again when it is done again after a crash.
 */
final class Demands {

    private final DataSource dataSource;
    private final RateBook rates;
    private final Runs.Run run;
    private final Statements later;

    Demands(DataSource dataSource, RateBook rates, Runs.Run run, Statements later) {
        this.later = later;
        this.dataSource = dataSource;
        this.rates = rates;
        this.run = run;
    }

    void keep(WorklistPriority priority) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        DemandNames names = new DemandNames(jdbc, rates, later);
        new DemandGroups(rates, names, later).keep(run.id());
        new InterestLists(dataSource, names, later).keep(run.id());
        later.send();
        LocalDate today = run.order().today();
        List<DemandItems.Standing> lists = new ArrayList<>(DemandTallies.ofItems(jdbc, today));
        lists.addAll(DemandTallies.ofInterest(jdbc));
        new DemandItems(dataSource, later).replace(run.id(), lists, cause -> priority.chancePercent(cause.outcome()));
    }
}
