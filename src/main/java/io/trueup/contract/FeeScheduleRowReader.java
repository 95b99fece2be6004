package io.trueup.contract;

import io.trueup.codes.ProcedureCodes;
import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblems;
import io.trueup.configuration.NearestWord;
import io.trueup.configuration.NumberRange;
import io.trueup.configuration.WrittenValues;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row of fee-schedules.csv with all of its errors, each naming its column. */
final class FeeScheduleRowReader {

    private static final Map<String, FeeScheduleRow.Basis> BASES = Map.of(
            FeeScheduleRow.Basis.UNIT.word(), FeeScheduleRow.Basis.UNIT,
            FeeScheduleRow.Basis.HOUR.word(), FeeScheduleRow.Basis.HOUR);
    private static final BigDecimal DEFAULT_INCREMENT = BigDecimal.valueOf(15);

    private final FeeScheduleColumns columns;
    private final CSVRecord row;
    private final long line;
    private final ConfigurationProblems problems;

    FeeScheduleRowReader(FeeScheduleColumns columns, CSVRecord row, long line, ConfigurationProblems problems) {
        this.columns = columns;
        this.row = row;
        this.line = line;
        this.problems = problems;
    }

    /** Null when the row has an error; all of them are recorded. */
    @Nullable
    FeeScheduleRow read() {
        int errorsBefore = problems.errors();
        if (row.size() > columns.count()) {
            problems.add(
                    ConfigurationCode.RAGGED_ROW,
                    line,
                    "the row has " + row.size() + " cells under " + columns.count() + " headings",
                    "put text with commas in quotes");
        }
        LocalDate from = date("effective_from");
        LocalDate to = date("effective_to");
        required("effective_from");
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(
                    ConfigurationCode.DATES_REVERSED, line, "effective_to " + to + " is before effective_from " + from);
        }
        String code = required("code").toUpperCase(Locale.ROOT);
        FeeScheduleRow read = new FeeScheduleRow(
                required("schedule"),
                jurisdiction(),
                code,
                word("program", ContractReader.PROGRAMS),
                basis(code),
                amount(),
                increment(),
                number("accreditation_factor", BigDecimal.ONE, NumberRange.of("0", "1")),
                from == null ? LocalDate.EPOCH : from,
                to,
                columns.cell(row, "source"),
                word("confidence", ContractReader.CONFIDENCES),
                line);
        return problems.errors() == errorsBefore ? read : null;
    }

    private String required(String column) {
        String cell = columns.cell(row, column);
        if (cell.isEmpty()) {
            problems.add(ConfigurationCode.MISSING_VALUE, line, "column " + column + " is blank");
        }
        return cell;
    }

    private @Nullable LocalDate date(String column) {
        String cell = columns.cell(row, column);
        LocalDate date = WrittenValues.date(cell);
        if (date == null && !cell.isEmpty()) {
            problems.add(
                    ConfigurationCode.BAD_DATE,
                    line,
                    "column " + column + " is \"" + cell + "\", not a date",
                    "YYYY-MM-DD or M/D/YYYY");
        }
        return date;
    }

    private String jurisdiction() {
        String jurisdiction = columns.cell(row, "jurisdiction").toUpperCase(Locale.ROOT);
        if (!jurisdiction.isEmpty() && !jurisdiction.matches("[A-Z]{2}")) {
            problems.add(
                    ConfigurationCode.UNKNOWN_WORD,
                    line,
                    "column jurisdiction is \"" + jurisdiction + "\", not two letters");
        }
        return jurisdiction;
    }

    private FeeScheduleRow.Basis basis(String code) {
        required("basis");
        FeeScheduleRow.Basis basis = word("basis", BASES);
        if (basis == FeeScheduleRow.Basis.HOUR && ProcedureCodes.isComponent(code)) {
            problems.add(
                    ConfigurationCode.UNKNOWN_WORD,
                    line,
                    "column basis is hour, but component code " + code + " is priced by the unit of 15 minutes",
                    "unit");
        }
        return basis == null ? FeeScheduleRow.Basis.UNIT : basis;
    }

    private <E> @Nullable E word(String column, Map<String, E> words) {
        String cell = columns.cell(row, column);
        E meaning = words.get(cell.toLowerCase(Locale.ROOT));
        if (meaning == null && !cell.isEmpty()) {
            problems.add(
                    ConfigurationCode.UNKNOWN_WORD,
                    line,
                    "column " + column + " is \"" + cell + "\", not one of "
                            + String.join(", ", words.keySet().stream().sorted().toList()),
                    NearestWord.of(cell, words.keySet()));
        }
        return meaning;
    }

    private Money amount() {
        required("amount");
        BigDecimal amount = number("amount", BigDecimal.ZERO, NumberRange.of("0", "1000000"));
        if (amount.stripTrailingZeros().scale() > 2) {
            problems.add(ConfigurationCode.OUT_OF_RANGE, line, "column amount is " + amount + ", not whole cents");
            return Money.ZERO;
        }
        return Money.of(amount);
    }

    private int increment() {
        BigDecimal minutes = number("increment_minutes", DEFAULT_INCREMENT, NumberRange.of("1", "120"));
        if (minutes.stripTrailingZeros().scale() > 0) {
            problems.add(
                    ConfigurationCode.OUT_OF_RANGE,
                    line,
                    "column increment_minutes is " + minutes + ", not whole minutes");
        }
        return minutes.intValue();
    }

    private BigDecimal number(String column, BigDecimal whenBlank, NumberRange range) {
        String cell = columns.cell(row, column);
        if (cell.isEmpty()) {
            return whenBlank;
        }
        BigDecimal number = WrittenValues.number(cell);
        if (number == null) {
            problems.add(ConfigurationCode.BAD_NUMBER, line, "column " + column + " is \"" + cell + "\", not a number");
            return whenBlank;
        }
        if (!range.contains(number)) {
            problems.add(
                    number.signum() < 0 ? ConfigurationCode.NEGATIVE : ConfigurationCode.OUT_OF_RANGE,
                    line,
                    "column " + column + " is " + cell + ", outside " + range);
            return whenBlank;
        }
        return number;
    }
}
