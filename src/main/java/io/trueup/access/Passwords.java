package io.trueup.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Which passwords are taken, and their hashes: bcrypt, with 2^12 rounds. */
public final class Passwords {

    public static final int SHORTEST = 12;

    private static final int COST = 12;
    /** All that bcrypt looks at. */
    private static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;
    private static final String WORST = "/access/worst-passwords.txt";

    /** Of a password that nobody knows: what is compared where there is no user, so that it takes as long. */
    private static final String NOBODY = "$2a$12$R5wnDkqIDGrJuyp6I8TgSeacVFTNfGilIqcaF5R76PzWMw02Qu1Za";

    private final BCryptPasswordEncoder bcrypt;
    private final String nobody;
    private final Set<String> worst;

    public Passwords() {
        this(new BCryptPasswordEncoder(COST), NOBODY);
    }

    /** Of other rounds, for tests that compare many. */
    Passwords(BCryptPasswordEncoder bcrypt, String nobody) {
        this.bcrypt = bcrypt;
        this.nobody = nobody;
        this.worst = worst();
    }

    /** Why a password is not taken for a user, in one sentence; empty when it is. */
    public Optional<String> refused(String name, CharSequence password) {
        String plain = plain(password);
        if (plain.codePointCount(0, plain.length()) < SHORTEST) {
            return Optional.of("A password has at least " + SHORTEST + " characters.");
        }
        if (plain.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("A password has at most " + MOST_BYTES + " characters, fewer with accents.");
        }
        if (bare(plain).equals(bare(name)) || plain.equalsIgnoreCase(name)) {
            return Optional.of("A password is not the name.");
        }
        boolean dull = plain.chars().distinct().count() < FEWEST_DIFFERENT;
        return dull || isCounted(plain) || worst.contains(bare(plain))
                ? Optional.of("That password is among the first that are guessed; choose another.")
                : Optional.empty();
    }

    /** The hash of a password that is taken. */
    public String hash(CharSequence password) {
        String hash = bcrypt.encode(plain(password));
        if (hash == null) {
            throw new IllegalStateException("bcrypt made no hash");
        }
        return hash;
    }

    /** Whether it is the password of a hash; a blank hash is nobody's, and takes as long. */
    public boolean matches(CharSequence password, String hash) {
        String plain = plain(password);
        boolean fits = plain.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        boolean same = bcrypt.matches(fits ? plain : "", hash.isEmpty() ? nobody : hash);
        return same && fits && !hash.isEmpty();
    }

    /** The same letters are the same password, however a keyboard composes them. */
    private static String plain(CharSequence password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("^[^a-z]+|[^a-z]+$", "");
    }

    /** 123456789012, 098765432109. */
    private static boolean isCounted(String text) {
        return text.chars().allMatch(Character::isDigit)
                && ("12345678901234567890123456789012345678901234567890".contains(text)
                        || "09876543210987654321098765432109876543210987654321".contains(text));
    }

    private static Set<String> worst() {
        try (InputStream file = Passwords.class.getResourceAsStream(WORST)) {
            if (file == null) {
                throw new IllegalStateException(WORST + " is not in the program");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
