package io.trueup.insight;

import io.trueup.appeal.WorklistPriority;
import io.trueup.ledger.Runs;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Streaming;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How urgent and promising each thing to do is on the day of a run. */
final class ItemPriorities {

    private final DataSource dataSource;
    private final Runs.Run run;

    ItemPriorities(DataSource dataSource, Runs.Run run) {
        this.dataSource = dataSource;
        this.run = run;
    }

    void keep(WorklistPriority priority) {
        CopyTable table = new CopyTable("item_priority (run_id, item, unit, chance_percent, score)");
        JdbcClient jdbc = Streaming.of(dataSource);
        jdbc.sql("SELECT id, unit, at_stake, chance_percent, deadline, denial_class, authorized FROM item")
                .query(row -> {
                    int chance = priority.chancePercent(
                            row.getString("denial_class"), row.getBoolean("authorized"), row.getInt("chance_percent"));
                    long score = priority.score(
                            ResultColumns.requiredMoney(row, "at_stake"),
                            chance,
                            ResultColumns.date(row, "deadline"),
                            run.order().today());
                    table.number(run.id())
                            .text(row.getString("id"))
                            .text(row.getString("unit"))
                            .number((long) chance)
                            .number(score)
                            .endRow();
                    if (table.hasEnough()) {
                        table.send(dataSource);
                    }
                });
        table.send(dataSource);
        // the planner knows no row of this run yet: it would look up each item instead of joining them
        jdbc.sql("ANALYZE item_priority").update();
    }
}
