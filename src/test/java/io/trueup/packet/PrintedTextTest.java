package io.trueup.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of anybody in the characters that every reader of PDF files has. */
class PrintedTextTest {

    private static String printed(String text) {
        return new String(PrintedText.bytes(text), Charset.forName("windows-1252"));
    }

    @ParameterizedTest
    @CsvSource({
        "Núñez, Núñez",
        "Nu\u0301n\u0303ez, Núñez",
        "Łukasz, Lukasz",
        "O’Brien, O’Brien",
        "Erdoğan, Erdogan",
        "Kovačević, Kovacevic",
        "Ngô Đình Diệm, Ngô Dình Diem",
        "Øystein Åse, Øystein Åse",
        "Šimůnek €5 – 6, Šimunek €5 – 6",
        "ﬁve, five",
        "李 明, ? ?",
        "Анна, ????",
        "2 ≥ 1 − 0, 2 >= 1 - 0",
    })
    void what_the_fonts_lack_is_spelled_with_what_they_have_else_a_question_mark(String written, String shown) {
        assertThat(printed(written)).isEqualTo(shown);
    }

    @Test
    void a_control_character_is_a_blank_and_a_joiner_nothing() {
        assertThat(printed("a\u0007b\u200Bc\u00A0d")).isEqualTo("a bc d");
    }

    @Test
    void each_character_has_the_width_that_readers_give_it() {
        assertThat(Face.SANS.width((byte) 'A')).isEqualTo(0.667f);
        assertThat(Face.SERIF_BOLD.width((byte) ' ')).isEqualTo(0.25f);
        assertThat(Face.SANS.width(PrintedText.bytes("ñ")[0])).isEqualTo(0.556f);
    }
}
