package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of adjustment-cells.txt: groups, reasons and amounts in columns of their own. */
class AdjustmentCellsTest {

    private static final Map<Character, String> COLUMNS =
            Map.of('g', "adjustment_group_", 'r', "adjustment_reason_", 'a', "adjustment_amount_");

    private static final Map<String, String> WHOLE = Map.of("paid", "paid_amount", "pr", "patient_responsibility");

    @TempDir
    private Path folder;

    static Stream<String> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/remittance/adjustment-cells.txt")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_row_is_taken_for_its_adjustments(String line) {
        String[] parts = line.split("\\|");
        List<String> headings = new ArrayList<>(List.of(
                "payer_id,payment_trace,payment_date,payment_amount,claim_number,service_date,procedure_code",
                "billed_amount"));
        List<String> cells = new ArrayList<>(List.of("P,T1,2025-03-20,300.00,C-1,2025-03-10,97545", "300.00"));
        Map<String, String> fixed = new LinkedHashMap<>();
        for (String one : parts[0].strip().split("\\s{2,}")) {
            String[] word = one.split(" ", 2);
            String column = WHOLE.containsKey(word[0])
                    ? String.valueOf(WHOLE.get(word[0]))
                    : COLUMNS.get(word[0].charAt(0)) + word[0].charAt(1);
            if (word[1].startsWith("=")) {
                fixed.put(column, word[1].substring(1));
            } else {
                headings.add(column);
                cells.add("\"" + word[1].strip() + "\"");
            }
        }
        ColumnMaps maps = new ColumnMaps(List.of(new ColumnMap("*", Map.of(), Map.of(), fixed)));

        Recorder read = Recorder.of(
                TestFiles.write(folder, "t.csv", String.join(",", headings) + "\n" + String.join(",", cells) + "\n"),
                maps);

        String adjustments = read.rejectCodes().isEmpty()
                ? read.onlyClaim().lines().get(0).adjustments().stream()
                        .map(a -> a.code() + " " + a.amount())
                        .collect(Collectors.joining("; "))
                : read.rejectCodes().get(0).name();
        assertThat(adjustments.isEmpty() ? "none" : adjustments).isEqualTo(parts[1].strip());
    }
}
