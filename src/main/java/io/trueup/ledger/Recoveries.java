package io.trueup.ledger;

import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.reconciliation.Outcome;
import io.trueup.recovery.OpenedUnit;
import io.trueup.recovery.Opening;
import io.trueup.recovery.Recovered;
import io.trueup.recovery.TakenLine;
import io.trueup.recovery.TakenPayment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every later cent on what was once a thing to do. Amounts follow what is known of a unit each time it is looked at; how the item
 * stood is kept as it was when the money was first seen.
 */
public final class Recoveries {

    /** Recovered money and the unit of its day. */
    public record Entry(String unit, Recovered recovered) {}

    private record Kept(Entry entry, Standing standing) {}

    private record Key(String item, String finding, long payment) {}

    private static final Table<Kept> TABLE = new Table<>("recovery");

    static {
        TABLE.text("unit", k -> k.entry().unit());
        TABLE.money("amount", k -> k.entry().recovered().amount());
    }

    private static final Table<TakenPayment> PAYMENT =
            TABLE.part(k -> k.entry().recovered().payment());
    private static final NumberColumn PAYMENT_ID = PAYMENT.number("payment_id", TakenPayment::id);

    static {
        PAYMENT.date("paid_on", TakenPayment::paidOn);
        PAYMENT.text("trace", TakenPayment::trace);
    }

    private static final Table<Opening> OPENING =
            TABLE.part(k -> k.entry().recovered().opening());
    private static final StoredColumn<String> ITEM = OPENING.text("item", Opening::item);
    private static final StoredColumn<String> FINDING = OPENING.text("finding", Opening::finding);

    static {
        OPENING.word("outcome", Opening::outcome, Outcome::valueOf);
        OPENING.text("denial_class", Opening::denialClass);
        OPENING.flag("authorized", Opening::authorized);
        OPENING.text("payer", Opening::payer);
        OPENING.text("claim_number", Opening::claimNumber);
        OPENING.text("patient", Opening::patient);
        OPENING.date("service_date", Opening::serviceDate);
        OPENING.money("at_stake", Opening::atStake);
    }

    private static final Table<Standing> STANDING = TABLE.part(Kept::standing);
    private static final NumberColumn RUN = STANDING.number("run_id", Standing::run);
    private static final StoredColumn<String> LEVEL = STANDING.text("level", Standing::level);
    private static final StoredColumn<String> OWNER = STANDING.text("owner", Standing::owner);
    private static final StoredColumn<String> LETTER = STANDING.text("letter", Standing::letter);
    private static final StoredColumn<String> DEMAND = STANDING.text("demand", Standing::demand);
    private static final StoredColumn<LocalDate> SENT_ON = STANDING.date("sent_on", Standing::sentOn);

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    public Recoveries(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.dataSource = dataSource;
    }

    /** What was opened in these units, with the payments of their lines; nothing of a unit where nothing ever was. */
    public Map<String, OpenedUnit> opened(List<String> units) {
        Map<String, List<Opening>> openings = new Openings(dataSource).of(units);
        Map<String, List<TakenLine>> lines =
                openings.isEmpty() ? Map.of() : new TakenLines(jdbc).of(List.copyOf(openings.keySet()));
        Map<String, OpenedUnit> opened = new HashMap<>();
        openings.forEach((unit, own) -> opened.put(unit, new OpenedUnit(own, lines.getOrDefault(unit, List.of()))));
        return opened;
    }

    /** What came back that a run was the first to see, less what was taken back again. */
    public Money firstSeen(long run) {
        return jdbc.sql("SELECT coalesce(sum(amount), 0) AS amount FROM recovery WHERE run_id = :run")
                .param("run", run)
                .query((row, n) -> ResultColumns.requiredMoney(row, "amount"))
                .single();
    }

    /** Replaces what came back for the units; before their items are, so that each stands as the money found it. */
    public void replace(long run, List<String> units, List<Entry> entries) {
        Map<Key, Standing> before = standings(units);
        jdbc.sql("DELETE FROM recovery WHERE unit = ANY(:units)")
                .param("units", units.toArray(String[]::new))
                .update();
        Map<String, Standing> last = new HashMap<>();
        before.forEach((key, standing) ->
                last.merge(key.item(), standing, (one, other) -> one.run() > other.run() ? one : other));
        List<String> fresh = entries.stream()
                .map(Recoveries::key)
                .filter(key -> !before.containsKey(key))
                .map(Key::item)
                .distinct()
                .toList();
        Map<String, Standing> now = fresh.isEmpty() ? Map.of() : new Standings(jdbc, run).of(fresh, last);
        CopyTable<Kept> rows = new CopyTable<>(TABLE);
        for (Entry entry : entries) {
            Key key = key(entry);
            Standing kept = before.get(key);
            LocalDate paidOn = entry.recovered().payment().paidOn();
            Standing first = now.getOrDefault(key.item(), Standing.unknown(run)).paidOn(paidOn);
            rows.add(new Kept(entry, kept == null ? first : kept));
        }
        rows.send(dataSource);
    }

    private Map<Key, Standing> standings(List<String> units) {
        Map<Key, Standing> standings = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT *
                FROM recovery
                WHERE unit = ANY(:units)
                ORDER BY run_id, paid_on, payment_id, finding""").param("units", units.toArray(String[]::new)).query(row -> {
            Key key = new Key(ITEM.of(row), FINDING.of(row), PAYMENT_ID.of(row));
            standings.put(key, standing(row));
        });
        return standings;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                RUN.of(row), LEVEL.of(row), OWNER.of(row), LETTER.of(row), DEMAND.of(row), SENT_ON.orNone(row));
    }

    private static Key key(Entry entry) {
        Recovered recovered = entry.recovered();
        return new Key(
                recovered.opening().item(),
                recovered.opening().finding(),
                recovered.payment().id());
    }
}
