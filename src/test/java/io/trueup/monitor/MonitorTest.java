package io.trueup.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.schedule.JobFolder;
import io.trueup.schedule.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorTest {

    @TempDir
    private Path jobs = Path.of("");

    @Test
    void fault_86_only_who_asks_by_a_name_of_its_own_gets_an_answer() throws IOException {
        int port = freePort();
        Clock clock = Clock.systemUTC();
        Server.Work none = (entry, database) -> new Server.Turn(true, "");
        try (Server server = new Server(new JobFolder(jobs, clock), Map.of(), none, clock);
                Monitor monitor = new Monitor(server, clock)) {
            monitor.answerOn(port, List.of("trueup.clinic.example"));
            for (String own :
                    List.of("127.0.0.1", "localhost", "LOCALHOST:" + port, "[::1]:1", "trueup.clinic.example")) {
                assertThat(answer(port, "Host: " + own + "\r\n")).as(own).startsWith("HTTP/1.1 200");
            }
            for (String other :
                    List.of("evil.example", "evil.example:" + port, "localhost.evil.example", "127.0.0.2")) {
                assertThat(answer(port, "Host: " + other + "\r\n"))
                        .as(other)
                        .startsWith("HTTP/1.1 421")
                        .doesNotContain("status");
            }
        }
    }

    @Test
    void it_answers_nothing_but_health_and_figures() throws IOException {
        int port = freePort();
        Clock clock = Clock.systemUTC();
        Server.Work none = (entry, database) -> new Server.Turn(true, "");
        try (Server server = new Server(new JobFolder(jobs, clock), Map.of(), none, clock);
                Monitor monitor = new Monitor(server, clock)) {
            monitor.answerOn(port, List.of());
            assertThat(asked(port, "GET /actuator/prometheus"))
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("Set-Cookie");
            for (String other : List.of(
                    "GET /",
                    "GET /login",
                    "GET /actuator",
                    "GET /actuator/env",
                    "POST /actuator/health",
                    "DELETE /actuator/prometheus",
                    "GET /actuator/..;/actuator/env")) {
                assertThat(asked(port, other)).as(other).matches("(?s)HTTP/1.1 (400|403|404|405) .*");
            }
        }
    }

    private static String asked(int port, String line) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String answer(int port, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET /actuator/health HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
