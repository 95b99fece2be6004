package io.trueup.intake;

import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.ClaimNumbers;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** What payers authorized. */
public final class AuthorizationTable {

    static final Table<Taken<Authorization>> TABLE = new Table<>("program_authorization");

    static final NumberColumn FILE_ID = TABLE.number("file_id", Taken::fileId);
    static final NumberColumn LINE = TABLE.number("line", Taken::line);
    private static final Table<Authorization> ROW = TABLE.part(Taken::row);
    static final StoredColumn<String> NUMBER = ROW.text("authorization_number", Authorization::number);
    static final StoredColumn<String> CLAIM_NUMBER = ROW.text("claim_number", Authorization::claimNumber);
    static final StoredColumn<String> NUMBER_KEY = ROW.text("number_key", a -> ClaimNumbers.key(a.claimNumber()));
    static final StoredColumn<Program> PROGRAM = ROW.word("program", Authorization::program, Program::valueOf);
    static final StoredColumn<LocalDate> FROM = ROW.date("from_date", Authorization::from);
    static final StoredColumn<LocalDate> TO = ROW.date("to_date", Authorization::to);
    static final StoredColumn<Integer> DAYS =
            ROW.number("authorized_days", Integer.class, Authorization::authorizedDays);
    static final StoredColumn<BigDecimal> HOURS =
            ROW.number("authorized_hours", BigDecimal.class, Authorization::authorizedHours);
    static final StoredColumn<Authorization.Status> STATUS =
            ROW.word("status", Authorization::status, Authorization.Status::valueOf);

    private AuthorizationTable() {}

    public static Authorization read(ResultSet row) throws SQLException {
        return new Authorization(
                NUMBER.of(row),
                CLAIM_NUMBER.of(row),
                PROGRAM.of(row),
                FROM.of(row),
                TO.of(row),
                DAYS.orNone(row),
                HOURS.orNone(row),
                STATUS.of(row));
    }
}
