package io.trueup.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two writings of one name, and two names. */
class PersonNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Doe            | Jo        | DOE           | JO
                    Núñez          | José      | NUNEZ         | JOSE
                    Smith Jr.      | Al        | SMITH         | AL
                    Smith, III     | Al        | Smith         | Al
                    Smith-Jones    | Ann       | Smith Jones   | Ann
                    Smith-Jones    | Ann       | SMITHJONES    | ANN
                    Smith–Jones    | Ann       | Smith         | Ann
                    García López   | Ana       | GARCIA        | ANA
                    O'Brien        | Pat       | OBRIEN        | PAT
                    De la Cruz     | Ema       | DELACRUZ      | EMA
                    St. John       | Ivy       | ST JOHN       | IVY
                    Doe            | Mary Ann  | DOE           | MARY
                    Doe            | Jo R.     | Doe           | Jo
                    """)
    void the_same_person(String last, String first, String otherLast, String otherFirst) {
        assertThat(PersonNames.same(last, first, otherLast, otherFirst)).isTrue();
        assertThat(PersonNames.same(otherLast, otherFirst, last, first)).isTrue();
        assertThat(PersonNames.keys(last, first)).containsAnyElementsOf(PersonNames.keys(otherLast, otherFirst));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Doe            | Jo        | Doe           | Joe
                    Doe            | J         | Doe           | Jo
                    Doe            | Bill      | Doe           | William
                    Doe            | Jo        | Dow           | Jo
                    García López   | Ana       | López         | Ana
                    Smith-Jones    | Ann       | Smith-Brown   | Ann
                    Van Dyke       | Li        | Van           | Li
                    De la Cruz     | Ema       | De Leon       | Ema
                    Doe            | ''        | Doe           | ''
                    ''             | Jo        | ''            | Jo
                    """)
    void not_surely_the_same_person(String last, String first, String otherLast, String otherFirst) {
        assertThat(PersonNames.same(last, first, otherLast, otherFirst)).isFalse();
        assertThat(PersonNames.same(otherLast, otherFirst, last, first)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Doe Jr         | Jo        | Doe Sr        | Jo
                    Doe            | Jo III    | Doe, Jr.      | Jo
                    Doe            | Jo        | Doe           | Ann
                    Doe            | Jo        | Roe           | Jo
                    """)
    void surely_two_people(String last, String first, String otherLast, String otherFirst) {
        assertThat(PersonNames.contradict(last, first, otherLast, otherFirst)).isTrue();
        assertThat(PersonNames.contradict(otherLast, otherFirst, last, first)).isTrue();
        assertThat(PersonNames.same(last, first, otherLast, otherFirst)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Doe            | J         | Doe           | Jo
                    D              | J         | Doe           | Jo
                    Doe            | ''        | Doe           | Jo
                    Doe Jr         | Jo        | Doe           | Jo
                    Doe II         | Jo        | Doe Jr        | Jo
                    Smith-Jones    | Ann       | Jones         | Ann
                    """)
    void perhaps_one_person(String last, String first, String otherLast, String otherFirst) {
        assertThat(PersonNames.contradict(last, first, otherLast, otherFirst)).isFalse();
        assertThat(PersonNames.contradict(otherLast, otherFirst, last, first)).isFalse();
    }

    @Test
    void a_name_without_first_or_last_name_has_no_key() {
        assertThat(PersonNames.keys("Doe", "")).isEmpty();
        assertThat(PersonNames.keys("", "Jo")).isEmpty();
        assertThat(PersonNames.keys("Jr", "Jo")).isEmpty();
    }
}
