package io.trueup.ledger;

import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.reconciliation.Outcome;
import io.trueup.recovery.Opening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When days became things to do with money at stake, and as what; a row is never changed. */
public final class Openings {

    /** An opening and the unit of its finding. */
    public record Entry(String unit, Opening opening) {}

    private static final Table<Entry> TABLE = new Table<>("item_opening");
    private static final StoredColumn<String> UNIT = TABLE.text("unit", Entry::unit);
    private static final Table<Opening> OPENING = TABLE.part(Entry::opening);
    private static final StoredColumn<String> FINDING = OPENING.text("finding", Opening::finding);
    private static final StoredColumn<String> ITEM = OPENING.text("item", Opening::item);
    private static final NumberColumn RUN = OPENING.number("opened_run", Opening::run);
    private static final StoredColumn<LocalDate> ON = OPENING.date("opened_on", Opening::on);
    private static final StoredColumn<Outcome> OUTCOME = OPENING.word("outcome", Opening::outcome, Outcome::valueOf);
    private static final StoredColumn<String> DENIAL_CLASS = OPENING.text("denial_class", Opening::denialClass);
    private static final StoredColumn<Boolean> AUTHORIZED = OPENING.flag("authorized", Opening::authorized);
    private static final StoredColumn<String> PAYER = OPENING.text("payer", Opening::payer);
    private static final StoredColumn<String> CLAIM = OPENING.text("claim_number", Opening::claimNumber);
    private static final StoredColumn<String> PATIENT = OPENING.text("patient", Opening::patient);
    private static final StoredColumn<LocalDate> SERVICE = OPENING.date("service_date", Opening::serviceDate);
    private static final StoredColumn<Money> AT_STAKE = OPENING.money("at_stake", Opening::atStake);

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    public Openings(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.dataSource = dataSource;
    }

    /** Those of the units, by unit, oldest first; nothing of a unit that has none. */
    Map<String, List<Opening>> of(List<String> units) {
        Map<String, List<Opening>> openings = new HashMap<>();
        jdbc.sql("""
                SELECT *
                FROM item_opening
                WHERE unit = ANY(:units)
                ORDER BY opened_run, id""").param("units", units.toArray(String[]::new)).query(row -> {
            openings.computeIfAbsent(UNIT.of(row), unit -> new ArrayList<>()).add(opening(row));
        });
        return openings;
    }

    private static Opening opening(ResultSet row) throws SQLException {
        return new Opening(
                FINDING.of(row),
                ITEM.of(row),
                RUN.of(row),
                ON.of(row),
                OUTCOME.of(row),
                DENIAL_CLASS.of(row),
                AUTHORIZED.of(row),
                PAYER.of(row),
                CLAIM.of(row),
                PATIENT.of(row),
                SERVICE.orNone(row),
                AT_STAKE.of(row));
    }

    public void add(List<Entry> entries) {
        CopyTable<Entry> rows = new CopyTable<>(TABLE);
        entries.forEach(rows::add);
        rows.send(dataSource);
    }
}
