package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.AdvisoryLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files on the desk: sent, looked at, taken or refused, and taken back. */
class FilesPageTest {

    private static final String PAID = "prairie-star-2025-05-09.835";

    private static final DeskRig RIG = FilesRig.made();

    private static String text(String file) {
        try {
            return Files.readString(RIG.home().resolve("sample-data/inbox/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another payment than the sample's, by the same payer. */
    private static String other835(String trace) {
        return text("remittances/" + PAID).replaceAll("(?m)(TRN\\*1\\*)[^*]+", "$1" + trace);
    }

    private static Path inbox(String path) {
        return RIG.home().resolve("sample-data/inbox/" + path);
    }

    private static List<Path> waiting() throws IOException {
        Path folder = RIG.job().data().resolve("uploads/nightly");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static HttpResponse<String> press(Surfer surfer, HttpResponse<String> page, String button, String folder) {
        String path = page.uri().getPath();
        return surfer.send(path, path + "/" + button, Map.of("folder", folder));
    }

    @Test
    void an_835_is_shown_before_it_is_taken_and_goes_in_under_its_name() throws IOException {
        Surfer will = RIG.signIn("will");
        HttpResponse<String> look =
                FileForm.of(will).file("C:\\mail\\may 16.835", other835("T516")).send(RIG, will);
        assertThat(look.uri().getPath()).startsWith("/files/uploads/");
        assertThat(look.body())
                .contains(
                        "<h1>may 16.835</h1>", "an 835", "can be taken", "Payment amount", "The first rows", "Take it");
        assertThat(inbox("remittances/may 16.835")).doesNotExist();
        HttpResponse<String> taken = press(will, look, "take", "remittances");
        assertThat(taken.uri().getPath()).isEqualTo("/files");
        assertThat(taken.body()).contains("may 16.835 is in the inbox", "the next run reads it");
        assertThat(inbox("remittances/may 16.835")).hasContent(other835("T516"));
        assertThat(waiting()).isEmpty();
        assertThat(RIG.jdbc()
                        .sql("SELECT string_agg(detail || subject, ' ') FROM access_log WHERE who = 'will'")
                        .query(String.class)
                        .single())
                .contains("remittance, ", "put into remittances")
                .doesNotContain("may 16");
        Files.delete(inbox("remittances/may 16.835"));
    }

    @Test
    void what_is_discarded_leaves_nothing_and_a_look_of_another_user_finds_nothing() throws IOException {
        Surfer will = RIG.signIn("will");
        HttpResponse<String> look =
                FileForm.of(will).file("a.835", other835("T1")).send(RIG, will);
        assertThat(RIG.signIn("ada").get(look.uri().getPath()).statusCode()).isEqualTo(404);
        assertThat(press(will, look, "discard", "").body()).contains("a.835 was discarded");
        assertThat(waiting()).isEmpty();
        assertThat(will.get(look.uri().getPath()).statusCode()).isEqualTo(404);
    }

    @Test
    void fault_211_what_no_run_reads_is_refused_with_what_it_is_and_what_to_do() throws IOException {
        Surfer will = RIG.signIn("will");
        String page = FileForm.of(will)
                .file("eob.pdf", "%PDF-1.7 …")
                .file("portal.csv", "<html><body><table>")
                .file("setup.dat", "MZ\u0000\u0001 this program")
                .file("run.exe", "ISA*00*")
                .file("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0})
                .file("empty.835", "")
                .send(RIG, will)
                .body();
        assertThat(page)
                .contains(
                        "eob.pdf was not kept. It is a PDF: ask the payer",
                        "portal.csv was not kept. It is a web page (HTML)",
                        "setup.dat was not kept. It is a program or a database",
                        "run.exe was not kept. A file whose name ends in .exe",
                        "old.xls was not kept. It is an old Office file",
                        "empty.835 was not kept. It is empty");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void fault_211_a_zip_bomb_is_refused_and_leaves_nothing() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        Surfer will = RIG.signIn("will");
        assertThat(FileForm.of(will)
                        .file("a.zip", bytes.toByteArray())
                        .send(RIG, will)
                        .body())
                .contains("a.zip was not kept.");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_table_of_which_nobody_is_sure_is_put_where_the_person_says() throws IOException {
        Surfer will = RIG.signIn("will");
        HttpResponse<String> look = FileForm.of(will)
                .file("strange.csv", "Kunde,Datum,Betrag,Art\nA,2025-05-01,1.00,x\nB,2025-05-02,2.00,y\n")
                .send(RIG, will);
        assertThat(look.body()).contains("What is it?", "Its headings are not known here");
        assertThat(press(will, look, "take", "../../jobs").body()).contains("was not taken");
        assertThat(press(will, look, "take", "deposits").body()).contains("strange.csv is in the inbox");
        assertThat(inbox("deposits/strange.csv")).exists();
        Files.delete(inbox("deposits/strange.csv"));
    }

    @Test
    void fault_212_bytes_that_count_already_are_told_and_not_put_in_again() throws IOException {
        Surfer will = RIG.signIn("will");
        HttpResponse<String> look =
                FileForm.of(will).file("again.835", text("remittances/" + PAID)).send(RIG, will);
        assertThat(look.body())
                .contains("These bytes were taken on 2025-05-12 as remittances/" + PAID + "; a run would skip them")
                .doesNotContain("Take it</button>");
        assertThat(press(will, look, "take", "remittances").body()).contains("again.835 was not taken");
        assertThat(inbox("remittances/again.835")).doesNotExist();
        press(will, look, "discard", "");
    }

    @Test
    void fault_212_of_two_uploads_of_the_same_bytes_one_is_put_in() throws IOException {
        Surfer will = RIG.signIn("will");
        HttpResponse<String> page = FileForm.of(will)
                .file("one.835", other835("T2"))
                .file("two.835", other835("T2"))
                .send(RIG, will);
        assertThat(page.body()).contains("Yours, not taken yet", "one.835", "two.835");
        HttpResponse<String> first = will.get("/files/uploads/" + token(page.body()));
        HttpResponse<String> second = press(will, first, "take", "remittances");
        assertThat(second.body()).contains("The same bytes stand in the inbox already, as remittances/");
        assertThat(press(will, second, "take", "remittances").body()).contains("was not taken");
        press(will, second, "discard", "");
        for (String name : List.of("one.835", "two.835")) {
            Files.deleteIfExists(inbox("remittances/" + name));
        }
    }

    private static String token(String page) {
        return page.replaceAll("(?s).*?/files/uploads/([0-9a-f]{48}).*", "$1");
    }

    @Test
    void a_stranger_and_a_viewer_send_nothing() throws IOException {
        assertThat(FileForm.without()
                        .file("a.835", other835("T3"))
                        .send(RIG, new Surfer(RIG))
                        .uri()
                        .getPath())
                .isEqualTo("/login");
        Surfer vera = RIG.signIn("vera");
        assertThat(vera.page("/files")).doesNotContain("drop-form");
        assertThat(FileForm.without()
                        .file("a.835", other835("T3"))
                        .send(RIG, vera)
                        .statusCode())
                .isEqualTo(403);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void the_page_tells_what_was_not_taken_and_what_stands_where_nobody_looks() throws IOException {
        Files.writeString(inbox("notes.pdf"), "%PDF-1.7");
        String page = RIG.signIn("vera").page("/files");
        assertThat(page).contains("What nobody may overlook", "notes.pdf: a PDF", "Not taken by the last run", PAID);
        Files.delete(inbox("notes.pdf"));
        long id = RIG.jdbc()
                .sql("SELECT id FROM input_file WHERE name = ?")
                .param(PAID)
                .query(Long.class)
                .single();
        assertThat(RIG.signIn("vera").page("/files/" + id))
                .contains("Payments it brought", "PRAIRIE STAR MUTUAL", "$5,333.00")
                .doesNotContain("withdraw");
        assertThat(RIG.signIn("vera").get("/files/99999").statusCode()).isEqualTo(404);
    }

    @Test
    void fault_214_while_a_run_works_nothing_is_taken_back_and_only_an_admin_may_ask() throws Exception {
        long id = RIG.jdbc()
                .sql("SELECT id FROM input_file WHERE name = ?")
                .param(PAID)
                .query(Long.class)
                .single();
        assertThat(RIG.signIn("will").get("/files/" + id + "/withdraw").statusCode())
                .isEqualTo(403);
        Surfer ada = RIG.signIn("ada");
        assertThat(ada.page("/files/" + id + "/withdraw")).contains("With it go", "payments");
        Connection lock = new AdvisoryLock(RIG.database().dataSource()).lock().orElseThrow();
        assertThat(ada.page("/files/" + id + "/withdraw")).contains("A run is working on this database");
        AdvisoryLock.unlock(lock);
        assertThat(RIG.jdbc()
                        .sql("SELECT status FROM input_file WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("TAKEN");
    }
}
