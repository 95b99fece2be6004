package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.report.RunNews;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the payer's answer does to a list that was sent, and what is new to do while days come onto lists. */
class AnsweredListsTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 30);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void a_clinic_of_one_payer() {
        night = NightFixture.in(home);
    }

    private void overdue(String file, String claim, String... days) {
        LogDays log =
                LogDays.of().patient("P-" + claim, "DOE" + claim, "JANE", "").claim("WC-" + claim, "PCN" + claim);
        for (String day : days) {
            log.day(day, 6);
        }
        night.log(file, log);
    }

    private void paidShort(String file, String claim, String... days) {
        overdue(file + ".csv", claim, days);
        Clp clp = Clp.of("PCN" + claim, "ICN" + claim).patient("DOE" + claim, "JANE");
        for (String day : days) {
            clp.line("97545", day, "600.00", "450.00", "CO*45");
        }
        night.remittance(
                file + ".835",
                Check.of(file, "2025-04-10", 450 * days.length + ".00")
                        .claim(clp)
                        .text());
    }

    /** The only list of an outcome. */
    private String listOf(String outcome) {
        return night.jdbc()
                .sql("SELECT id FROM item WHERE unit LIKE 'G:%' AND outcome = :outcome")
                .param("outcome", outcome)
                .query(String.class)
                .single();
    }

    private void sent(String list, LocalDate on) {
        night.jdbc().sql("""
                INSERT INTO item_note (item, status, owner, notes, file_id, sent_on)
                VALUES (:list, 'Open', '', '', 0, :on)""").param("list", list).param("on", on).update();
    }

    @Test
    void a_list_is_answered_when_the_payer_decided_again_on_half_of_its_days() {
        String[] days = {"2025-03-03", "2025-03-04", "2025-03-05", "2025-03-06", "2025-03-07"};
        paidShort("a", "1", days);
        night.run(TODAY);
        String list = listOf("UNDERPAID");
        sent(list, LocalDate.of(2025, 5, 20));
        night.run(TODAY);
        assertThat(placeOf(list)).startsWith("WAITING ");

        again("b", days[0], days[1]);
        night.run(TODAY);
        assertThat(placeOf(list)).startsWith("WAITING ");

        again("c", days[2]);
        night.run(TODAY);
        assertThat(placeOf(list)).isEqualTo("NOW The payer answered on 2025-05-28 (still short): ");
    }

    private void again(String trace, String... days) {
        Clp clp = Clp.of("PCN1", "ICN" + trace).patient("DOE1", "JANE");
        for (String day : days) {
            clp.line("97545", day, "600.00", "1.00", "CO*45");
        }
        night.remittance(
                trace + ".835",
                Check.of(trace, "2025-05-28", days.length + ".00").claim(clp).text());
    }

    private String placeOf(String list) {
        return night.jdbc()
                .sql(
                        "SELECT concat(place, ' ', reminder) FROM item_priority WHERE item = :list ORDER BY run_id DESC LIMIT 1")
                .param("list", list)
                .query(String.class)
                .single();
    }

    @Test
    void days_behind_a_list_are_not_new_to_do_and_a_list_is() {
        overdue("a.csv", "1", "2025-03-03", "2025-03-04");
        overdue("b.csv", "2", "2025-03-05");
        night.run(TODAY);
        paidShort("c", "3", "2025-03-03", "2025-03-04", "2025-03-05", "2025-03-06");
        Runner.Result short4 = night.run(TODAY);
        assertThat(new RunNews(night.database().dataSource(), short4.run().id()).toDo())
                .isEqualTo(new RunNews.ToDo(1, 0, 0));

        paidShort("d", "4", "2025-03-07");
        Runner.Result list = night.run(TODAY);
        assertThat(new RunNews(night.database().dataSource(), list.run().id()).toDo())
                .isEqualTo(new RunNews.ToDo(1, 0, 1));
        assertThat(night.jdbc()
                        .sql("SELECT owed_still FROM item WHERE unit LIKE 'G:%' ORDER BY outcome")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, false);
    }
}
