package io.trueup.contract;

import io.trueup.codes.ProcedureCodes;
import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.NumberRange;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.WrittenValue;
import io.trueup.money.Money;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** What a row of fee-schedules.csv means. */
final class FeeScheduleRowReader {

    static final String COLUMNS = "schedule jurisdiction? code program? basis amount increment_minutes? "
            + "accreditation_factor? effective_from effective_to? source? confidence? note?";

    private static final Map<String, FeeScheduleRow.Basis> BASES = WrittenValue.words(FeeScheduleRow.Basis.values());

    private final RuleRow row;

    FeeScheduleRowReader(RuleRow row) {
        this.row = row;
    }

    FeeScheduleRow read() {
        LocalDate from = row.required("effective_from").date();
        LocalDate to = row.field("effective_to").date();
        if (from != null && to != null && to.isBefore(from)) {
            row.problem(ConfigurationCode.DATES_REVERSED, "effective_to " + to + " is before effective_from " + from);
        }
        String code = row.required("code").text("").toUpperCase(Locale.ROOT);
        WrittenValue program = row.field("program");
        WrittenValue confidence = row.field("confidence");
        return new FeeScheduleRow(
                row.required("schedule").text(""),
                jurisdiction(),
                code,
                program.isPresent() ? program.word(ContractReader.PROGRAMS, Program.WH) : null,
                basis(code),
                row.required("amount").money(Money.ZERO),
                row.field("increment_minutes").whole(15, 1, 120),
                row.field("accreditation_factor").number(BigDecimal.ONE, NumberRange.of("0", "1")),
                from == null ? LocalDate.EPOCH : from,
                to,
                row.text("source"),
                confidence.isPresent() ? confidence.word(Confidence.WORDS, Confidence.LOW) : null,
                row.line());
    }

    private String jurisdiction() {
        String jurisdiction = row.text("jurisdiction").toUpperCase(Locale.ROOT);
        if (!jurisdiction.isEmpty() && !jurisdiction.matches("[A-Z]{2}")) {
            row.problem(ConfigurationCode.UNKNOWN_WORD, "jurisdiction should be two letters, not " + jurisdiction);
        }
        return jurisdiction;
    }

    private FeeScheduleRow.Basis basis(String code) {
        WrittenValue written = row.required("basis");
        FeeScheduleRow.Basis basis = written.word(BASES, FeeScheduleRow.Basis.UNIT);
        if (basis == FeeScheduleRow.Basis.HOUR && ProcedureCodes.isComponent(code)) {
            written.problem(
                    ConfigurationCode.UNKNOWN_WORD,
                    "basis is hour, but component code " + code + " is priced by the unit of 15 minutes",
                    "unit");
        }
        return basis;
    }
}
