package io.trueup.unattended;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Fault 43: kill -9 at any moment, then {@code run}, ends in the same database, workbook and files as an undisturbed night. Which
 * steps, and how long after they have begun, {@code -Dseed=} says, and {@code -Dkills=} how many: {@code -Pkills} is fifty of a
 * new seed.
 */
@Execution(ExecutionMode.CONCURRENT) // a killed night is mostly a program that starts: two of them fill two cores
class KilledNightIT {

    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int KILLS_OF_A_NIGHT = 7;

    /** Without one, five kills in ingest, match and workbook, one of them with the server. */
    private static final long SEED = Long.getLong("seed", 1_926);

    private final Fixture fixture = Fixture.shared();
    private final Random random = new Random(SEED);
    private final List<String> struck = new ArrayList<>();

    @Test
    void fault_43_a_night_on_a_server_that_is_killed_at_random_moments_ends_like_one_that_is_not()
            throws SQLException, IOException {
        int wanted = (KILLS + 1) / 2;
        while (struck.size() < wanted) {
            String name = fixture.name();
            NightClinic clinic = fixture.nights().beforeSecondOutside(name);
            try (Watch watch = Watch.outside(fixture.server(), name)) {
                disturb(clinic, watch, wanted - struck.size(), false);
                ClinicContent.of(clinic, watch.open(), Nights.SECOND)
                        .assertSameAs(fixture.undisturbed(), circumstances());
            }
            fixture.server().drop(name);
        }
        System.out.println("killed " + circumstances());
    }

    @Test
    void fault_43_a_night_on_the_embedded_database_ends_the_same_when_program_or_server_are_killed()
            throws SQLException, IOException {
        int wanted = KILLS / 2;
        while (struck.size() < wanted) {
            NightClinic clinic = fixture.nights().beforeSecondEmbedded(fixture.name());
            try (Watch watch = Watch.embedded(clinic)) {
                disturb(clinic, watch, wanted - struck.size(), true);
            }
            try (Database database = Database.open(Database.EMBEDDED, clinic.path("data"), Map.of());
                    Connection connection = database.dataSource().getConnection()) {
                ClinicContent.of(clinic, connection, Nights.SECOND)
                        .assertSameAs(fixture.undisturbed(), circumstances());
            }
        }
        System.out.println("killed " + circumstances());
    }

    private String circumstances() {
        return "with -Dseed=" + SEED + " in " + struck;
    }

    /** Several kills, each as late in the night as the one before or later, and then the night is left in peace. */
    private void disturb(NightClinic clinic, Watch watch, int wanted, boolean serverToo) {
        int most = Math.min(KILLS_OF_A_NIGHT, wanted);
        for (int step : random.ints(most, 0, Watch.STEPS.size() + 1).sorted().toArray()) {
            if (!strike(clinic, watch, step)) {
                return;
            }
            if (mayBeDone(watch, step) && isDone(clinic, watch, serverToo)) {
                return;
            }
            if (serverToo && random.nextBoolean()) {
                Watch.serverPid(clinic).ifPresent(KilledNightIT::kill);
                struck.set(struck.size() - 1, struck.get(struck.size() - 1) + " and server");
            }
        }
        LaunchedProgram last = fixture.nights().run(clinic);
        assertThat(last.await()).as("%s: %s", circumstances(), last.output()).isZero();
    }

    /** Struck in its last step, a night may just have been over, and its embedded server on its way down or gone. */
    private static boolean mayBeDone(Watch watch, int step) {
        int begun = watch.stepsBegun(Nights.SECOND);
        return begun == Watch.STEPS.size() || begun == 0 && step > 0;
    }

    private static boolean isDone(NightClinic clinic, Watch watch, boolean embedded) {
        if (!embedded) {
            return watch.isDone(Nights.SECOND);
        }
        watch.close();
        try (Database database = Database.open(Database.EMBEDDED, clinic.path("data"), Map.of())) {
            return new Runs(database.dataSource()).get(Nights.SECOND).isDone();
        }
    }

    /** @param step how many steps have begun when it is time; false when the night was over before */
    private boolean strike(NightClinic clinic, Watch watch, int step) {
        LaunchedProgram night = fixture.nights().run(clinic);
        while (watch.stepsBegun(Nights.SECOND) < step) {
            if (night.endsWithin(Duration.ofMillis(2))) {
                assertThat(night.await())
                        .as("%s: %s", circumstances(), night.output())
                        .isZero();
                return false;
            }
        }
        String where = step == 0 ? "the start" : Watch.STEPS.get(step - 1);
        long most = step == 0 ? 3_000 : 20 + fixture.duration(where);
        if (endsInStep(night, watch, step, random.nextLong(most))) {
            assertThat(night.await())
                    .as("%s: %s", circumstances(), night.output())
                    .isZero();
            return false;
        }
        night.strike();
        struck.add(where);
        return true;
    }

    /** Lets it go on for some milliseconds, but not beyond the step. */
    private static boolean endsInStep(LaunchedProgram night, Watch watch, int step, long millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        while (System.nanoTime() < end && watch.stepsBegun(Nights.SECOND) <= step) {
            if (night.endsWithin(Duration.ofMillis(2))) {
                return true;
            }
        }
        return false;
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
}
