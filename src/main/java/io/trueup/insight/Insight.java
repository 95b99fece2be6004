package io.trueup.insight;

import io.trueup.appeal.AppealPlaybook;
import io.trueup.appeal.WorklistPriority;
import io.trueup.contract.RateBook;
import io.trueup.ledger.Decisions;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Streaming;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works out what a run makes of all that is known, and keeps it; the same again when it is done again after a crash. */
public final class Insight {

    private static final List<String> TABLES = List.of("pattern", "prevention_risk", "item_priority", "appeal_chance");

    private final DataSource dataSource;
    private final RateBook rates;
    private final AppealPlaybook playbook;

    public Insight(DataSource dataSource, RateBook rates, AppealPlaybook playbook) {
        this.dataSource = dataSource;
        this.rates = rates;
        this.playbook = playbook;
    }

    /** Within a transaction, so that what is read is streamed. */
    public void gain(Runs.Run run) {
        JdbcClient jdbc = Streaming.of(dataSource);
        forget(jdbc, run.order());
        WorklistPriority priority = new WorklistPriority(playbook, new Decisions(jdbc).chances());
        new AppealChances(dataSource).keep(run.id(), priority);
        new ItemPriorities(dataSource, run).keep(priority);
        new RepeatedVariances(dataSource, rates).keep(run.id());
        new PreventionRisks(dataSource, rates, run).keep();
    }

    /** Rates that are tried out take the place of other trials alone: what stands is still there after them. */
    private static void forget(JdbcClient jdbc, Runs.Order order) {
        String which = order.isTrial() ? " WHERE run_id IN (SELECT id FROM run WHERE trial)" : "";
        TABLES.forEach(table -> jdbc.sql("DELETE FROM " + table + which).update());
    }

    static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
