package io.trueup.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.trueup.night.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the two systems say of a connection of ours: when they ask for a sign of life of the other end. */
class KeptAliveSocketsTest {

    private static final List<Path> SOCKETS = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String KEEPS_ALIVE = "02";
    private static final int TICKS_A_SECOND = 100;

    private final SingleConnectionDataSource one = TestServer.oneConnection();

    @AfterEach
    void giveBack() {
        one.destroy();
    }

    private String asked(String sql) {
        return JdbcClient.create(one).sql(sql).query(String.class).single();
    }

    @Test
    void fault_277_the_programs_end_asks_after_half_a_minute() throws IOException {
        assumeThat(SOCKETS).as("sockets as Linux tells of them").allMatch(Files::exists);
        String port = String.format(Locale.ROOT, ":%04X", Integer.parseInt(asked("SELECT inet_client_port()")));

        List<Integer> seconds = new ArrayList<>();
        for (Path sockets : SOCKETS) {
            for (String socket : Files.readAllLines(sockets)) {
                String[] fields =
                        socket.strip().split("\\s+", -1); // proc(5): its end, the other end, state, queues, timer
                if (fields[1].endsWith(port)) {
                    String[] timer = fields[5].split(":", -1);
                    assertThat(timer[0]).isEqualTo(KEEPS_ALIVE);
                    seconds.add(Integer.parseInt(timer[1], 16) / TICKS_A_SECOND);
                }
            }
        }

        assertThat(seconds).singleElement().satisfies(left -> assertThat(left).isLessThanOrEqualTo(30));
    }

    @Test
    void fault_277_so_does_the_servers_end() {
        assertThat(asked("SELECT concat_ws(' ', current_setting('tcp_keepalives_idle'),"
                        + " current_setting('tcp_keepalives_interval'), current_setting('tcp_keepalives_count'))"))
                .isEqualTo("30 10 3");
    }
}
