package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One item's page, its letter and packet, and the way to them by a name or a number. */
class ItemPagesTest {

    private static final DeskRig RIG = DeskRig.shared();

    private static final String DENIED = "W-56GH63F2";

    private static String item(String where) {
        return RIG.jdbc()
                .sql("SELECT id FROM item WHERE " + where + " ORDER BY id LIMIT 1")
                .query(String.class)
                .single();
    }

    @Test
    void the_page_of_an_item_says_what_its_sheets_say() {
        String page = RIG.signIn("vera").page("/items/" + DENIED);

        assertThat(page)
                .contains("Whitcomb, Earl: denied", "To be done now.", "BLUE SAGE CASUALTY", "BSC-330914", "$614.40")
                .contains("Authorization or necessity", "The letter cannot go yet", "Plateau note", "Physician order")
                .contains("2025-03-10", "2025-03-11", "CO-197")
                .contains("Opened: 2 days, Denied (Authorization or necessity), $614.40 at stake")
                .contains("/items/" + DENIED + "/letter\"", "/items/" + DENIED + "/packet.pdf\"")
                .containsPattern("/claims/[0-9a-f]{32}");
        assertThat(page).contains("<title>Item W-56GH63F2 · TrueUp</title>");
    }

    @Test
    void every_item_has_a_page() {
        Surfer vera = RIG.signIn("vera");
        List<String> items = RIG.jdbc()
                .sql("SELECT DISTINCT id FROM item")
                .query(String.class)
                .list();
        assertThat(items).hasSizeGreaterThan(20);
        for (String item : items) {
            assertThat(vera.page("/items/" + item)).contains(item, "Story");
        }
    }

    @Test
    void a_list_of_a_payer_shows_its_days_and_an_item_on_it_where_it_is_asked_for() {
        Surfer vera = RIG.signIn("vera");
        String list = item("unit LIKE 'G:%'");
        String part = item("demand = '" + list + "'");

        assertThat(vera.page("/items/" + list)).contains("Days of the list", "The letter is ready to be sent.");
        assertThat(vera.page("/items/" + part)).contains("Asked for by the list of its payer", "/items/" + list);
    }

    @Test
    void an_item_that_is_not_there_is_said_to_be_none() {
        Surfer vera = RIG.signIn("vera");
        for (String wrong :
                List.of("W-22222222", "nonsense", "W-' OR 1=1", "W-22222222/letter", "W-22222222/packet.pdf")) {
            HttpResponse<String> answer = vera.get("/items/" + wrong.replace(" ", "%20"));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
            assertThat(answer.body()).contains("There is no such item");
        }
    }

    @Test
    void the_letter_is_previewed_and_downloaded_as_it_lies_in_the_folder() throws Exception {
        Surfer vera = RIG.signIn("vera");
        String letter = RIG.jdbc()
                .sql("SELECT letter FROM item WHERE id = :i")
                .param("i", DENIED)
                .query(String.class)
                .single();

        assertThat(vera.page("/items/" + DENIED + "/letter"))
                .contains("Re: Request for review of medical necessity", "To Whom It May Concern:")
                .contains("[____ to be completed: Plateau note]</mark>", "97545, 97546");
        HttpResponse<byte[]> docx = vera.download("/items/" + DENIED + "/letter.docx");
        assertThat(docx.body())
                .isEqualTo(Files.readAllBytes(RIG.home().resolve("reports").resolve(letter)));
        assertThat(docx.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"letter-W-56GH63F2.docx\"");
        assertThat(docx.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        HttpResponse<byte[]> pdf = vera.download("/items/" + DENIED + "/packet.pdf");
        assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(said("letter")).contains("looked at", "downloaded");
        assertThat(said("packet")).contains("downloaded");
    }

    private static List<String> said(String page) {
        return RIG.jdbc()
                .sql("SELECT DISTINCT action FROM access_log WHERE page = :page AND subject = :item")
                .param("page", page)
                .param("item", DENIED)
                .query(String.class)
                .list();
    }

    @Test
    void search_finds_claims_items_and_payments_by_what_a_person_knows() {
        Surfer vera = RIG.signIn("vera");

        assertThat(search(vera, "whitc")).contains("Whitcomb, Earl", DENIED, "BSC-330914");
        assertThat(search(vera, "earl whit")).contains(DENIED);
        assertThat(search(vera, "BSC-330914")).contains("Whitcomb, Earl", DENIED);
        assertThat(search(vera, "WHI1004")).contains("Whitcomb, Earl", DENIED);
        assertThat(search(vera, "BS-A1007731")).contains(DENIED, "id=\"payments\"");
        assertThat(search(vera, "w-56gh63f2")).contains(DENIED);
        String trace = RIG.jdbc()
                .sql("SELECT max(trace) FROM payment")
                .query(String.class)
                .single();
        assertThat(search(vera, trace)).contains("id=\"payments\"", trace);
        assertThat(search(vera, "nobody of that name")).contains("Nothing fits what you typed.");
        assertThat(search(vera, "%")).contains("at least two");
    }

    private static String search(Surfer surfer, String text) {
        HttpResponse<String> answer = surfer.send("/", "/search", Map.of("text", text));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().toString()).endsWith("/search");
        return answer.body();
    }

    @Test
    void fault_202_what_was_searched_for_is_in_no_log_of_the_database() {
        search(RIG.signIn("vera"), "Brandvold");

        assertThat(RIG.jdbc()
                        .sql("SELECT count(*) FROM access_log l WHERE l::text ILIKE '%brandvold%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(RIG.jdbc()
                        .sql("SELECT count(*) FROM access_log WHERE action = 'searched'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
