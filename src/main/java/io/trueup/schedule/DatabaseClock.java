package io.trueup.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;

/**
 * The time by a job's database, on which servers agree whose own clocks do not: when a night is due, and whether one that had it is
 * still there. By its own clock one that is a minute ahead would take a night from another that works on it.
 */
final class DatabaseClock implements Clock {

    /** An answer that took longer, or that somebody froze meanwhile, says less than the answer before. */
    private static final Duration PROMPT = Duration.ofSeconds(1);

    private final java.time.Clock own;
    private volatile Duration ahead = Duration.ZERO;

    DatabaseClock(java.time.Clock own) {
        this.own = own;
    }

    @Override
    public Instant now() {
        return own.instant().plus(ahead);
    }

    /** Asks a question whose answer says the database's time too. */
    <T> T asked(Supplier<T> question, TimeOf<T> time) {
        Instant before = own.instant();
        T answer = question.get();
        Instant after = own.instant();
        if (Duration.between(before, after).abs().compareTo(PROMPT) < 0) {
            ahead = Duration.between(after, time.of(answer).toInstant());
        }
        return answer;
    }

    /** When an answer was given. */
    interface TimeOf<T> {
        OffsetDateTime of(T answer);
    }
}
