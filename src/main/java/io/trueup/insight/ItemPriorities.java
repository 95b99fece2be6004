package io.trueup.insight;

import io.trueup.appeal.Recourse;
import io.trueup.appeal.WorklistPriority;
import io.trueup.ledger.ItemTable;
import io.trueup.ledger.Runs;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.Streaming;
import io.trueup.postgres.Table;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How urgent and promising each thing to do is on the day of a run. */
final class ItemPriorities {

    private record Priority(long run, String item, String unit, int chancePercent, long score) {}

    private static final Table<Priority> TABLE = new Table<>("item_priority");

    static {
        TABLE.number("run_id", Priority::run);
        TABLE.text("item", Priority::item);
        TABLE.text("unit", Priority::unit);
        TABLE.number("chance_percent", Priority::chancePercent);
        TABLE.number("score", Priority::score);
    }

    private final DataSource dataSource;
    private final Runs.Run run;

    ItemPriorities(DataSource dataSource, Runs.Run run) {
        this.dataSource = dataSource;
        this.run = run;
    }

    void keep(WorklistPriority priority) {
        CopyTable<Priority> table = new CopyTable<>(TABLE);
        JdbcClient jdbc = Streaming.of(dataSource);
        jdbc.sql("SELECT id, unit, outcome, at_stake, chance_percent, deadline, denial_class, authorized, open_until,"
                        + " owed_still FROM item")
                .query(row -> {
                    int chance = priority.chancePercent(
                            ItemTable.OUTCOME.of(row),
                            ItemTable.DENIAL_CLASS.of(row),
                            ItemTable.AUTHORIZED.of(row),
                            ItemTable.CHANCE_PERCENT.intOf(row));
                    long score = priority.score(
                            ItemTable.OUTCOME.of(row),
                            ItemTable.AT_STAKE.of(row),
                            chance,
                            ItemTable.DEADLINE.orNone(row),
                            new Recourse(ItemTable.OPEN_UNTIL.orNone(row), ItemTable.OWED_STILL.of(row)),
                            run.order().today());
                    table.add(new Priority(run.id(), ItemTable.ID.of(row), ItemTable.UNIT.of(row), chance, score));
                    if (table.hasEnough()) {
                        table.send(dataSource);
                    }
                });
        table.send(dataSource);
        // the planner knows no row of this run yet: it would look up each item instead of joining them
        jdbc.sql("ANALYZE item_priority").update();
    }
}
