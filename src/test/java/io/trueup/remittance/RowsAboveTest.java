package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of rows-above.txt: what a row takes from those above it; and what all rows take from the lines above the headings. */
class RowsAboveTest {

    private static final String HEAD =
            "payer_id,payment_trace,payment_date,payment_amount,claim_number,service_date,procedure_code,billed_amount,paid_amount\n";

    @TempDir
    private Path folder;

    static Stream<String> cases() throws IOException {
        String all = Files.readString(Path.of("src/test/resources/remittance/rows-above.txt"));
        return Arrays.stream(all.split("(?m)^== ")).skip(1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_row_takes_from_those_above_it(String text) {
        String[] parts = text.split("\n", 2);
        String[] said = parts[0].split("\\|");

        Recorder read = Recorder.of(TestFiles.write(folder, "t.csv", HEAD + parts[1].strip() + "\n"));

        assertThat(payments(read)).isEqualTo(said[1].strip());
        String rejects = read.rejects().stream()
                .collect(Collectors.toMap(
                        problem -> problem.place().line(),
                        problem -> problem.code().name(),
                        (one, other) -> one,
                        LinkedHashMap::new))
                .values()
                .stream()
                .collect(Collectors.joining(" "));
        assertThat(rejects).isEqualTo(said.length > 2 ? said[2].strip() : "");
    }

    private static String payments(Recorder read) {
        Map<String, String> payments = new LinkedHashMap<>();
        for (Recorder.Taken taken : read.payments()) {
            Payment payment = taken.payment();
            String claims = taken.claims().stream()
                    .map(claim -> claim.claimNumber()
                            + claim.lines().stream()
                                    .map(line -> " " + line.paid())
                                    .collect(Collectors.joining()))
                    .collect(Collectors.joining(", "));
            payments.put(payment.trace() + " " + payment.date() + " " + payment.amount(), claims);
        }
        return payments.entrySet().stream()
                .map(one -> one.getKey() + " = " + one.getValue())
                .collect(Collectors.joining("; "));
    }

    @Test
    void labels_above_the_headings_say_what_holds_for_all_rows_down_to_the_next_of_them() {
        ColumnMaps maps = new ColumnMaps(List.of(new ColumnMap(
                "*",
                Map.of(),
                Map.of(),
                Map.of(
                        "payer_id", "above Payer",
                        "payment_trace", "above Check Number",
                        "payment_date", "above Check Date",
                        "payment_amount", "above Check Amount"))));
        String rows = "claim_number,service_date,procedure_code,billed_amount,paid_amount\n";

        Recorder read = Recorder.of(
                TestFiles.write(
                        folder,
                        "t.csv",
                        "EXPLANATION OF BENEFITS\nPayer:,TM,,Check Number:,0008812\n"
                                + "Check Date: 3/20/2025   Check Amount: 100.00\n\n"
                                + rows
                                + "C1,2025-03-03,97545,100,100\n"
                                + "Check Number:,0008813,Check Amount:,80.00\n"
                                + rows
                                + "C2,2025-03-03,97545,100,80\n"),
                maps);

        assertThat(read.problems()).isEmpty();
        assertThat(payments(read))
                .isEqualTo("0008812 2025-03-20 100.00 = C1 100.00; 0008813 2025-03-20 80.00 = C2 80.00");
    }
}
