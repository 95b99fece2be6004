package io.trueup.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may open the desk.
 *
 * @param name as it was given; names that differ only in case are one
 * @param hash bcrypt; blank when another system signs the user in
 * @param version goes up with each new password and role; a session of an older one is over
 * @param failures when wrong passwords were given that may still count, oldest first
 * @param lockedUntil when the name may be tried again; null when it never was locked since the last log-in
 */
public record DeskUser(
        String name,
        Role role,
        String hash,
        long version,
        List<Instant> failures,
        @Nullable Instant lockedUntil,
        Instant created,
        @Nullable Instant lastLogIn) {

    public DeskUser {
        failures = List.copyOf(failures);
    }

    public boolean isLocked(Instant now) {
        return standing().isLocked(now);
    }

    /** Whether it has a password here. */
    public boolean hasPassword() {
        return !hash.isEmpty();
    }

    LogIn.Standing standing() {
        return new LogIn.Standing(failures, lockedUntil);
    }
}
