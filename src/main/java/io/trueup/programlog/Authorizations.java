package io.trueup.programlog;

import static io.trueup.tabular.Column.optional;
import static io.trueup.tabular.Column.required;

import io.trueup.source.InputFile;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Row;
import io.trueup.tabular.TableKind;
import io.trueup.tabular.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads tables of authorizations (INTERFACES.md 3). A blank status is an approval: only those have numbers and dates. */
public final class Authorizations {

    private static final Map<String, Authorization.Status> STATUSES = Map.of(
            "APPROVED", Authorization.Status.APPROVED,
            "PENDING", Authorization.Status.PENDING,
            "DENIED", Authorization.Status.DENIED);

    public static final TableKind TABLE = new TableKind(
            "a table of authorizations",
            "authorizations",
            List.of(
                    required("authorization_number"),
                    required("claim_number"),
                    required("program").in(Words.PROGRAM_CODES),
                    required("from_date"),
                    required("to_date"),
                    optional("authorized_days"),
                    optional("authorized_hours"),
                    optional("status")
                            .in(Words.codes(STATUSES, status -> status.name().toLowerCase(Locale.ROOT)))));

    /** What stands where a number is not known; a later row of the same number takes the place of the earlier. */
    private static final Pattern NO_NUMBER =
            Pattern.compile("n/?a|none|no|yes|pending|verbal|tbd|unknown|0+|-+|\\?+|x{2,}", Pattern.CASE_INSENSITIVE);

    /** That there is none because the payer asks for none: {@code NOT REQUIRED}, {@code no auth needed}, {@code Waived}. */
    private static final Pattern NONE_NEEDED = Pattern.compile(
            "(?=.*\\b(?:no|not|none|exempt|waived)\\b)(?:(?:no|not|none|exempt|waived|is|was|from|for|this|prior|pre|auth|pre-?auth"
                    + "|authorization|pre-?authorization|precert|precertification|required|req|d|needed|necessary|applicable)"
                    + "\\b\\W*)+",
            Pattern.CASE_INSENSITIVE);

    private Authorizations() {}

    /** Reads a single row's cells, so that the row can tell what they are understood as, and what is wrong with them. */
    public static void lookAt(Row row) {
        authorization(row);
    }

    /** Reads a file into a sink. Whatever is wrong with the file is a problem there; nothing is thrown for bad input. */
    public static void read(InputFile file, ColumnMaps columns, LogSink sink) {
        Tables.read(file, columns, TABLE, new GoodRows(sink, row -> {
            Authorization authorization = authorization(row);
            return authorization == null ? null : () -> sink.authorization(authorization, row.place());
        }));
    }

    private static @Nullable Authorization authorization(Row row) {
        String number = row.identifier("authorization_number");
        String instead = insteadOfNumber(number);
        if (!instead.isEmpty()) {
            row.problem(ProblemCode.MISSING_VALUE, "authorization_number", "the payer's number; " + instead);
        }
        String claimNumber = row.identifier("claim_number");
        Program program = Words.program(row);
        LocalDate from = row.date("from_date");
        LocalDate to = row.date("to_date");
        if (from != null && to != null && to.isBefore(from)) {
            row.problem(ProblemCode.DATES_REVERSED, "to_date", "a date not before from_date, " + from);
        }
        BigDecimal days = limit(row, "authorized_days");
        BigDecimal hours = limit(row, "authorized_hours");
        if (days != null && days.stripTrailingZeros().scale() > 0) {
            row.problem(ProblemCode.BAD_NUMBER, "authorized_days", "whole days");
        }
        Authorization.Status status = row.word("status", STATUSES, Authorization.Status.APPROVED);
        if (from == null || to == null) {
            return null;
        }
        return new Authorization(
                number, claimNumber, program, from, to, days == null ? null : days.intValue(), hours, status);
    }

    /** What stands in the place of a number; blank for a number. */
    private static String insteadOfNumber(String text) {
        if (NO_NUMBER.matcher(text).matches()) {
            return "this would stand for others";
        }
        return NONE_NEEDED.matcher(text).matches() ? "where none is needed, no row is" : "";
    }

    private static @Nullable BigDecimal limit(Row row, String column) {
        BigDecimal number = row.number(column);
        if (number != null && (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100_000)) > 0)) {
            row.problem(ProblemCode.BAD_NUMBER, column, "a number from 0 to 100,000");
        }
        return number;
    }
}
