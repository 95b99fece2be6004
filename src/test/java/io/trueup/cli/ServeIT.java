package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The built program as a process: what it says, how it is asked to stop, and what is left then (FAULTS.md 48). */
class ServeIT {

    private static final int ASKED_TO_END = 143;

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void the_sample_clinic_in_a_folder_of_its_own() throws IOException {
        for (String folder : List.of("jobs", "sample-data")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                for (Path path : all.toList()) {
                    Files.copy(path, home.resolve(path.toString()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void schedule(String cron) throws IOException {
        Path job = home.resolve("jobs/nightly.yml");
        Files.writeString(job, Files.readString(job).replace("0 30 2 * * *", cron));
    }

    @Test
    void a_server_runs_its_jobs_shows_how_they_stand_and_ends_when_asked() throws Exception {
        schedule("*/2 * * * * *");
        Files.writeString(home.resolve("jobs/broken.yml"), "name: broken\ninbox: 1: 2\n");
        int port = freePort();
        int desk = freePort();
        try (Spoken server = Spoken.by(
                home, "serve", "--port", Integer.toString(port), "--desk", Integer.toString(desk), "--log", "json")) {
            String done = server.awaitLine("is done");
            JsonNode line = new ObjectMapper().readTree(done);
            assertThat(line.get("level").asString()).isEqualTo("INFO");
            assertThat(line.get("message").asString()).contains("nightly run 1 is done: 12 files taken");
            assertThat(server.said())
                    .anySatisfy(said -> assertThat(said).contains("broken.yml").contains("ERROR"));
            assertThat(server.said())
                    .filteredOn(said -> said.contains("step ingest"))
                    .first()
                    .satisfies(said -> assertThat(
                                    new ObjectMapper().readTree(said).get("run").asString())
                            .isEqualTo("1"));
            server.awaitLine("Health and figures");
            assertThat(get(port, "/actuator/health")).contains("\"nightly\"").contains("broken.yml");
            assertThat(get(port, "/actuator/prometheus"))
                    .contains("trueup_last_run_lines_per_second{job=\"nightly\"}")
                    .contains("trueup_files_taken_total{job=\"nightly\"}");
            server.awaitLine("The desk: http://127.0.0.1:" + desk);
            assertThat(get(desk, "/")).as("to a stranger").isEmpty();
            assertThat(get(desk, "/login")).contains("Sign in", "csrf");
            JsonNode status = status();
            assertThat(status.get("jobs").size()).isEqualTo(2);
            assertThat(status.get("runs").size()).isPositive();
            server.askToEnd();
            assertThat(server.await()).isEqualTo(ASKED_TO_END);
        }
        assertThat(home.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    private JsonNode status() throws Exception {
        try (Spoken status = Spoken.by(home, "status", "--json")) {
            status.await();
            return new ObjectMapper().readTree(String.join("\n", status.said()));
        }
    }

    @Test
    void a_run_that_is_asked_to_end_is_gone_on_with_by_the_next() throws Exception {
        try (Spoken run = Spoken.by(home, "run", "--log", "text")) {
            run.awaitLine("step list");
            run.askToEnd();
            assertThat(run.await()).isEqualTo(ASKED_TO_END);
            assertThat(run.said()).noneSatisfy(line -> assertThat(line).contains("Exception"));
        }
        assertThat(home.resolve("data/postgres/postmaster.pid")).doesNotExist();
        assertThat(home.resolve("reports"))
                .satisfiesAnyOf(
                        folder -> assertThat(folder).doesNotExist(),
                        folder -> assertThat(folder).isEmptyDirectory());
        try (Spoken again = Spoken.by(home, "run")) {
            assertThat(again.await()).isEqualTo(ExitStatus.SOME_REJECTED);
            assertThat(again.said())
                    .anySatisfy(line -> assertThat(line).contains("finished from where it stood"))
                    .anySatisfy(line -> assertThat(line).contains("nightly-2025-05-12-1.xlsx"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String get(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
