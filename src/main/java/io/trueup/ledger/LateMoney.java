package io.trueup.ledger;

import io.trueup.contract.LatePayer;
import io.trueup.interest.BillClock;
import io.trueup.interest.LateClaim;
import io.trueup.interest.LatePayment;
import io.trueup.interest.LateTerms;
import io.trueup.interest.UnpaidAmount;
import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money that came late, with what is owed for it, and money that nobody paid or refused, with what decides what is owed. */
public final class LateMoney {

    private static final Table<Entry> LATE = new Table<>("late_payment");
    private static final Table<Unpaid> UNPAID = new Table<>("unpaid_amount");

    static {
        LATE.text("unit", Entry::unit);
        Table<LatePayment> late = LATE.part(Entry::late);
        late.number("claim_payment_id", LatePayment::claimPaymentId);
        late.text("payer", LatePayment::payer);
        late.text("claim_number", LatePayment::claimNumber);
        late.date("service_date", LatePayment::serviceDate);
        late.money("paid", LatePayment::paid);
        Table<LateClaim> claim = late.part(LatePayment::claim);
        claim.date("due_date", LateClaim::due);
        claim.number("days_late", LateClaim::daysLate);
        claim.text("rate", LateClaim::rate);
        claim.money("owed", LateClaim::owed);
        claim.text("computation", LateClaim::computation);
        claim.text("counted_from", LateClaim::countedFrom);
        UNPAID.text("unit", Unpaid::unit);
    }

    private static final Table<UnpaidAmount> AMOUNT = UNPAID.part(Unpaid::amount);
    private static final StoredColumn<String> PAYER = AMOUNT.text("payer", UnpaidAmount::payer);
    private static final StoredColumn<String> CLAIM = AMOUNT.text("claim_number", UnpaidAmount::claimNumber);
    private static final StoredColumn<LocalDate> SERVICE = AMOUNT.date("service_date", UnpaidAmount::serviceDate);
    private static final StoredColumn<Money> MONEY = AMOUNT.money("amount", UnpaidAmount::amount);
    private static final Table<LateTerms> TERMS = AMOUNT.part(UnpaidAmount::terms);
    private static final StoredColumn<String> CONTRACT = TERMS.text("contract", LateTerms::contractId);
    private static final StoredColumn<BigDecimal> INTEREST =
            TERMS.number("interest_percent", BigDecimal.class, LateTerms::interestPercent);
    private static final NumberColumn DUE_DAYS = TERMS.number("due_days", LateTerms::dueDays);
    private static final StoredColumn<String> STATE = TERMS.text("state", LateTerms::state);
    private static final StoredColumn<LatePayer.Kind> KIND =
            TERMS.word("payer_kind", terms -> terms.payer().kind(), LatePayer.Kind::valueOf);
    private static final StoredColumn<LatePayer.Bills> BILLS =
            TERMS.word("bills", terms -> terms.payer().bills(), LatePayer.Bills::valueOf);
    private static final Table<BillClock> CLOCK = AMOUNT.part(UnpaidAmount::clock);
    private static final StoredColumn<LocalDate> COUNTED_FROM = CLOCK.date("counted_from", BillClock::day);
    private static final StoredColumn<BillClock.Since> SINCE =
            CLOCK.word("counted_since", BillClock::since, BillClock.Since::valueOf);

    private final JdbcClient jdbc;

    public LateMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A late payment of a unit. */
    public record Entry(String unit, LatePayment late) {}

    /** Unpaid money of a unit. */
    public record Unpaid(String unit, UnpaidAmount amount) {}

    /** Replaces everything that came late or is unpaid for the units. */
    public void replace(DataSource dataSource, List<String> units, List<Entry> late, List<Unpaid> unpaid) {
        jdbc.sql("""
                WITH came AS (DELETE FROM late_payment WHERE unit = ANY(:units))
                DELETE FROM unpaid_amount
                WHERE unit = ANY(:units)""").param("units", units.toArray(String[]::new)).update();
        CopyTable<Entry> came = new CopyTable<>(LATE);
        late.forEach(came::add);
        CopyTable<Unpaid> missing = new CopyTable<>(UNPAID);
        unpaid.forEach(missing::add);
        CopyTable.send(dataSource, List.of(came, missing));
    }

    /**
     * Unpaid money as it stands.
     *
     * @param patient blank where no finding of the day stands
     * @param item on Worklist or Waiting; blank when none has the day
     */
    public record Standing(UnpaidAmount amount, String patient, String item) {}

    /**
     * All that is unpaid, in the order of payers, claims and dates.
     *
     * @param run by whose word something is to be done or waits
     */
    public void unpaid(long run, Consumer<Standing> amounts) {
        jdbc.sql("""
                -- each unit asks once for its findings, not each of its days
                WITH day AS MATERIALIZED (
                    SELECT f.unit, f.service_date, max(f.patient) AS patient, min(o.shown) AS shown
                    FROM (
                        SELECT unit, array_agg(DISTINCT service_date) AS days
                        FROM unpaid_amount
                        GROUP BY unit) u
                    CROSS JOIN LATERAL (
                        SELECT unit, service_date, patient, item
                        FROM finding
                        WHERE unit = u.unit
                        AND service_date = ANY(u.days)
                        AND superseded_run IS NULL
                        AND NOT trial
                        OFFSET 0) f
                    LEFT\s""" + OpenItem.OF_FINDING + """
                    GROUP BY f.unit, f.service_date)
                SELECT u.*, coalesce(day.patient, '') AS patient, coalesce(day.shown, '') AS shown_item
                FROM unpaid_amount u
                LEFT JOIN day ON day.unit = u.unit AND day.service_date = u.service_date
                ORDER BY u.payer, u.claim_number, u.service_date, u.unit, u.amount""").param("run", run).query(row -> {
            amounts.accept(new Standing(amount(row), row.getString("patient"), row.getString("shown_item")));
        });
    }

    private static UnpaidAmount amount(ResultSet row) throws SQLException {
        return new UnpaidAmount(
                PAYER.of(row),
                CLAIM.of(row),
                SERVICE.of(row),
                MONEY.of(row),
                new LateTerms(
                        CONTRACT.of(row),
                        INTEREST.of(row),
                        DUE_DAYS.intOf(row),
                        STATE.of(row),
                        new LatePayer(KIND.orNone(row), BILLS.orNone(row))),
                new BillClock(COUNTED_FROM.of(row), SINCE.of(row)));
    }
}
