package io.trueup.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.YamlDocument;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of entries.txt: what {@code check} says of an entry of {@code columns}. */
class JobColumnsTest {

    static Stream<String> entries() {
        return Cases.of("/mapping/entries.txt");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void an_entry_is_sound_or_each_fault_is_told_with_its_line(String entry) {
        String[] parts = entry.split(" \\|", 2);
        YamlDocument document = YamlDocument.read("nightly.yml", "name: nightly\ncolumns:\n  - " + parts[0] + "\n");

        JobColumns.read(document.root().mapping().optional("columns"));

        List<ConfigurationProblem> problems = document.problems().list();
        if (parts[1].isBlank()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems)
                    .singleElement()
                    .asString()
                    .startsWith("nightly.yml:3: error: ")
                    .contains(parts[1].strip());
        }
    }
}
