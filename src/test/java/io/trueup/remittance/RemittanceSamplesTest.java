package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trueup.source.InputFile;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The 835 files others wrote, read in place beside the project; skipped where they are not. */
class RemittanceSamplesTest {

    static final Path SAMPLES = Path.of("..", "shared", "remittance-samples");

    @TestFactory
    Stream<DynamicTest> every_fact_of_the_manifest_comes_out() throws IOException {
        assumeTrue(Files.exists(SAMPLES), "no remittance samples beside the project");
        List<String> rows = Files.readAllLines(SAMPLES.resolve("MANIFEST.md")).stream()
                .filter(line -> line.startsWith("| ") && line.contains(".txt |") && line.contains("rue |")
                        || line.contains("False |"))
                .toList();
        assertThat(rows).hasSize(6);
        return rows.stream().map(row -> {
            List<String> cells =
                    Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
            return DynamicTest.dynamicTest(cells.get(1), () -> compare(cells));
        });
    }

    private static void compare(List<String> cells) throws IOException {
        RemittanceTotals totals =
                Remittances.read(InputFile.of(SAMPLES.resolve(cells.get(1))), ColumnMaps.NONE, new Recorder());
        assertThat(totals.interchanges()).isEqualTo(Integer.parseInt(cells.get(2)));
        assertThat(totals.transactions()).isEqualTo(Integer.parseInt(cells.get(3)));
        assertThat(totals.claims()).isEqualTo(Long.parseLong(cells.get(4)));
        assertThat(totals.serviceLines()).isEqualTo(Long.parseLong(cells.get(5)));
        assertThat(totals.claimsPaid()).isEqualByComparingTo(new BigDecimal(cells.get(6)));
        assertThat(totals.paymentAmount()).isEqualByComparingTo(new BigDecimal(cells.get(7)));
        assertThat(totals.providerAdjustments()).isEqualByComparingTo(new BigDecimal(cells.get(8)));
        assertThat(totals.balanced()).isEqualTo(cells.get(9).equals("True"));
        assertThat(String.join(", ", totals.oddities())).isEqualTo(cells.get(10));
    }
}
