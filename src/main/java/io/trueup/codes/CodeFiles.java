package io.trueup.codes;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.configuration.WrittenValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the code sets. A clinic adds rows of its own to them, so their problems are told; a bad row among the groups, to which nobody
 * adds, is a bug of the program: it throws at start-up, naming file and line.
 */
final class CodeFiles {

    private static final Map<String, ReasonKind> REASON_KINDS = WrittenValue.words(ReasonKind.values());
    private static final Map<String, RemarkKind> REMARK_KINDS = WrittenValue.words(RemarkKind.values());
    private static final Map<String, ProviderAdjustmentReasons.Counts> COUNTS =
            WrittenValue.words(ProviderAdjustmentReasons.Counts.values());

    private CodeFiles() {}

    static RuleReading<AdjustmentReasonCodes> reasons(String file, String text, RemarkCodes remarks) {
        RuleRow table = CsvTable.read(file, text, "code kind remark_decides retired_to? meaning");
        Map<String, AdjustmentReasonCodes.Reason> reasons = byCode(
                table,
                row -> new AdjustmentReasonCodes.Reason(
                        row.required("kind").word(REASON_KINDS, ReasonKind.DENYING),
                        row.required("remark_decides").flag(false),
                        row.text("retired_to").toUpperCase(Locale.ROOT),
                        meaning(row)));
        for (RuleRow row : table.below()) {
            String now = row.text("retired_to").toUpperCase(Locale.ROOT);
            if (!now.isEmpty() && !reasons.containsKey(now)) {
                row.problem(ConfigurationCode.UNKNOWN_WORD, "retired to an unknown code, " + now);
            }
        }
        return table.reading(() -> new AdjustmentReasonCodes(reasons, remarks));
    }

    static RuleReading<RemarkCodes> remarks(String file, String text) {
        RuleRow table = CsvTable.read(file, text, "code kind meaning");
        Map<String, RemarkCodes.Remark> remarks = byCode(
                table,
                row -> new RemarkCodes.Remark(
                        row.required("kind").word(REMARK_KINDS, RemarkKind.INFORMATION), meaning(row)));
        return table.reading(() -> new RemarkCodes(remarks));
    }

    static RuleReading<ClaimStatusCodes> statuses(String file, String text) {
        RuleRow table = CsvTable.read(file, text, "code decides meaning words?");
        Map<String, ClaimStatusCodes.Status> statuses = byCode(
                table,
                row -> new ClaimStatusCodes.Status(
                        row.required("decides").flag(true), meaning(row), ClaimStatusCodes.words(row.text("words"))));
        return table.reading(() -> new ClaimStatusCodes(statuses));
    }

    static AdjustmentGroups groups() {
        RuleRow table = CsvTable.read("groups.csv", ShippedFile.text(CodeFiles.class, "groups.csv"), "code meaning");
        Map<String, String> groups = byCode(table, CodeFiles::meaning);
        return table.reading(() -> new AdjustmentGroups(groups)).sound();
    }

    static RuleReading<ProviderAdjustmentReasons> providerAdjustments(String file, String text) {
        RuleRow table = CsvTable.read(file, text, "code counts asks keeps? meaning withheld? added?");
        Map<String, ProviderAdjustmentReasons.Reason> reasons = byCode(
                table,
                row -> new ProviderAdjustmentReasons.Reason(
                        row.required("counts").word(COUNTS, ProviderAdjustmentReasons.Counts.CLAIM),
                        row.required("asks").flag(true),
                        row.field("keeps").flag(false),
                        meaning(row),
                        row.text("withheld"),
                        row.text("added")));
        return table.reading(() -> new ProviderAdjustmentReasons(reasons));
    }

    private static String meaning(RuleRow row) {
        return row.required("meaning").text("");
    }

    private static <T> Map<String, T> byCode(RuleRow table, Function<RuleRow, T> value) {
        Map<String, T> values = new LinkedHashMap<>();
        for (RuleRow row : table.below()) {
            String code = row.required("code").text("").toUpperCase(Locale.ROOT);
            row.once("code " + code);
            values.put(code, value.apply(row));
        }
        return values;
    }
}
