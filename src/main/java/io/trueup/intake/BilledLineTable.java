package io.trueup.intake;

import io.trueup.bill.BilledLine;
import io.trueup.money.Money;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.remittance.DateRange;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Service lines of bills. */
public final class BilledLineTable {

    record TakenLine(long billId, BilledLine line) {}

    static final Table<TakenLine> TABLE = new Table<>("billed_line");

    public static final NumberColumn BILL_ID = TABLE.number("bill_id", TakenLine::billId);
    private static final Table<BilledLine> SENT = TABLE.part(TakenLine::line);
    public static final NumberColumn NUMBER = SENT.number("number", BilledLine::number);
    public static final StoredColumn<String> CODE = SENT.text("code", BilledLine::code);
    public static final StoredColumn<List<String>> MODIFIERS = SENT.joined("modifiers", ":", BilledLine::modifiers);
    public static final StoredColumn<Money> CHARGE = SENT.money("charge", BilledLine::charge);
    public static final StoredColumn<BigDecimal> UNITS = SENT.number("units", BigDecimal.class, BilledLine::units);
    public static final StoredColumn<LocalDate> FROM =
            SENT.date("from_date", l -> l.dates().from());
    public static final StoredColumn<LocalDate> TO =
            SENT.date("to_date", l -> l.dates().to());

    private BilledLineTable() {}

    public static DateRange dates(ResultSet row) throws SQLException {
        return new DateRange(FROM.of(row), TO.of(row));
    }

    public static BilledLine read(ResultSet row) throws SQLException {
        return new BilledLine(
                NUMBER.intOf(row), CODE.of(row), MODIFIERS.of(row), CHARGE.of(row), UNITS.of(row), dates(row));
    }
}
