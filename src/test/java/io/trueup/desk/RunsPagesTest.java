package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.access.Role;
import io.trueup.ledger.AdvisoryLock;
import io.trueup.ledger.RunOrders;
import io.trueup.ledger.Runs;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rerun, Runs, a run and its Changes, asked for without script. */
class RunsPagesTest {

    @TempDir
    private static Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static DeskRig rig;

    @BeforeAll
    static void a_clinic_whose_server_looks_when_the_test_says_so() {
        rig = DeskRig.in(home);
    }

    @AfterAll
    static void closed() {
        rig.close();
    }

    private static HttpResponse<String> order(String from, String to, String payer, String ratesAsOf) {
        return rig.signIn("will")
                .send("/rerun", "/rerun", Map.of("from", from, "to", to, "payer", payer, "ratesAsOf", ratesAsOf));
    }

    private static List<RunOrders.Order> orders() {
        return new RunOrders(rig.database().dataSource()).lastOf("nightly", 10);
    }

    private static void assertRefused(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence.replace("\"", "&quot;"));
    }

    @Test
    void fault_217_what_cannot_be_ordered_is_said_at_its_field_and_nothing_is_ordered() {
        int before = orders().size();
        assertRefused(order("2025-05-01", "2025-04-01", "", ""), "2025-04-01 is before 2025-05-01.");
        assertRefused(order("", "2025-04-30", "", ""), "A date is needed.");
        assertRefused(order("soon", "2025-04-30", "", ""), "\"soon\" is no date");
        assertRefused(order("2025-04-01", "9999-04-30", "", ""), "\"9999-04-30\" is no date");
        assertRefused(order("2025-04-01", "2025-04-30", "NOBODY", ""), "names a payer \"NOBODY\"");
        assertRefused(
                order("2025-04-01", "2025-04-30", "", "2020-01-01"),
                "No run was made on or before 2020-01-01, so the rates of that day are not known; the first that are known"
                        + " are of 2025-05-12.");
        assertThat(orders()).hasSize(before);
    }

    @Test
    void every_payer_that_can_be_chosen_can_be_ordered() {
        String page = rig.signIn("will").page("/rerun");
        List<String> payers = java.util.regex.Pattern.compile("<option value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1).replace("&#39;", "'").replace("&amp;", "&"))
                .toList();
        assertThat(payers)
                .contains("PRAIRIE STAR MUTUAL", "Pacific Ridge Insurance")
                .doesNotContain("PSMUT");
        for (String payer : payers) {
            RerunForm.Understood understood =
                    new RerunForm("2025-04-01", "2025-04-30", payer, "").understood(visit("will"));
            assertThat(understood.problems()).as(payer).isEmpty();
        }
    }

    private static Visit visit(String name) {
        Clinic clinic = new Clinics(rig.server()).find("nightly").orElseThrow();
        return new Visit(
                clinic, new SignedIn("nightly", name, Role.WORKER, 1, Instant.EPOCH), "127.0.0.1", Clock.systemUTC());
    }

    @Test
    void who_only_looks_orders_nothing_and_is_offered_nothing_to_order() {
        Surfer vera = rig.signIn("vera");
        assertThat(vera.page("/rerun")).doesNotContain("Order the rerun", "Run now");
        assertThat(vera.send("/rerun", "/runs/now", Map.of()).statusCode()).isEqualTo(403);
        assertThat(vera.page("/runs")).contains("All runs").doesNotContain("Run now");
    }

    @Test
    void an_order_waits_while_a_run_works_and_reading_goes_on() {
        Connection run = new AdvisoryLock(rig.database().dataSource()).lock().orElseThrow();
        try {
            assertThat(rig.signIn("will")
                            .send("/runs", "/runs/now", Map.of())
                            .uri()
                            .getPath())
                    .isEqualTo("/runs");
            assertThat(rig.signIn("vera").page("/runs"))
                    .contains("A run is working.", "Run of what is in the inbox", "Waiting");
            assertThat(rig.signIn("vera").page("/runs/1/changes")).contains("Changes of run");
        } finally {
            rig.jdbc().sql("DELETE FROM run_order").update(); // the desk carries out what still waits when it can
            AdvisoryLock.unlock(run);
        }
        assertThat(rig.signIn("vera").page("/runs")).doesNotContain("A run is working.");
    }

    @Test
    void a_run_says_what_it_came_to_and_a_failed_one_why_and_what_to_do() {
        String page = rig.signIn("vera").page("/runs/1");
        assertThat(page).contains("12 taken", "$39,283.52 paid", "What it changed", "at stake");
        assertThat(rig.signIn("vera").get("/runs/99").statusCode()).isEqualTo(404);
        Runs runs = new Runs(rig.database().dataSource());
        Runs.Run failed = runs.begin(Runs.Order.nightly("nightly", LocalDate.of(2025, 5, 12)), rigTime());
        runs.failed(failed.id(), "Step workbook failed: No space left on device.", rigTime());
        assertThat(rig.signIn("will").page("/runs/" + failed.id()))
                .contains("It failed", "No space left on device", "Nothing is lost", "Run now");
        assertThat(rig.signIn("will").get("/runs/" + failed.id() + "/changes").statusCode())
                .isEqualTo(404);
        rig.jdbc()
                .sql("DELETE FROM run WHERE id = :id")
                .param("id", failed.id())
                .update();
    }

    private static java.time.OffsetDateTime rigTime() {
        return java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC);
    }

    @Test
    void fault_219_a_workbook_is_handed_out_from_the_reports_folder_only_and_the_log_says_to_whom() throws IOException {
        Surfer vera = rig.signIn("vera");
        HttpResponse<byte[]> answer = vera.download("/runs/1/workbook.xlsx");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", "nightly-2025-05-12-1.xlsx");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(new String(answer.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(rig.jdbc()
                        .sql("SELECT action || ' ' || page || ' ' || subject FROM access_log ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("downloaded workbook 1");

        String written = rig.jdbc()
                .sql("SELECT workbook FROM run WHERE id = 1")
                .query(String.class)
                .single();
        Path outside = Files.write(home.resolve("outside.xlsx"), answer.body());
        Path link = Files.createSymbolicLink(Path.of(written).resolveSibling("link.xlsx"), outside);
        Path letters = Files.createDirectories(Path.of(written).resolveSibling("letters-9"));
        Path inner = Files.write(letters.resolve("a.xlsx"), answer.body());
        for (Path other : List.of(
                outside,
                link,
                inner,
                Path.of(written).resolveSibling("../outside.xlsx"),
                Path.of("/etc/passwd"),
                Path.of("outside.xlsx"),
                Path.of(written).resolveSibling("gone.xlsx"))) {
            rig.jdbc()
                    .sql("UPDATE run SET workbook = :file WHERE id = 1")
                    .param("file", other.toString())
                    .update();
            assertThat(vera.download("/runs/1/workbook.xlsx").statusCode())
                    .as("%s", other)
                    .isEqualTo(404);
        }
        rig.jdbc()
                .sql("UPDATE run SET workbook = :file WHERE id = 1")
                .param("file", written)
                .update();
    }
}
