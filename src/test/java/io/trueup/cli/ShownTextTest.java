package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What files bring is shown on a terminal, never obeyed. */
class ShownTextTest {

    // 84

    @Test
    void fault_84_escape_sequences_are_shown_as_text_and_lines_stay_lines() {
        StringWriter seen = new StringWriter();
        PrintWriter out = ShownText.on(seen);
        out.printf("claim %s%n", "C-1\u001b[2J\r\u009b31m\u202e");
        out.print("t\u00e9xt\t");
        out.write('\u0007');
        out.flush();

        assertThat(seen.toString().replace("\r\n", "\n"))
                .isEqualTo("claim C-1\\u001b[2J\\u000d\\u009b31m\\u202e\nt\u00e9xt\t\\u0007");
    }
}
