package io.trueup.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.night.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several programs on one data folder: the server is there as long as one of them is. */
class SharedServerTest {

    @TempDir
    private Path data = Path.of("");

    private Path running() {
        return data.resolve("postgres/postmaster.pid");
    }

    @Test
    void whoever_leaves_last_stops_the_server_and_not_whoever_started_it() {
        TestServer.lendServer(data);
        Database first = Database.open(Database.EMBEDDED, data, Map.of());
        Database second = Database.open(Database.EMBEDDED, data, Map.of());
        first.close();
        assertThat(running()).exists();
        assertThat(JdbcClient.create(second.dataSource())
                        .sql("SELECT count(*) FROM run")
                        .query(Long.class)
                        .single())
                .isZero();
        second.close();
        assertThat(running()).doesNotExist();
    }

    @Test
    void a_program_that_is_gone_or_whose_number_another_has_got_does_not_count() throws Exception {
        ServerUsers users = new ServerUsers(data);
        Path own = users.enter();
        long ours = ProcessHandle.current().pid();
        long gone = ended();
        Files.writeString(data.resolve("users/" + gone + "-a"), "1");
        Files.writeString(data.resolve("users/" + ours + "-b"), "started at another time");
        assertThat(users.present()).containsExactly(ours);
        users.leave(own);
        assertThat(users.present()).isEmpty();
        assertThat(data.resolve("users")).isEmptyDirectory();
    }

    private static long ended() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }
}
