package io.trueup.deposit;

import io.trueup.money.Money;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bank's balance report (BAI2): the details (16) of each account. Balances and sums (03) are no lines; they and the trailers
 * only tell whether all is there.
 */
final class BaiReader {

    private static final Pattern DAY = Pattern.compile("(?:(19|20))?(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,15}");
    private static final int FIRST_YEAR = 1990;
    private static final String TEST_ONLY = "4";
    private static final String DELETED = "2";

    private final String file;
    private final LocalDate today;
    private final DepositSink sink;
    private final BaiTotals totals;
    private @Nullable LocalDate created;
    private @Nullable LocalDate asOf;
    private String currency = "";
    private String account = "";
    private boolean inAccount;
    private boolean passedOver;
    private boolean ended;
    private @Nullable BaiRecord last;

    BaiReader(String file, LocalDate today, DepositSink sink) {
        this.file = file;
        this.today = today;
        this.sink = sink;
        this.totals = new BaiTotals(file, sink);
    }

    /** A record is known to be whole when another follows: one at the end of a file that was cut short is not taken. */
    void read(InputStream in) throws IOException {
        new BaiRecords(record -> {
                    if (last != null) {
                        take(last);
                    }
                    last = record;
                })
                .read(in);
        if (last != null && (ended || last.code().equals("99"))) {
            take(last);
        } else {
            Place place = last == null ? Place.ofFile(file) : place(last);
            sink.problem(Problem.of(ProblemCode.TRUNCATED, place, "", "a file trailer (99) at its end"));
        }
    }

    private Place place(BaiRecord record) {
        return new Place(file, record.line(), "record " + record.code());
    }

    private void take(BaiRecord record) {
        switch (record.code()) {
            case "01" -> header(record);
            case "02" -> group(record);
            case "03" -> account(record);
            case "16" -> detail(record);
            case "49" -> {
                totals.endAccount(record);
                inAccount = false;
            }
            case "98" -> totals.endGroup(record);
            case "99" -> {
                totals.endFile(record);
                ended = true;
            }
            default -> bad(record, "", "a record: 01, 02, 03, 16, 49, 88, 98 or 99");
        }
    }

    private void header(BaiRecord record) {
        totals.beginFile(record);
        ended = false;
        record.next();
        record.next();
        created = day(record.next());
    }

    /** Without a date of its own a group is of the day on which the file was made. */
    private void group(BaiRecord record) {
        totals.beginGroup(record);
        inAccount = false;
        record.next();
        record.next();
        String status = record.next();
        String written = record.next();
        record.next();
        currency = record.next();
        asOf = written.isEmpty() ? created : day(written);
        passedOver = status.equals(TEST_ONLY) || status.equals(DELETED);
        LocalDate date = asOf;
        if (passedOver) {
            sink.problem(Problem.of(
                    ProblemCode.STATEMENT_DIFFERS,
                    place(record),
                    status.equals(TEST_ONLY) ? "a test" : "a group the bank takes back",
                    "a group of lines that count; this one was left out"));
        } else if (date == null || date.isAfter(today)) {
            passedOver = true;
            sink.problem(Problem.of(
                    ProblemCode.BAD_BANK_RECORD,
                    place(record),
                    written.isEmpty() ? "no date" : "date " + written,
                    "the day of the statement, of " + FIRST_YEAR + " to " + today
                            + "; the lines below it were left out"));
        }
    }

    private void account(BaiRecord record) {
        totals.beginAccount(record);
        inAccount = true;
        account = record.next();
        String own = record.next();
        String money = own.isEmpty() ? currency : own;
        if (!money.isEmpty() && !money.equalsIgnoreCase("USD")) {
            sink.problem(Problem.of(
                    ProblemCode.STATEMENT_DIFFERS, place(record), "an account in " + money, "USD; taken as dollars"));
        }
        totals.balances(record);
        LocalDate date = asOf;
        if (!passedOver && date != null) {
            sink.statement(account, date);
        }
    }

    private void detail(BaiRecord record) {
        String type = record.next();
        String written = record.next();
        Money amount = amount(written);
        totals.detail(record, amount);
        if (passedOver) {
            return;
        }
        LocalDate date = asOf;
        int sign = type.matches("\\d{3}") ? sign(Integer.parseInt(type)) : 1;
        if (sign == 0) {
            return;
        }
        if (!inAccount || date == null) {
            bad(record, written, "a detail below an account (03) of a group (02)");
        } else if (amount == null || !amount.isPlausible()) {
            bad(record, written, "an amount in cents, digits only");
        } else if (!type.matches("\\d{3}")) {
            bad(record, type, "a type code of three digits");
        } else {
            line(record, type, sign > 0 ? amount : amount.negated(), date);
        }
    }

    private void line(BaiRecord record, String type, Money amount, LocalDate date) {
        record.passFundsType();
        String bank = record.next();
        String customer = record.next();
        if (!amount.isZero()) {
            sink.bankLine(new BankLine(
                    account,
                    date,
                    amount,
                    record.rest(),
                    (bank + " " + customer).strip(),
                    "BAI " + type,
                    place(record)));
        }
    }

    /** Credits have 100 to 399 and, of the bank's own, 920 to 959, debits 400 to 699 and 960 to 999; others move no money. */
    private static int sign(int type) {
        if (type > 100 && type < 400 || type >= 920 && type < 960) {
            return 1;
        }
        return type > 400 && type < 700 || type >= 960 ? -1 : 0;
    }

    private void bad(BaiRecord record, String found, String expected) {
        sink.problem(Problem.of(ProblemCode.BAD_BANK_RECORD, place(record), found, expected));
    }

    /** Null for what is none. */
    static @Nullable Money amount(String written) {
        return AMOUNT.matcher(written).matches() ? Money.ofCents(Long.parseLong(written)) : null;
    }

    /** A day of long ago would make every payment since then look missing. */
    private static @Nullable LocalDate day(String written) {
        Matcher day = DAY.matcher(written);
        if (!day.matches()) {
            return null;
        }
        String century = day.group(1) == null ? "20" : day.group(1);
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(century + day.group(2)),
                    Integer.parseInt(day.group(3)),
                    Integer.parseInt(day.group(4)));
            return date.getYear() < FIRST_YEAR ? null : date;
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
