package io.trueup.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do at the desk; each may what those before it may. */
public enum Role {
    /** Looks, and takes workbooks and letters away. */
    VIEWER,
    /** Changes items, drops files, orders reruns and a run now. */
    WORKER,
    /** Withdraws files too, and sees users and the access log. */
    ADMIN;

    /** As it is typed, stored and shown: {@code viewer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whether it may do what the other may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
