package io.trueup.insight;

import io.trueup.appeal.WorklistPriority;
import io.trueup.contract.RateBook;
import io.trueup.ledger.DemandItems;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Statements;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * One thing to do for all days of one payer and cause (INTERFACES.md 6, Demands): the items of its claims stand behind it, and what
 * they come to is its own. The same again when it is done again after a crash.
 */
final class Demands {

    private final DataSource dataSource;
    private final Runs.Run run;
    private final Statements later;
    private final DemandGroups groups;
    private final InterestLists interest;

    /** @param later asks for what has to be known before {@link #keep}, with whatever is sent next */
    Demands(DataSource dataSource, RateBook rates, Runs.Run run, Statements later) {
        this.later = later;
        this.dataSource = dataSource;
        this.run = run;
        DemandNames names = new DemandNames(rates, later);
        this.groups = new DemandGroups(rates, names, later);
        this.interest = new InterestLists(dataSource, names, later);
    }

    /** @param lastDone the last run before this one that came to its end; 0 before the first */
    void keep(WorklistPriority priority, long lastDone) {
        groups.keep(run.id());
        interest.keep(run.id(), lastDone);
        List<DemandItems.Standing> lists = new ArrayList<>();
        DemandTallies.ofItems(later, run.order().today(), lists::add);
        DemandTallies.ofInterest(later, lists::add);
        DemandItems items = new DemandItems(dataSource, later);
        later.send();
        items.replace(run.id(), lists, cause -> priority.chancePercent(cause.outcome()));
    }
}
