package io.trueup.insight;

import io.trueup.appeal.Recourse;
import io.trueup.appeal.WorklistPriority;
import io.trueup.ledger.ItemTable;
import io.trueup.ledger.Runs;
import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import io.trueup.postgres.Streaming;
import io.trueup.postgres.Table;
import io.trueup.reconciliation.Outcome;
import io.trueup.worklist.ItemStanding;
import io.trueup.worklist.WorklistPlace;
import io.trueup.worklist.WorklistStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How urgent and promising each thing to do is on the day of a run, and whether it is to be done, waits or is over. */
final class ItemPriorities {

    private record Priority(
            long run,
            Listed item,
            int chancePercent,
            long score,
            ItemStanding standing,
            boolean deadlineMet,
            boolean reminderAlone,
            boolean hidden) {}

    /** By what a list of items is filtered, sorted and summed. */
    private record Listed(
            String id,
            String unit,
            Outcome outcome,
            String denialClass,
            String payer,
            String patient,
            Money atStake,
            @Nullable LocalDate deadline) {

        private static Listed of(ResultSet row) throws SQLException {
            return new Listed(
                    ItemTable.ID.of(row),
                    ItemTable.UNIT.of(row),
                    ItemTable.OUTCOME.of(row),
                    ItemTable.DENIAL_CLASS.of(row),
                    ItemTable.PAYER.of(row),
                    ItemTable.PATIENT.of(row),
                    ItemTable.AT_STAKE.of(row),
                    ItemTable.DEADLINE.orNone(row));
        }
    }

    private static final Table<Priority> TABLE = new Table<>("item_priority");

    static {
        TABLE.number("run_id", Priority::run);
        Table<Listed> item = TABLE.part(Priority::item);
        item.text("item", Listed::id);
        item.text("unit", Listed::unit);
        item.word("outcome", Listed::outcome, Outcome::valueOf);
        item.text("denial_class", Listed::denialClass);
        item.text("payer", Listed::payer);
        item.text("patient", Listed::patient);
        item.money("at_stake", Listed::atStake);
        item.date("deadline", Listed::deadline);
        TABLE.number("chance_percent", Priority::chancePercent);
        TABLE.number("score", Priority::score);
        Table<ItemStanding> standing = TABLE.part(Priority::standing);
        standing.word("place", ItemStanding::place, WorklistPlace::valueOf);
        standing.date("waits_until", ItemStanding::waitsUntil);
        standing.text("reminder", ItemStanding::reminder);
        standing.date("ended_on", ItemStanding::endedOn);
        TABLE.flag("deadline_met", Priority::deadlineMet);
        TABLE.flag("reminder_alone", Priority::reminderAlone);
        TABLE.flag("hidden", Priority::hidden);
    }

    private final DataSource dataSource;
    private final Runs.Run run;
    private final Statements later;

    ItemPriorities(DataSource dataSource, Runs.Run run, Statements later) {
        this.later = later;
        this.dataSource = dataSource;
        this.run = run;
    }

