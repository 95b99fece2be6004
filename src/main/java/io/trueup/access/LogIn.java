package io.trueup.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule of lock-out: five wrong passwords within fifteen minutes lock a name for fifteen minutes. */
public final class LogIn {

    public static final int FAILURES = 5;
    public static final Duration WITHIN = Duration.ofMinutes(15);
    public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private LogIn() {}

    /**
     * What is remembered of a name.
     *
     * @param failures oldest first
     */
    public record Standing(List<Instant> failures, @Nullable Instant lockedUntil) {

        public static final Standing CLEAN = new Standing(List.of(), null);

        public Standing {
            failures = List.copyOf(failures);
        }

        public boolean isLocked(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }

        /**
         * As it is when a password was tried and is not known to be right. It is noted before the password is compared, so that a
         * hundred tries at the same moment are no more than five.
         */
        public Standing tried(Instant now) {
            if (isLocked(now)) {
                return this;
            }
            List<Instant> counted = new ArrayList<>(failures.stream()
                    .filter(at -> at.isAfter(now.minus(WITHIN)))
                    .toList());
            counted.add(now);
            return counted.size() < FAILURES
                    ? new Standing(counted, null)
                    : new Standing(List.of(), now.plus(LOCKED_FOR));
        }
    }
}
