package io.trueup.unattended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.postgres.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who can read what the program makes, and who can reach its database: its owner, and nobody else on the machine. */
class SecrecyIT {

    /** A night waits here until it is struck, so that there is time to look at it on any machine. */
    private static final String HOLD = """
            CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_sleep(600);
                RETURN new;
            END $$;
            CREATE TRIGGER hold BEFORE INSERT ON input_file EXECUTE FUNCTION hold()""";

    private static final String LET_GO = "DROP FUNCTION hold CASCADE";

    private final Fixture fixture = Fixture.shared();

    @Test
    void whatever_the_umask_everything_the_program_makes_is_its_owners_alone() throws IOException {
        NightClinic first = fixture.nights().beforeSecondEmbedded(fixture.name());
        deleteTree(first.path("data"));
        deleteTree(first.path("reports"));
        deleteTree(first.path("archive"));
        Path temporary = Files.createDirectory(first.path("tmp"));
        LaunchedProgram night = LaunchedProgram.startBy(
                List.of("sh", "-c", "umask 000; exec \"$@\"", "sh"),
                first.home(),
                Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary),
                "run");
        List<String> open = new ArrayList<>();
        while (!night.endsWithin(Duration.ofMillis(20))) {
            open.addAll(openToOthers(first.path("reports"), temporary));
        }
        assertThat(night.await()).as(night.output()).isIn(0, 3);
        open.addAll(openToOthers(first.path("data"), first.path("reports"), first.path("archive"), temporary));
        assertThat(open).isEmpty();
        assertThat(first.path("archive")).isNotEmptyDirectory();
        assertThat(Files.getPosixFilePermissions(first.path("data/password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void the_embedded_database_takes_its_password_on_the_loopback_and_nothing_else() throws SQLException, IOException {
        NightClinic clinic = fixture.nights().beforeSecondEmbedded(fixture.name());
        execute(clinic, HOLD);
        LaunchedProgram night = fixture.nights().run(clinic);
        try (Watch watch = Watch.embedded(clinic)) {
            while (watch.stepsBegun(Nights.SECOND) == 0) {
                assertThat(night.endsWithin(Duration.ofMillis(10)))
                        .as(night.output())
                        .isFalse();
            }
            String port = setting(watch, "port");
            assertThat(setting(watch, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(watch, "unix_socket_directories")).isEmpty();
            assertThat(setting(watch, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(setting(watch, "fsync")).isEqualTo("on");
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            String secret = Files.readString(clinic.path("data/password")).strip();
            assertThat(argumentsOfAll()).noneMatch(arguments -> arguments.contains(secret));
        }
        night.strike();
        assertThat(Files.readString(clinic.path("data/postgres/pg_hba.conf")).strip())
                .isEqualTo("host all all 127.0.0.1/32 scram-sha-256");
        String secret = Files.readString(clinic.path("data/password")).strip();
        assertThat(filesWith(secret, clinic.home())).containsExactly(clinic.path("data/password"));
        execute(clinic, LET_GO);
        LaunchedProgram next = fixture.nights().run(clinic);
        assertThat(next.await()).as(next.output()).isZero();
    }

    private static void execute(NightClinic clinic, String sql) throws SQLException {
        try (Database database = Database.open(Database.EMBEDDED, clinic.path("data"), Map.of());
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_servers_password_is_in_no_file_no_argument_and_no_message_and_its_role_needs_no_special_right()
            throws SQLException, IOException {
        String name = fixture.name();
        NightClinic clinic = fixture.nights().beforeSecondOutside(name);
        Map<String, String> environment = fixture.server().environment();
        String secret = environment.getOrDefault("TRUEUP_DATABASE_PASSWORD", "");
        assertThat(secret).isNotBlank();
        LaunchedProgram night = fixture.nights().run(clinic);
        List<String> arguments = new ArrayList<>();
        while (!night.endsWithin(Duration.ofMillis(50))) {
            arguments.addAll(argumentsOfAll());
        }
        assertThat(night.await()).as(night.output()).isZero();
        assertThat(arguments).isNotEmpty().noneMatch(words -> words.contains(secret));
        assertThat(night.output()).doesNotContain(secret);
        assertThat(filesWith(secret, clinic.home())).isEmpty();
        try (Connection connection = fixture.server().connect(name);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls
                        FROM pg_roles
                        WHERE rolname = current_user""")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isFalse();
        }
        assertWrongPasswordIsOneSentence(clinic, environment);
        assertPasswordMayComeInAFile(clinic, environment, secret);
    }

    private static void assertWrongPasswordIsOneSentence(NightClinic clinic, Map<String, String> environment) {
        Map<String, String> wrong = new HashMap<>(environment);
        wrong.put("TRUEUP_DATABASE_PASSWORD", "wrong-one");
        LaunchedProgram refused = LaunchedProgram.start(clinic.home(), wrong, "run");
        assertThat(refused.await()).isEqualTo(1);
        assertThat(refused.output())
                .contains("refuses user and password; set TRUEUP_DATABASE_USER and TRUEUP_DATABASE_PASSWORD.")
                .doesNotContain("wrong-one", "\tat ", "Exception");
    }

    private static void assertPasswordMayComeInAFile(
            NightClinic clinic, Map<String, String> environment, String secret) {
        clinic.write("secrets/password", secret + "\n");
        LaunchedProgram night = LaunchedProgram.start(
                clinic.home(),
                Map.of(
                        "TRUEUP_DATABASE_USER",
                        environment.getOrDefault("TRUEUP_DATABASE_USER", ""),
                        "TRUEUP_DATABASE_PASSWORD_FILE",
                        clinic.path("secrets/password").toString()),
                "status");
        assertThat(night.await()).as(night.output()).isZero();
    }

    private static String setting(Watch watch, String name) throws SQLException, IOException {
        try (Statement statement = watch.open().createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    /** As ps shows them. */
    private static List<String> argumentsOfAll() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static List<Path> filesWith(String text, Path folder) throws IOException {
        List<Path> with = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    with.add(file);
                }
            }
        }
        return with;
    }

    /** Below these folders, whatever group or others may do anything with and no closed folder is above. */
    private static List<String> openToOthers(Path... folders) {
        List<String> open = new ArrayList<>();
        for (Path folder : folders) {
            visit(folder, open);
        }
        return open;
    }

    private static void visit(Path path, List<String> open) {
        try {
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
            boolean closed = mode.endsWith("------");
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !closed || isMadeTemporary(path)) {
                try (Stream<Path> children = Files.list(path)) {
                    children.forEach(child -> visit(child, open));
                }
            }
            if (!closed && !isMadeTemporary(path) && !isTheLibrarys(path)) {
                open.add(mode + " " + path);
            }
        } catch (IOException gone) {
            // between listing and looking
        }
    }

    /** The folder for temporary files is the test's own; what is in it counts. */
    private static boolean isMadeTemporary(Path path) {
        return path.endsWith("tmp");
    }

    /** The embedded server's library leaves a script that names the Linux it runs on, and an empty folder; neither holds data. */
    private static boolean isTheLibrarys(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith("detect_linux_distribution_") || name.equals("embedded-pg");
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
