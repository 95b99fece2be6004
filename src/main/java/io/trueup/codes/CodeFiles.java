package io.trueup.codes;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.configuration.WrittenValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the code sets that come with the program. A bad row is a bug of the program: it throws at start-up, naming file and
 * line.
 */
final class CodeFiles {

    private static final Map<String, ReasonKind> REASON_KINDS = WrittenValue.words(ReasonKind.values());
    private static final Map<String, RemarkKind> REMARK_KINDS = WrittenValue.words(RemarkKind.values());
    private static final Map<String, ProviderAdjustmentReasons.Counts> COUNTS =
            WrittenValue.words(ProviderAdjustmentReasons.Counts.values());

    private CodeFiles() {}

    static AdjustmentReasonCodes reasons(RemarkCodes remarks) {
        return reasons("carc.csv", text("carc.csv"), remarks);
    }

    static AdjustmentReasonCodes reasons(String file, String text, RemarkCodes remarks) {
        RuleRow table = CsvTable.read(file, text, "code kind remark_decides retired_to? meaning");
        Map<String, AdjustmentReasonCodes.Reason> reasons = byCode(
                table,
                row -> new AdjustmentReasonCodes.Reason(
                        row.required("kind").word(REASON_KINDS, ReasonKind.DENYING),
                        row.required("remark_decides").flag(false),
                        row.text("retired_to"),
                        meaning(row)));
        for (RuleRow row : table.below()) {
            String now = row.text("retired_to");
            if (!now.isEmpty() && !reasons.containsKey(now)) {
                row.problem(ConfigurationCode.UNKNOWN_WORD, "retired to an unknown code, " + now);
            }
        }
        return table.reading(() -> new AdjustmentReasonCodes(reasons, remarks)).sound();
    }

    static RemarkCodes remarks() {
        RuleRow table = table("rarc.csv", "code kind meaning");
        Map<String, RemarkCodes.Remark> remarks = byCode(
                table,
                row -> new RemarkCodes.Remark(
                        row.required("kind").word(REMARK_KINDS, RemarkKind.INFORMATION), meaning(row)));
        return table.reading(() -> new RemarkCodes(remarks)).sound();
    }

    static ClaimStatusCodes statuses() {
        RuleRow table = table("claim-status.csv", "code decides meaning");
        Map<String, ClaimStatusCodes.Status> statuses = byCode(
                table,
                row -> new ClaimStatusCodes.Status(row.required("decides").flag(true), meaning(row)));
        return table.reading(() -> new ClaimStatusCodes(statuses)).sound();
    }

    static AdjustmentGroups groups() {
        RuleRow table = table("groups.csv", "code meaning");
        Map<String, String> groups = byCode(table, CodeFiles::meaning);
        return table.reading(() -> new AdjustmentGroups(groups)).sound();
    }

    static ProviderAdjustmentReasons providerAdjustments() {
        RuleRow table = table("provider-adjustments.csv", "code counts asks meaning withheld? added?");
        Map<String, ProviderAdjustmentReasons.Reason> reasons = byCode(
                table,
                row -> new ProviderAdjustmentReasons.Reason(
                        row.required("counts").word(COUNTS, ProviderAdjustmentReasons.Counts.CLAIM),
                        row.required("asks").flag(true),
                        meaning(row),
                        row.text("withheld"),
                        row.text("added")));
        return table.reading(() -> new ProviderAdjustmentReasons(reasons)).sound();
    }

    private static RuleRow table(String file, String columns) {
        return CsvTable.read(file, text(file), columns);
    }

    private static String meaning(RuleRow row) {
        return row.required("meaning").text("");
    }

    private static <T> Map<String, T> byCode(RuleRow table, Function<RuleRow, T> value) {
        Map<String, T> values = new LinkedHashMap<>();
        for (RuleRow row : table.below()) {
            String code = row.required("code").text("");
            row.once("code " + code);
            values.put(code, value.apply(row));
        }
        return values;
    }

    private static String text(String file) {
        return ShippedFile.text(CodeFiles.class, file);
    }
}
