package io.trueup.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.trueup.night.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What an operator reads while a server starts. */
class ServerStartTest {

    @TempDir
    private Path home = Path.of("");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Server.class);

    @BeforeEach
    void listen() throws IOException {
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.INFO);
        Files.createDirectories(home.resolve("inbox"));
        DailyContract.writeTo(home);
    }

    @AfterEach
    void noLonger() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    private void looks(String database, int times) throws IOException {
        Files.writeString(home.resolve("jobs/nightly.yml"), """
                name: nightly
                schedule: { cron: "0 30 2 29 2 *", zone: America/Chicago }
                inbox: inbox
                reference: jobs/reference
                database: "%s"
                """.formatted(database));
        JobFolder folder = new JobFolder(home.resolve("jobs"), Clock.systemUTC());
        Server.Work none = (entry, opened) -> new Server.Turn(true, "");
        try (Server server = new Server(folder, TestServer.environment(), none, Clock.systemUTC(), 1)) {
            for (int i = 0; i < times; i++) {
                server.refresh();
            }
        }
    }

    @Test
    void a_database_that_is_being_opened_is_no_error() throws Exception {
        try (Connection connection = TestServer.emptied().dataSource().getConnection()) {
            looks(connection.getMetaData().getURL(), 1);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .startsWith("nightly runs next");
    }

    @Test
    void one_that_cannot_be_opened_is_told_of_once() throws IOException {
        looks("jdbc:postgresql://127.0.0.1:1/none", 2);
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).startsWith("nightly cannot be served yet. ");
        });
    }
}