    /** A list is answered when the payer has decided again on half of the days that are left on it. */
    void keep(WorklistPriority priority) {
        later.send();
        CopyTable<Priority> table = new CopyTable<>(TABLE);
        JdbcClient jdbc = Streaming.of(dataSource);
        jdbc.sql("""
                SELECT i.id, i.unit, i.outcome, i.payer, i.patient, i.at_stake, i.chance_percent, i.deadline, i.denial_class, i.authorized,
                    i.open_until, i.owed_still, i.in_time_until, i.level, i.no_level_left, i.answer_days, i.demand,
                    s.status, s.said_on, s.sent_on, s.follow_up_on, s.follow_up_run,
                    coalesce(paid.first_on, listed.first_on) AS first_paid_on, coalesce(paid.last_on, listed.last_on) AS last_paid_on,
                    coalesce(paid.run_id, listed.run_id) AS found_by_run
                FROM item i
                LEFT JOIN item_said s ON s.item = i.id
                LEFT JOIN LATERAL (
                    SELECT min(d.day) AS first_on, max(d.day) AS last_on, max(f.run_id) AS run_id
                    FROM finding f
                    CROSS JOIN unnest(f.payment_dates) AS d (day)
                    WHERE s.item IS NOT NULL
                    AND f.unit = i.unit
                    AND f.item = i.id
                    AND f.superseded_run IS NULL
                    AND NOT f.trial) paid ON TRUE
                LEFT JOIN LATERAL (
                    SELECT min(day.first_on) AS first_on,
                        percentile_disc(0.5) WITHIN GROUP (ORDER BY day.last_on) AS last_on, max(day.run_id) AS run_id
                    FROM item part
                    JOIN finding f ON f.unit = part.unit AND f.item = part.id AND f.superseded_run IS NULL AND NOT f.trial
                    CROSS JOIN LATERAL (
                        SELECT f.run_id, min(d.day) AS first_on, max(d.day) AS last_on
                        FROM unnest(f.payment_dates) AS d (day)) day
                    WHERE s.item IS NOT NULL
                    AND i.unit LIKE 'G:%'
                    AND i.outcome = 'UNDERPAID'
                    AND part.demand <> ''
                    AND part.demand = i.id) listed ON TRUE""").query(row -> {
            table.add(priority(row, priority));
            if (table.hasEnough()) {
                table.send(dataSource);
            }
        });
        later.add(table, dataSource);
        // the planner knows no row of this run yet: it would look up each item instead of joining them
        later.sql("ANALYZE item_priority (run_id, item, unit, place)").add();
    }

    private Priority priority(ResultSet row, WorklistPriority priority) throws SQLException {
        int chance = priority.chancePercent(
                ItemTable.OUTCOME.of(row),
                ItemTable.DENIAL_CLASS.of(row),
                ItemTable.AUTHORIZED.of(row),
                ItemTable.CHANCE_PERCENT.intOf(row));
        ItemStanding standing = standing(row);
        LocalDate deadline = ItemTable.DEADLINE.orNone(row);
        Outcome outcome = ItemTable.OUTCOME.of(row);
        LocalDate inTimeUntil = ItemTable.IN_TIME_UNTIL.orNone(row);
        boolean met = standing.keeps(inTimeUntil == null ? deadline : inTimeUntil);
        // a status that was asked for in time proves no bill: what is said of an unanswered one stays
        boolean alone =
                met && deadline != null && deadline.isBefore(run.order().today()) && outcome != Outcome.PAYMENT_OVERDUE;
        long score = priority.score(
                outcome,
                ItemTable.AT_STAKE.of(row),
                chance,
                met ? null : deadline,
                new Recourse(ItemTable.OPEN_UNTIL.orNone(row), ItemTable.OWED_STILL.of(row), inTimeUntil),
                run.order().today());
        return new Priority(
                run.id(),
                Listed.of(row),
                chance,
                score,
                alone ? standing.inTime() : standing,
                met,
                alone,
                standing.isHidden(run.order().today()));
    }

    private ItemStanding standing(ResultSet row) throws SQLException {
        if (!row.getString("demand").isEmpty()) {
            return ItemStanding.IN_DEMAND;
        }
        boolean goesOn = !ItemTable.LEVEL.of(row).isEmpty() && !ItemTable.NO_LEVEL_LEFT.of(row);
        ItemStanding.Said said = new ItemStanding.Said(
                WorklistStatus.shown(row.getString("status"), goesOn),
                ResultColumns.date(row, "said_on"),
                ResultColumns.date(row, "sent_on"),
                ResultColumns.date(row, "follow_up_on"));
        LocalDate sent = said.sent();
        ItemStanding.Answer answer = PayerAnswer.of(row, ItemTable.OUTCOME.of(row), sent);
        return ItemStanding.of(
                said, answer, ItemTable.ANSWER_DAYS.intOf(row), run.order().today());
    }
}
