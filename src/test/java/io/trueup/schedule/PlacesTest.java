package io.trueup.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which night begins next in one program, and how many at once. */
class PlacesTest {

    private static final Instant NIGHT = Instant.parse("2026-01-11T08:30:00Z");

    private final Places places = new Places(2);

    private void waits(String job, Instant due, long seconds) {
        places.offer(new Places.Candidate(Path.of(job), false, due, Duration.ofSeconds(seconds)));
    }

    private List<String> begin() {
        List<String> begun = new ArrayList<>();
        for (Optional<Places.Candidate> next = places.begin(); next.isPresent(); next = places.begin()) {
            begun.add(next.get().job().toString());
        }
        return begun;
    }

    @Test
    void nights_that_are_due_together_begin_with_the_shortest_and_no_more_at_once_than_there_are_places() {
        waits("middle", NIGHT, 10);
        waits("long", NIGHT, 29);
        waits("short", NIGHT, 2);
        assertThat(begin()).containsExactly("short", "middle");
        assertThat(begin()).isEmpty();
        places.end(Path.of("short"));
        assertThat(begin()).containsExactly("long");
    }

    @Test
    void a_long_night_is_not_passed_for_ever() {
        waits("long", NIGHT, 600);
        waits("later", NIGHT.plusSeconds(700), 2);
        waits("soon", NIGHT.plusSeconds(30), 2);
        assertThat(begin()).containsExactly("soon", "later");
        places.end(Path.of("soon"));
        places.end(Path.of("later"));
        waits("later still", NIGHT.plusSeconds(800), 2);
        assertThat(begin()).containsExactly("long", "later still");
    }

    @Test
    void fault_253_long_nights_never_take_the_last_place() {
        waits("long", NIGHT, 600);
        waits("longer", NIGHT, 900);
        assertThat(begin()).containsExactly("long");
        waits("short", NIGHT.plusSeconds(60), 5);
        assertThat(begin()).containsExactly("short");
        places.end(Path.of("short"));
        assertThat(begin()).isEmpty();
        places.end(Path.of("long"));
        assertThat(begin()).containsExactly("longer");
    }

    @Test
    void where_there_is_one_place_a_long_night_has_its_turn_too() {
        Places one = new Places(1);
        one.offer(new Places.Candidate(Path.of("long"), false, NIGHT, Duration.ofHours(1)));
        assertThat(one.begin()).isPresent();
    }

    @Test
    void what_a_person_asked_for_goes_before_nights_that_wait() {
        waits("short", NIGHT, 2);
        places.offer(new Places.Candidate(Path.of("asked"), true, NIGHT.plusSeconds(500), Duration.ofSeconds(20)));
        assertThat(begin()).containsExactly("asked", "short");
    }

    @Test
    void what_another_server_took_waits_no_longer() {
        waits("taken", NIGHT, 2);
        places.withdraw(Path.of("taken"));
        assertThat(begin()).isEmpty();
    }

    @Test
    void fault_256_a_night_whose_database_does_not_answer_keeps_no_place_from_others() {
        waits("a", NIGHT, 2);
        waits("b", NIGHT, 2);
        waits("c", NIGHT, 2);
        assertThat(begin()).containsExactly("a", "b");
        places.rest(Path.of("a"));
        assertThat(begin()).containsExactly("c");
        places.goOn(Path.of("a"));
        places.end(Path.of("b"));
        waits("d", NIGHT, 2);
        assertThat(begin()).as("two are at work").isEmpty();
        places.end(Path.of("a"));
        assertThat(begin()).containsExactly("d");
    }
}
