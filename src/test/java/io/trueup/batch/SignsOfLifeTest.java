package io.trueup.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** FAULTS.md 244 and 246: who was frozen knows it, although it gives signs of life again. */
class SignsOfLifeTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final SignsOfLife signs = new SignsOfLife(0, Duration.ofSeconds(20));

    @Test
    void signs_that_follow_one_another_leave_no_doubt() {
        signs.given(5 * SECOND);
        signs.given(25 * SECOND);

        assertThat(signs.areInDoubt(45 * SECOND)).isFalse();
    }

    @Test
    void who_falls_silent_is_in_doubt() {
        signs.given(5 * SECOND);

        assertThat(signs.areInDoubt(26 * SECOND)).isTrue();
    }

    @Test
    void a_sign_after_a_silence_takes_no_doubt_away() {
        signs.given(45 * SECOND);
        signs.given(50 * SECOND);

        assertThat(signs.areInDoubt(51 * SECOND)).isTrue();
    }
}
