package io.trueup.deposit;

import static io.trueup.tabular.Column.optional;
import static io.trueup.tabular.Column.requiredUnless;

import io.trueup.money.Money;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.Row;
import io.trueup.tabular.TableKind;
import io.trueup.written.CellAmount;
import io.trueup.written.WrittenValues;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a bank's list, and what a row of it says. The amount has its sign, or CR or DR, or a column for each direction. */
final class StatementColumns {

    static final TableKind KIND = new TableKind(
            "a bank's list of deposits",
            "deposits",
            List.of(
                    requiredUnless("date", "transaction_date"),
                    requiredUnless("amount", "credit"),
                    optional("description").joinedBy(" "),
                    optional("reference").joinedBy(" "),
                    optional("account"),
                    optional("credit"),
                    optional("debit"),
                    optional("direction"),
                    optional("type").joinedBy(" "),
                    optional("transaction_date"),
                    optional("booking_status"),
                    // known, so that nobody is told that they were ignored
                    optional("value_date"),
                    optional("balance").joinedBy(" ")),
            StatementColumns::unsaid);

    private static final List<String> UNSAID = List.of("date", "amount", "", "reference", "description");
    private static final Set<String> DEBITS = Set.of("DEBIT", "DR", "D", "DBIT", "WITHDRAWAL", "OUT", "-");
    private static final Pattern WITH_DIRECTION = Pattern.compile(
            "(?:(CR|DR|DB)\\.?\\s*)?([^A-Za-z]*\\d[^A-Za-z]*?)\\s*(?:(CR|DR|DB)\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BALANCE =
            Pattern.compile("(?:beginning|opening|ending|closing|starting|previous) (?:ledger )?balance.*");

    private static final Pattern PENDING = Pattern.compile(
            "(?:pending|processing|scheduled|in process|memo|not posted|unposted)\\b.*", Pattern.CASE_INSENSITIVE);

    private StatementColumns() {}

    /** Wells Fargo writes no headings: day, amount, a star, the check's number, what it was. */
    private static List<String> unsaid(List<String> first) {
        boolean its = first.size() == UNSAID.size()
                && WrittenValues.date(first.get(0)) != null
                && WrittenValues.money(first.get(1)) != null
                && first.get(2).equals("*")
                && !first.get(4).isEmpty();
        return its ? UNSAID : List.of();
    }

    /** A line that the bank has not booked: it comes again as it is booked, often of another day or with other words. */
    static boolean isPending(Row row) {
        return row.has("booking_status")
                && PENDING.matcher(row.name("booking_status").strip()).matches();
    }

    /** Null for a row that moves nothing, and for a bad one, which keeps its problems. */
    static @Nullable BankLine line(Row row) {
        if (isTextAlone(row)) {
            return null;
        }
        LocalDate date = row.pastDate(row.has("date") ? "date" : "transaction_date");
        String description = spaced(row.text("description"));
        String reference = spaced(row.text("reference"));
        String account = row.name("account").strip();
        String type = spaced(row.name("type"));
        if (!row.has("amount")
                && !row.has("credit")
                && !row.has("debit")
                && BALANCE.matcher(description.toLowerCase(Locale.ROOT)).matches()) {
            return null;
        }
        Money amount = amount(row, type);
        if (date == null || amount == null || amount.isZero()) {
            return null;
        }
        return new BankLine(account, date, amount, description, reference, type, row.place());
    }

    /** The name of an account above its lines, a title, a note: one cell at most, and no day and no amount. */
    private static boolean isTextAlone(Row row) {
        List<String> said = Stream.of(
                        "date",
                        "transaction_date",
                        "description",
                        "reference",
                        "account",
                        "type",
                        "booking_status",
                        "amount",
                        "credit",
                        "debit",
                        "direction",
                        "balance")
                .filter(row::isWritten)
                .toList();
        return said.size() <= 1
                && said.stream().map(row::text).allMatch(text -> text.chars().noneMatch(Character::isDigit));
    }

    private static @Nullable Money amount(Row row, String type) {
        boolean in = row.has("credit") && !isZero(row, "credit");
        boolean out = row.has("debit") && !isZero(row, "debit");
        if (in && out) {
            row.problem(ProblemCode.BAD_AMOUNT, "debit", "an amount under credit or under debit, not under both");
            return null;
        }
        if (in) {
            return row.money("credit");
        }
        if (out) {
            Money debit = row.money("debit");
            return debit == null ? null : debit.abs().negated();
        }
        if (!row.has("amount") && (row.has("credit") || row.has("debit"))) {
            return Money.ZERO;
        }
        return signed(row, type);
    }

    private static boolean isZero(Row row, String column) {
        Money amount = CellAmount.of(row.text(column));
        return amount != null && amount.isZero();
    }

    /** By its own sign, else by the letters beside it, else by the word of another column. */
    private static @Nullable Money signed(Row row, String type) {
        Matcher lettered =
                WITH_DIRECTION.matcher(row.has("amount") ? row.text("amount").strip() : "");
        String letters = lettered.matches() ? letters(lettered) : "";
        Money amount = letters.isEmpty() ? row.money("amount") : CellAmount.of(lettered.group(2));
        if (amount == null) {
            if (!letters.isEmpty()) {
                row.problem(ProblemCode.BAD_AMOUNT, "amount", "dollars and cents, such as 1,234.50 or 1,234.50 CR");
            }
            return null;
        }
        String word = row.has("direction") ? row.name("direction") : type;
        boolean out =
                letters.isEmpty() ? DEBITS.contains(word.strip().toUpperCase(Locale.ROOT)) : !letters.equals("CR");
        return out && amount.isPositive() ? amount.negated() : amount;
    }

    private static String letters(Matcher lettered) {
        String before = lettered.group(1);
        String behind = lettered.group(3);
        String letters = before == null ? behind : before;
        return letters == null ? "" : letters.toUpperCase(Locale.ROOT);
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
