package io.trueup.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** What is compressed with the knowledge of a template is the same again when somebody else takes it out. */
class FilledPartTest {

    private static final int LETTERS = 300;
    private static final List<String> WORDS = List.of(
            "<w:p><w:r>",
            "</w:r></w:p>",
            "<w:t xml:space=\"preserve\">",
            "7",
            "é",
            "€",
            "Doe & <Sons>",
            "\uD83D\uDE00",
            "\n");

    private static byte[] inflated(FilledPart part) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(part.block().bytes(), 0, part.block().length());
            byte[] text = new byte[part.length() + 1];
            int length = inflater.inflate(text);
            assertThat(inflater.finished()).as("the block ends").isTrue();
            assertThat(inflater.getRemaining()).as("with its last byte").isZero();
            return Arrays.copyOf(text, length);
        } finally {
            inflater.end();
        }
    }

    private static String words(Random random, int most) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            words.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }

    @Test
    void any_letter_of_any_template_is_the_same_after_it_was_taken_out() throws DataFormatException {
        FilledPart part = new FilledPart();
        for (int seed = 0; seed < LETTERS; seed++) {
            Random random = new Random(seed);
            FixedTexts texts = new FixedTexts();
            List<FixedText> certain = new ArrayList<>();
            List<FixedText> others = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                certain.add(texts.of(words(random, 90), "", true));
                others.add(texts.of(words(random, 90), "", false));
            }
            Piece.Value place = new Piece.Value(
                    texts.number(), new TemplateOutline.Place("claim", false), certain.get(0), others.get(0));
            part.begin(texts.code(), texts.number());
            part.begin(place);
            for (FixedText text : certain) {
                part.fixed(text);
                for (int i = random.nextInt(seed % 50 + 1); i > 0; i--) {
                    part.text(words(random, 30));
                    part.fixed(others.get(random.nextInt(others.size())));
                }
            }
            part.end();

            assertThat(Arrays.equals(inflated(part), Arrays.copyOf(part.xml(), part.length())))
                    .as("the same with seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void nothing_is_an_empty_block_too() throws DataFormatException {
        FilledPart part = new FilledPart();
        FixedTexts texts = new FixedTexts();
        part.begin(texts.code(), texts.number());
        part.end();

        assertThat(inflated(part)).isEmpty();
    }
}
