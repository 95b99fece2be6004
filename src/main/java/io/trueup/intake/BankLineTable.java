package io.trueup.intake;

import io.trueup.deposit.BankLine;
import io.trueup.money.Money;
import io.trueup.platform.Sha256;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import java.time.LocalDate;
import java.util.Locale;

/** Lines of bank statements as each file tells them. */
public final class BankLineTable {

    record TakenLine(long id, long fileId, BankLine line) {

        /** What the same line has in every statement; it stays when the words are purged. */
        String fingerprint() {
            String content = String.join(
                    "\u001F",
                    line.account(),
                    line.date().toString(),
                    line.amount().toString(),
                    line.description().toUpperCase(Locale.ROOT),
                    line.reference().toUpperCase(Locale.ROOT));
            return Sha256.hex(content);
        }
    }

    /** Until when a file tells of an account. */
    record AsOf(long fileId, String account, LocalDate day) {}

    static final Table<TakenLine> TABLE = new Table<>("bank_line");

    public static final NumberColumn ID = TABLE.number("id", TakenLine::id);
    static final NumberColumn FILE_ID = TABLE.number("file_id", TakenLine::fileId);
    private static final Table<BankLine> LINE = TABLE.part(TakenLine::line);
    static final NumberColumn PLACE = LINE.number("line", l -> l.place().line());
    public static final StoredColumn<String> ACCOUNT = LINE.text("account", BankLine::account);
    public static final StoredColumn<LocalDate> DATE = LINE.date("bank_date", BankLine::date);
    public static final StoredColumn<Money> AMOUNT = LINE.money("amount", BankLine::amount);
    public static final StoredColumn<String> DESCRIPTION = LINE.text("description", BankLine::description);
    public static final StoredColumn<String> REFERENCE = LINE.text("reference", BankLine::reference);
    public static final StoredColumn<String> TYPE = LINE.text("type", BankLine::type);
    public static final StoredColumn<String> FINGERPRINT = TABLE.text("fingerprint", TakenLine::fingerprint);

    static final Table<AsOf> STATEMENTS = new Table<>("bank_statement");

    static {
        STATEMENTS.number("file_id", AsOf::fileId);
        STATEMENTS.text("account", AsOf::account);
        STATEMENTS.date("as_of", AsOf::day);
    }

    private BankLineTable() {}
}
