package io.trueup.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets users of clinics in, and writes down who came. An unknown name is answered as a known one with a wrong password is: after the same
 * time, and locked after as many.
 */
public final class Door {

    private static final int TRIES_OF_AN_ADDRESS = 20;
    private static final int ADDRESSES = 10_000;
    private static final int STRANGE_NAMES = 10_000;
    private static final int LONGEST_NAME = 64;
    /** Hashes made at the same time; each takes a processor for a quarter of a second. */
    private static final int AT_ONCE = 4;

    private final Passwords passwords;
    private final Clock clock;
    private final Tries tries = new Tries(TRIES_OF_AN_ADDRESS, Duration.ofMinutes(15), ADDRESSES);
    private final Semaphore hashing = new Semaphore(AT_ONCE, true);
    private final Map<String, LogIn.Standing> strangers = new LinkedHashMap<>(16, 0.75f, true);

    public Door(Passwords passwords, Clock clock) {
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What was decided. */
    public enum Decision {
        IN,
        /** Name or password is wrong; which of them is not told. */
        WRONG,
        /** Too many wrong passwords for the name. */
        LOCKED,
        /** Too many wrong passwords from the address, or too many people at once. */
        TOO_MANY
    }

    /**
     * The decision about one try.
     *
     * @param user who is in; null unless somebody is
     */
    public record Answer(Decision decision, @Nullable DeskUser user) {}

    /**
     * Somebody gives a name and a password.
     *
     * @param clinic database of the clinic that is asked for
     * @param address from which they come
     */
    public Answer open(DataSource clinic, String name, CharSequence password, String address) {
        Instant now = clock.instant();
        Try one = new Try(new DeskUsers(clinic), new AccessLog(clinic), address, now);
        if (!tries.isTaken(address, now) || !hashing.tryAcquire()) {
            one.log.add(AccessLog.Entry.ofStranger(now, Action.LOG_IN_REFUSED, "login")
                    .from(address)
                    .saying("too many tries"));
            return new Answer(Decision.TOO_MANY, null);
        }
        try {
            return decided(name.strip(), password, one);
        } finally {
            hashing.release();
        }
    }

    /** Somebody who tries: whose users and log, from where, when. */
    private record Try(DeskUsers users, AccessLog log, String address, Instant now) {

        /** A name that nobody has is not written down: it may be a password, typed into the wrong field. */
        Answer refused(Optional<DeskUser> known, Action action, Decision decision) {
            log.add(known.map(user -> AccessLog.Entry.of(now, user.name(), user.role(), action, "login"))
                    .orElseGet(() ->
                            AccessLog.Entry.ofStranger(now, action, "login").saying("nobody of that name"))
                    .from(address));
            return new Answer(decision, null);
        }

        Answer in(DeskUser user) {
            users.isIn(user.name(), now);
            log.add(AccessLog.Entry.of(now, user.name(), user.role(), Action.LOGGED_IN, "login")
                    .from(address));
            return new Answer(Decision.IN, user);
        }
    }

    private Answer decided(String name, CharSequence password, Try one) {
        Optional<DeskUser> known = one.users.find(name);
        boolean counted = known.isPresent() ? one.users.tries(name, one.now) : strangerTries(name, one.now);
        boolean right = passwords.matches(password, known.map(DeskUser::hash).orElse(""));
        if (!counted) {
            return one.refused(known, Action.LOCKED_OUT, Decision.LOCKED);
        }
        if (!right || known.isEmpty()) {
            return one.refused(known, Action.LOG_IN_REFUSED, Decision.WRONG);
        }
        tries.forgive(one.address);
        return one.in(known.get());
    }

    private boolean strangerTries(String name, Instant now) {
        String key = name.substring(0, Math.min(name.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
        synchronized (strangers) {
            LogIn.Standing standing = strangers.getOrDefault(key, LogIn.Standing.CLEAN);
            strangers.put(key, standing.tried(now));
            if (strangers.size() > STRANGE_NAMES) {
                strangers.remove(strangers.keySet().iterator().next());
            }
            return !standing.isLocked(now);
        }
    }
}
