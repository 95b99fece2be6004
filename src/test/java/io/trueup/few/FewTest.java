package io.trueup.few;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of short lists is answered as a stream answers it. */
class FewTest {

    private static final Predicate<String> WANTED = word -> word.length() % 2 == 1;

    /** Words of one to three letters, so that lengths and words come again. */
    static List<List<String>> lists() {
        Random random = new Random(7);
        return IntStream.range(0, 60)
                .mapToObj(i -> random.ints(i % 6, 0, 3)
                        .mapToObj(n -> "abc".substring(n, n + 1).repeat(1 + random.nextInt(3)))
                        .toList())
                .toList();
    }

    private static @Nullable Integer length(String word) {
        return WANTED.test(word) ? word.length() : null;
    }

    @ParameterizedTest
    @MethodSource("lists")
    void questions_are_answered_as_a_stream_answers_them(List<String> words) {
        assertThat(Few.any(words, WANTED)).isEqualTo(words.stream().anyMatch(WANTED));
        assertThat(Few.all(words, WANTED)).isEqualTo(words.stream().allMatch(WANTED));
        assertThat(Few.none(words, WANTED)).isEqualTo(words.stream().noneMatch(WANTED));
        assertThat(Few.first(words, WANTED))
                .isEqualTo(words.stream().filter(WANTED).findFirst().orElse(null));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void lists_are_those_of_a_stream(List<String> words) {
        assertThat(Few.where(words, WANTED))
                .isEqualTo(words.stream().filter(WANTED).toList());
        assertThat(Few.each(words, String::length))
                .isEqualTo(words.stream().map(String::length).toList());
        assertThat(Few.known(words, FewTest::length))
                .isEqualTo(words.stream()
                        .map(FewTest::length)
                        .filter(Objects::nonNull)
                        .toList());
        assertThat(Few.distinct(words)).isEqualTo(words.stream().distinct().toList());
        assertThat(Few.distinct(words, word -> List.of(word, word + word, "a")))
                .isEqualTo(words.stream()
                        .flatMap(word -> List.of(word, word + word, "a").stream())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void of_equal_ones_the_first_is_told(List<String> words) {
        Comparator<String> shortest = Comparator.comparing(String::length);
        assertThat(Few.earliest(words, shortest))
                .isSameAs(words.stream().min(shortest).orElse(null));
        assertThat(Few.least(words, FewTest::length))
                .isEqualTo(words.stream()
                        .map(FewTest::length)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
        assertThat(Few.most(words, FewTest::length))
                .isEqualTo(words.stream()
                        .map(FewTest::length)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
