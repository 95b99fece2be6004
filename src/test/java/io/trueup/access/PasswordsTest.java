package io.trueup.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "elevenchars",
                "maria.ortiz1",
                "MARIA.ORTIZ",
                "Password1234",
                "password12345678!",
                "123456789012",
                "0987654321098",
                "aaaaaaaaaaaa",
                "abababababab",
                "TrueUpTrueUp1",
                "workhardening2025"
            })
    void fault_223_a_password_that_is_guessed_first_is_refused(String password) {
        assertThat(passwords.refused("maria.ortiz", password)).as(password).isPresent();
    }

    @Test
    void others_are_taken_up_to_all_that_bcrypt_looks_at() {
        assertThat(passwords.refused("maria", "seven green lamps")).isEmpty();
        assertThat(passwords.refused("maria", "žluťoučký kůň 7")).isEmpty();
        assertThat(passwords.refused("maria", "seven green lamps".repeat(4))).isEmpty();
        assertThat(passwords.refused("maria", "seven green lamps".repeat(5)))
                .contains("A password has at most 72 characters, fewer with accents.");
    }

    @Test
    void a_hash_is_bcrypt_of_cost_12_and_fits_its_password_alone() {
        String hash = passwords.hash("café with seven lamps");
        assertThat(hash).startsWith("$2a$12$").isNotEqualTo(passwords.hash("café with seven lamps"));
        assertThat(passwords.matches("cafe\u0301 with seven lamps", hash))
                .as("composed otherwise")
                .isTrue();
        assertThat(passwords.matches("Café with seven lamps", hash)).isFalse();
        assertThat(passwords.matches("café with seven lamps" + "x".repeat(80), hash))
                .isFalse();
    }

    @Test
    void nobody_has_a_password_that_fits() {
        assertThat(passwords.matches("", "")).isFalse();
        assertThat(passwords.matches("seven green lamps", "")).isFalse();
    }
}
