package io.trueup.access;

import java.util.Arrays;
import java.util.Optional;

/** What somebody did at the desk, as the access log says it. */
public enum Action {
    LOGGED_IN("logged in"),
    LOG_IN_REFUSED("log-in refused"),
    LOCKED_OUT("locked out"),
    LOGGED_OUT("logged out"),
    LOOKED("looked at"),
    SEARCHED("searched"),
    TOOK_AWAY("downloaded"),
    CHANGED("changed"),
    DROPPED("dropped a file"),
    WITHDREW("withdrew a file"),
    ORDERED("ordered"),
    REFUSED("was refused"),
    USER_ADDED("user added"),
    USER_CHANGED("user changed"),
    USER_REMOVED("user removed"),
    USER_UNLOCKED("user unlocked");

    private final String words;

    Action(String words) {
        this.words = words;
    }

    /** As it is stored and shown. */
    public String words() {
        return words;
    }

    public static Optional<Action> of(String words) {
        return Arrays.stream(values())
                .filter(action -> action.words.equals(words))
                .findFirst();
    }
}
