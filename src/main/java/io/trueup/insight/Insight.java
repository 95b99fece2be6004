package io.trueup.insight;

import io.trueup.appeal.AppealPlaybook;
import io.trueup.appeal.OwnChances;
import io.trueup.appeal.StateLimits;
import io.trueup.appeal.WorklistPriority;
import io.trueup.contract.RateBook;
import io.trueup.denial.DenialClass;
import io.trueup.ledger.DoneItems;
import io.trueup.ledger.EarlierRuns;
import io.trueup.ledger.OwnHistory;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.ReissuedChecks;
import io.trueup.ledger.Runs;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.Statements;
import io.trueup.postgres.Table;
import io.trueup.reconciliation.Outcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works out what a run makes of all that is known, and keeps it; the same again when it is done again after a crash. */
public final class Insight {

    private static final List<String> TABLES =
            List.of("pattern", "prevention_risk", "week_task", "contract_event", "appeal_chance");

    /** The places of the last run that ended before this one stay: what is new to do is told against them. */
    private static final String BUT_THE_LAST = " WHERE run_id IS DISTINCT FROM :before";

    /** Of a denial class, or of an outcome without a denial. */
    private record Chance(
            long run,
            @Nullable DenialClass denialClass,
            @Nullable Outcome outcome,
            boolean authorized,
            int percent,
            OwnChances.Tally decided) {}

    private static final Table<Chance> CHANCES = new Table<>("appeal_chance");

    static {
        CHANCES.number("run_id", Chance::run);
        CHANCES.word("denial_class", Chance::denialClass, DenialClass::valueOf);
        CHANCES.word("outcome", Chance::outcome, Outcome::valueOf);
        CHANCES.flag("authorized", Chance::authorized);
        CHANCES.number("chance_percent", Chance::percent);
        Table<OwnChances.Tally> decided = CHANCES.part(Chance::decided);
        decided.number("won", OwnChances.Tally::won);
        decided.number("lost", OwnChances.Tally::lost);
        decided.number("by_money", OwnChances.Tally::byMoney);
    }

    private final DataSource dataSource;
    private final RateBook rates;
    private final AppealPlaybook playbook;
    private final StateLimits limits;
    private final JdbcClient jdbc;

    public Insight(DataSource dataSource, RateBook rates, AppealPlaybook playbook, StateLimits limits) {
        this.dataSource = dataSource;
        this.rates = rates;
        this.playbook = playbook;
        this.limits = limits;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Within a transaction, so that what is read is streamed; what had to be known of before is asked for at once. */
    public void gain(Runs.Run run, Statements later) {
        OwnHistory history = new OwnHistory(later);
        AtomicLong lastDone = new AtomicLong();
        EarlierRuns.lastDone(later, run.id(), lastDone::set);
        Demands demands = run.order().isTrial() ? null : new Demands(dataSource, rates, run, later);
        PreventionRisks risks = new PreventionRisks(dataSource, rates, limits, run, later);
        risks.ask();
        later.send();
        forget(run, lastDone.get(), later);
        OwnChances own = history.chances();
        WorklistPriority priority = new WorklistPriority(playbook, own);
        keepChances(run.id(), own, priority, later);
        new RepeatedVariances(dataSource, rates, later).keep(run.id());
        if (demands != null) {
            demands.keep(priority, lastDone.get());
        }
        new ItemPriorities(dataSource, run, later).keep(priority);
        DoneItems.tell(later, run.id());
        risks.keep();
        new ContractEvents(dataSource, rates, run, later).keep();
        ReissuedChecks.tellWhatTheBankHas(later);
        PayerTitles.settle(later, rates.payers());
    }

    /** Rates that are tried out take the place of other trials alone: what stands is still there after them. */
    private void forget(Runs.Run run, long lastDone, Statements later) {
        String which = run.order().isTrial() ? " WHERE run_id IN (SELECT id FROM run WHERE trial)" : "";
        TABLES.forEach(table -> later.add("DELETE FROM " + table + which));
        later.sql("DELETE FROM item_priority" + (run.order().isTrial() ? which : BUT_THE_LAST))
                .param("before", lastDone)
                .add();
    }

    private void keepChances(long run, OwnChances own, WorklistPriority priority, Statements later) {
        CopyTable<Chance> table = new CopyTable<>(CHANCES);
        for (DenialClass denialClass : DenialClass.values()) {
            for (boolean authorized : new boolean[] {false, true}) {
                OwnChances.Tally decided = own.of(OwnChances.kind(denialClass.name(), authorized));
                int percent = priority.chancePercent(denialClass, authorized);
                table.add(new Chance(run, denialClass, null, authorized, percent, decided));
            }
        }
        for (Outcome outcome : OwnChances.OUTCOMES) {
            int percent = priority.chancePercent(outcome, "", false, priority.chancePercent(outcome));
            table.add(new Chance(run, null, outcome, false, percent, own.of(OwnChances.kind(outcome))));
        }
        later.add(table, dataSource);
    }

    /** The order of the worklist by the chances that a run took. */
    public WorklistPriority priority(long run) {
        Map<String, OwnChances.Tally> byKind = new HashMap<>();
        jdbc.sql("""
                SELECT denial_class || outcome AS kind, authorized, won, lost, by_money
                FROM appeal_chance
                WHERE run_id = :run""").param("run", run).query(row -> {
            byKind.put(
                    OwnChances.kind(row.getString("kind"), row.getBoolean("authorized")),
                    new OwnChances.Tally(row.getLong("won"), row.getLong("lost"), row.getLong("by_money")));
        });
        return new WorklistPriority(playbook, new OwnChances(byKind));
    }

    static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
