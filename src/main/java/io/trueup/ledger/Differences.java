package io.trueup.ledger;

import io.trueup.billing.BillingDifference;
import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days whose bill differs from their log. */
public final class Differences {

    private static final Table<Entry> TABLE = new Table<>("billing_difference");

    static {
        TABLE.text("unit", Entry::unit);
    }

    private static final Table<BillingDifference> ROW = TABLE.part(Entry::difference);
    private static final StoredColumn<String> CLAIM = ROW.text("claim_number", BillingDifference::claimNumber);
    private static final StoredColumn<String> PATIENT = ROW.text("patient", BillingDifference::patient);
    private static final StoredColumn<String> PAYER = ROW.text("payer", BillingDifference::payer);
    private static final StoredColumn<LocalDate> SERVICE = ROW.date("service_date", BillingDifference::serviceDate);
    private static final StoredColumn<Program> PROGRAM =
            ROW.word("program", BillingDifference::program, Program::valueOf);
    private static final NumberColumn MINUTES = ROW.number("delivered_minutes", BillingDifference::deliveredMinutes);
    private static final StoredColumn<BigDecimal> UNITS_DUE =
            ROW.number("units_due", BigDecimal.class, BillingDifference::unitsDue);
    private static final StoredColumn<BigDecimal> UNITS_BILLED =
            ROW.number("units_billed", BigDecimal.class, BillingDifference::unitsBilled);
    private static final StoredColumn<String> MODIFIERS_DUE =
            ROW.text("modifiers_due", BillingDifference::modifiersDue);
    private static final StoredColumn<String> MODIFIERS_BILLED =
            ROW.text("modifiers_billed", BillingDifference::modifiersBilled);
    private static final StoredColumn<Money> WORTH = ROW.money("worth", BillingDifference::worth);
    private static final StoredColumn<LocalDate> LIMIT = ROW.date("filing_limit", BillingDifference::filingLimit);
    private static final StoredColumn<String> WHY = ROW.text("why", BillingDifference::why);
    private static final StoredColumn<String> CODES_DUE = ROW.text("codes_due", BillingDifference::codesDue);
    private static final StoredColumn<String> CODES_BILLED = ROW.text("codes_billed", BillingDifference::codesBilled);
    private static final StoredColumn<LocalDate> SENT = ROW.date("sent_on", BillingDifference::sentOn);
    private static final StoredColumn<String> NUMBER = ROW.text("control_number", BillingDifference::controlNumber);

    private final JdbcClient jdbc;

    public Differences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A difference of a unit. */
    public record Entry(String unit, BillingDifference difference) {}

    /** Which of the units have any. */
    public Set<String> among(List<String> units) {
        return jdbc
                .sql("SELECT DISTINCT unit FROM billing_difference WHERE unit = ANY(:units)")
                .param("units", units.toArray(String[]::new))
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    /** Replaces all differences of the units. */
    public void replace(DataSource dataSource, List<String> units, List<Entry> entries) {
        jdbc.sql("DELETE FROM billing_difference WHERE unit = ANY(:units)")
                .param("units", units.toArray(String[]::new))
                .update();
        CopyTable<Entry> rows = new CopyTable<>(TABLE);
        entries.forEach(rows::add);
        rows.send(dataSource);
    }

    /**
     * All of them: those whose last day to bill comes first, and of one day what is worth most either way.
     *
     * @param run by whose word something is to be done or waits
     * @param differences takes each with the item that has its day, else with a blank
     */
    public void all(long run, BiConsumer<BillingDifference, String> differences) {
        jdbc.sql("""
                SELECT d.*, coalesce((
                    SELECT min(o.shown)
                    FROM finding f
                """ + OpenItem.OF_FINDING + """
                    WHERE f.unit = d.unit
                    AND f.service_date = d.service_date
                    AND f.superseded_run IS NULL
                    AND NOT f.trial), '') AS shown_item
                FROM billing_difference d
                ORDER BY filing_limit NULLS LAST, abs(worth) DESC NULLS LAST, claim_number, service_date, program, unit,
                    codes_billed, why""").param("run", run).query(row -> {
            differences.accept(difference(row), row.getString("shown_item"));
        });
    }

    private static BillingDifference difference(ResultSet row) throws SQLException {
        return new BillingDifference(
                CLAIM.of(row),
                PATIENT.of(row),
                PAYER.of(row),
                SERVICE.of(row),
                PROGRAM.orNone(row),
                MINUTES.intOf(row),
                UNITS_DUE.of(row),
                UNITS_BILLED.of(row),
                MODIFIERS_DUE.of(row),
                MODIFIERS_BILLED.of(row),
                WORTH.orNone(row),
                LIMIT.orNone(row),
                WHY.of(row),
                CODES_DUE.of(row),
                CODES_BILLED.of(row),
                SENT.of(row),
                NUMBER.of(row),
                null);
    }
}
