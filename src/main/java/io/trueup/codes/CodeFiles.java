package io.trueup.codes;

import io.trueup.codes.CsvTable.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the code sets that come with the program. A bad row is a bug of the program: it throws at start-up, naming file and
 * line.
 */
final class CodeFiles {

    private static final Set<String> YES_NO = Set.of("Y", "N");

    private CodeFiles() {}

    static AdjustmentReasonCodes reasons(RemarkCodes remarks) {
        return reasons("carc.csv", text("carc.csv"), remarks);
    }

    static AdjustmentReasonCodes reasons(String file, String text, RemarkCodes remarks) {
        Map<String, AdjustmentReasonCodes.Reason> reasons = byCode(
                file,
                text,
                row -> new AdjustmentReasonCodes.Reason(
                        word(file, row, "kind", List.of(ReasonKind.values()), ReasonKind::word),
                        yes(file, row, "remark_decides"),
                        row.text("retired_to"),
                        required(file, row, "meaning")));
        reasons.forEach((code, reason) -> {
            if (!reason.retiredTo().isEmpty() && !reasons.containsKey(reason.retiredTo())) {
                throw new IllegalStateException(file + ": " + code + " is retired to an unknown code");
            }
        });
        return new AdjustmentReasonCodes(reasons, remarks);
    }

    static RemarkCodes remarks() {
        return remarks("rarc.csv", text("rarc.csv"));
    }

    static RemarkCodes remarks(String file, String text) {
        return new RemarkCodes(byCode(
                file,
                text,
                row -> new RemarkCodes.Remark(
                        word(file, row, "kind", List.of(RemarkKind.values()), RemarkKind::word),
                        required(file, row, "meaning"))));
    }

    static ClaimStatusCodes statuses() {
        String file = "claim-status.csv";
        return new ClaimStatusCodes(byCode(
                file,
                text(file),
                row -> new ClaimStatusCodes.Status(yes(file, row, "decides"), required(file, row, "meaning"))));
    }

    static AdjustmentGroups groups() {
        String file = "groups.csv";
        return new AdjustmentGroups(byCode(file, text(file), row -> required(file, row, "meaning")));
    }

    private static <T> Map<String, T> byCode(String file, String text, Function<Row, T> value) {
        Map<String, T> values = new LinkedHashMap<>();
        for (Row row : CsvTable.rows(file, text)) {
            if (values.put(required(file, row, "code"), value.apply(row)) != null) {
                throw bad(file, row, "code stands twice");
            }
        }
        return values;
    }

    private static String required(String file, Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            throw bad(file, row, column + " is blank");
        }
        return text;
    }

    private static boolean yes(String file, Row row, String column) {
        String text = row.text(column);
        if (!YES_NO.contains(text)) {
            throw bad(file, row, column + " is neither Y nor N");
        }
        return text.equals("Y");
    }

    private static <T> T word(String file, Row row, String column, List<T> values, Function<T, String> word) {
        String text = row.text(column);
        return values.stream()
                .filter(v -> word.apply(v).equals(text))
                .findFirst()
                .orElseThrow(() -> bad(file, row, "no such " + column + ": " + text));
    }

    private static IllegalStateException bad(String file, Row row, String problem) {
        return new IllegalStateException(file + ":" + row.line() + ": " + problem);
    }

    private static String text(String file) {
        try (InputStream in = CodeFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
