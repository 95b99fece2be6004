package io.trueup.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.JobFile;
import io.trueup.night.NightFixture;
import io.trueup.night.TestServer;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of jobs whose files come, change and go while a server is up. */
class JobFolderTest {

    private static final String EVERY_SECOND = "* * * * * *";
    private static final String NEVER_NOW = "0 30 2 29 2 *";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture clinic;

    @SuppressWarnings("NullAway.Init")
    private JobFolder folder;

    @BeforeEach
    void one_job() throws IOException {
        clinic = NightFixture.in(home);
        TestServer.lendServer(home.resolve("data"));
        Files.delete(home.resolve("jobs/nightly.yml"));
        folder = new JobFolder(home.resolve("jobs"), Clock.systemUTC());
        write("a.yml", "first", NEVER_NOW);
    }

    private void write(String file, String name, String cron) {
        clinic.write("jobs/" + file, """
                name: %s
                schedule: { cron: "%s", zone: America/Chicago }
                inbox: inbox
                reference: jobs/reference
                database: embedded
                data: data
                """.formatted(name, cron));
    }

    @Test
    void every_yml_and_yaml_is_a_job_and_a_broken_one_says_file_and_line() {
        write("b.yaml", "second", NEVER_NOW);
        write("c.yml", "third", "0 30 2 * *");
        write(".d.yml", "hidden", NEVER_NOW);
        write("e.yml~", "backup", NEVER_NOW);
        List<JobEntry> jobs = folder.look();
        assertThat(jobs).extracting(JobEntry::name).containsExactly("first", "second", "c.yml");
        assertThat(jobs).extracting(JobEntry::isSound).containsExactly(true, true, false);
        assertThat(jobs.get(2).errors())
                .singleElement()
                .asString()
                .contains("c.yml:2")
                .contains("cron");
    }

    @Test
    void of_two_files_with_one_name_the_second_is_refused() {
        write("b.yml", "first", NEVER_NOW);
        List<JobEntry> jobs = folder.look();
        assertThat(jobs).extracting(JobEntry::isSound).containsExactly(true, false);
        assertThat(jobs.get(1).errors())
                .singleElement()
                .asString()
                .contains("b.yml")
                .contains("a.yml");
    }

    @Test
    void a_changed_contract_is_a_change_of_the_job() {
        String before = folder.look().get(0).stamp();
        assertThat(folder.look().get(0).stamp()).isEqualTo(before);
        clinic.contract("daily-rate", "daily", "rate: 620.00, full-day-minutes: 300");
        assertThat(folder.look().get(0).stamp()).isNotEqualTo(before);
    }

    @Test
    void a_server_takes_up_new_changed_and_removed_jobs_and_a_broken_one_hinders_none() throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        Server.Work work = (entry, database) -> {
            JobFile job = entry.job();
            if (job != null && job.name().equals("second")) {
                twice.countDown();
            }
            return new Server.Turn(true, "");
        };
        try (Server server = new Server(folder, Map.of(), work, Clock.systemUTC())) {
            write("broken.yml", "broken", "no cron");
            awaitTroubles(server, "first: ", "broken.yml: cannot");
            write("b.yml", "second", EVERY_SECOND);
            clinic.write(
                    "jobs/broken.yml",
                    Files.readString(home.resolve("jobs/a.yml")).replace("first", "third"));
            awaitTroubles(server, "first: ", "second: ", "third: ");
            assertThat(twice.await(5, TimeUnit.MINUTES)).as("ran twice").isTrue();
            Files.delete(home.resolve("jobs/a.yml"));
            awaitTroubles(server, "second: ", "third: ");
        }
    }

    @Test
    void a_night_that_could_not_run_is_told_until_one_can() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);
        Server.Work work = (entry, database) -> {
            tried.countDown();
            return new Server.Turn(true, "It could not run: the database can only be read.");
        };
        Files.delete(home.resolve("jobs/a.yml"));
        write("b.yml", "second", EVERY_SECOND);
        try (Server server = new Server(folder, Map.of(), work, Clock.systemUTC())) {
            server.refresh();
            for (int again = 0; again < 300 && !tried.await(1, TimeUnit.SECONDS); again++) {
                server.refresh();
            }
            assertThat(tried.getCount()).isZero();
            while (server.states().get(0).trouble().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(server.states().get(0).trouble()).isEqualTo("It could not run: the database can only be read.");
        }
    }

    /** A database that takes its time to open counts as one that cannot be reached, and is served when the server looks again. */
    private static void awaitTroubles(Server server, String... expected) throws InterruptedException {
        server.refresh();
        for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2); System.nanoTime() < end; ) {
            if (troubles(server).equals(List.of(expected))) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
            server.refresh();
        }
        assertThat(troubles(server)).containsExactly(expected);
    }

    private static List<String> troubles(Server server) {
        return server.states().stream()
                .map(state -> state.entry().name() + ": " + (state.trouble().isEmpty() ? "" : "cannot"))
                .toList();
    }

    @Test
    void a_job_whose_database_is_away_waits_and_the_others_are_served() throws InterruptedException {
        clinic.write("jobs/b.yml", """
                name: elsewhere
                schedule: { cron: "0 30 2 * * *", zone: America/Chicago }
                inbox: inbox
                reference: jobs/reference
                database: jdbc:postgresql://127.0.0.1:1/none
                """);
        try (Server server =
                new Server(folder, Map.of(), (entry, database) -> new Server.Turn(true, ""), Clock.systemUTC())) {
            awaitTroubles(server, "first: ", "elsewhere: cannot");
            assertThat(server.states().get(0).database().map(Database::description))
                    .hasValueSatisfying(words -> assertThat(words).contains("embedded"));
            assertThat(server.states().get(1).trouble()).contains("cannot be reached");
        }
    }
}
