package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.JobFile;
import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.generator.SyntheticClinic;
import io.trueup.store.Database;
import io.trueup.store.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same files in any order, in parts, over any number of nights, end in the same findings and the same things to do; how often
 * that is tried is the property {@code shuffles}.
 */
class ShuffledClinicTest {

    private static final int WAYS = Integer.getInteger("shuffles", 100);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2040-01-01T02:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path home;

    @Test
    void a_clinic_shuffled_and_split_a_hundred_ways_ends_in_the_same_findings_and_the_same_things_to_do()
            throws IOException {
        new SyntheticClinic(160, 14, 5).writeTo(home);
        InboxInParts inbox = InboxInParts.of(home.resolve("inbox"), home.resolve("not-yet-here"));
        List<String> whole = null;
        for (int seed = 0; seed <= WAYS; seed++) {
            Database database = TestServer.emptied();
            inbox.empty();
            if (seed == 0) {
                inbox.bringEverything();
                night(database);
            } else {
                Random random = new Random(seed);
                int nights = 1 + random.nextInt(4);
                inbox.shuffle(random, nights);
                for (int night = 0; night < nights; night++) {
                    inbox.bring(night);
                    night(database);
                }
            }
            List<String> state = state(database);
            whole = whole == null ? state : whole;
            assertThat(onlyIn(state, whole))
                    .as("seed %d: %s", seed, inbox.plan())
                    .isEmpty();
            assertThat(onlyIn(whole, state))
                    .as("seed %d: %s", seed, inbox.plan())
                    .isEmpty();
        }
    }

    private static List<String> onlyIn(List<String> one, List<String> other) {
        List<String> only = new ArrayList<>(one);
        other.forEach(only::remove);
        return only;
    }

    private void night(Database database) throws IOException {
        JobFile job = Objects.requireNonNull(
                JobFile.read(home.resolve("jobs/nightly.yml")).job());
        RuleBook rules = RuleBook.read(job.reference(), Objects.requireNonNull(job.today()));
        Runner.Result result = new Runner(database, CLOCK, "test", Progress.NONE)
                .run(job, rules, Runs.Order.nightly(job.name(), Objects.requireNonNull(job.today())));
        assertThat(result.failure()).isEmpty();
    }

    /** Everything a person could see of findings and things to do; an item's own name tells which night first saw it. */
    private static List<String> state(Database database) {
        return JdbcClient.create(database.dataSource())
                .sql("""
                SELECT 'finding ' || (to_jsonb(f) - '{id,run_id,superseded_run,unit,item,state}'::text[])::text AS line
                FROM finding f
                WHERE superseded_run IS NULL
                AND NOT trial
                UNION ALL
                SELECT 'item ' || (to_jsonb(i) - '{id,run_id,unit,letter}'::text[])::text
                FROM item i
                UNION ALL
                SELECT 'rebill ' || (to_jsonb(r) - '{item,unit}'::text[])::text
                FROM rebill_line r
                ORDER BY 1""")
                .query(String.class)
                .list();
    }
}
