package io.trueup.insight;

import io.trueup.appeal.OwnChances;
import io.trueup.appeal.WorklistPriority;
import io.trueup.postgres.CopyTable;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run took as the chances of appeals, with what was won and lost until then. */
public final class AppealChances {

    private final DataSource dataSource;

    public AppealChances(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void keep(long run, WorklistPriority priority) {
        CopyTable table = new CopyTable("appeal_chance (run_id, denial_class, authorized, chance_percent, won, lost)");
        priority.chances()
                .forEach(chance -> table.number(run)
                        .text(chance.denialClass().name())
                        .flag(chance.authorized())
                        .number((long) chance.percent())
                        .number(chance.own().won())
                        .number(chance.own().lost())
                        .endRow());
        table.send(dataSource);
    }

    /** What the clinic had won and lost when the run looked. */
    public OwnChances own(long run) {
        Map<String, OwnChances.Tally> byKind = new HashMap<>();
        JdbcClient.create(dataSource)
                .sql("SELECT denial_class, authorized, won, lost FROM appeal_chance WHERE run_id = :run")
                .param("run", run)
                .query(row -> {
                    byKind.put(
                            OwnChances.kind(row.getString("denial_class"), row.getBoolean("authorized")),
                            new OwnChances.Tally(row.getLong("won"), row.getLong("lost")));
                });
        return new OwnChances(byKind);
    }
}
