package io.trueup.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as people type them with a remittance in hand. */
class WrittenCodeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CO-197        | CO-197",
                "co-197        | CO-197",
                "CO 197        | CO-197",
                "CO197         | CO-197",
                "197           | 197",
                "CARC 197      | 197",
                "CARC CO-197   | CO-197",
                "PI-P13        | PI-P13",
                "pip13         | PI-P13",
                "PR P3         | PR-P3",
                "N900          | N900 remark",
                "n900          | N900 remark",
                "RARC N900     | N900 remark",
                "RARC-N900     | N900 remark",
                "MA130 M15     | MA130 remark, M15 remark",
                "CO-16 N706    | CO-16, N706 remark",
                "CO-16; N706   | CO-16, N706 remark",
                "CO-16, 197    | CO-16, 197",
                "N9999         | N9999 remark",
                "RARC X1       | X1 remark",
                "CO-XYZ        | CO-XYZ",
                "---           | "
            })
    void a_code_is_recognised_by_its_shape(String typed, String codes) {
        List<String> read = WrittenCode.of(Arrays.asList(typed.split(" "))).stream()
                .map(code -> code + (code.remark() ? " remark" : ""))
                .toList();

        assertThat(String.join(", ", read)).isEqualTo(codes == null ? "" : codes);
    }
}
