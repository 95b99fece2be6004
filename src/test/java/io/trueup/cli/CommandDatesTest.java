package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;

class CommandDatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-12", "3/12/2025"})
    void a_date_on_the_command_line_is_read_as_in_tables(String written) {
        LocalDate today = TrueUp.commandLine()
                .parseArgs("run", "--today", written)
                .subcommand()
                .matchedOptionValue("--today", LocalDate.EPOCH);

        assertThat(today).isEqualTo(LocalDate.of(2025, 3, 12));
    }

    @Test
    void what_is_no_date_is_told_with_the_forms_a_date_has() {
        assertThatThrownBy(() -> TrueUp.commandLine().parseArgs("run", "--today", "2025-02-30"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("--today")
                .hasMessageContaining("'2025-02-30' is not a date, YYYY-MM-DD or M/D/YYYY");
    }
}
