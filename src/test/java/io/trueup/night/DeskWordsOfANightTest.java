package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Progress;
import io.trueup.batch.Runner;
import io.trueup.intake.TakenFiles;
import io.trueup.ledger.DeskWords;
import io.trueup.ledger.DeskWords.Answer;
import io.trueup.ledger.DeskWords.Fate;
import io.trueup.ledger.DeskWords.Word;
import io.trueup.ledger.Purge;
import io.trueup.ledger.Runs;
import io.trueup.withdrawal.Withdrawal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of items on the desk goes the way of a returned workbook. */
class DeskWordsOfANightTest {

    private static final LocalDate TODAY = NightFixture.TODAY;
    private static final String SAVED = "2025-04-16T08:00:00Z";
    private static final List<String> CLAIMS = List.of("WC-1", "WC-2", "WC-3", "WC-4");

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @SuppressWarnings("NullAway.Init")
    private Runner.Result first;

    private List<String> items = List.of();

    @BeforeEach
    void four_denied_claims() throws IOException {
        open(home.resolve("clinic"));
    }

    private void open(Path folder) throws IOException {
        night = NightFixture.in(folder);
        Check check = Check.of("T1", "2025-03-20", "0.00");
        for (int i = 1; i <= CLAIMS.size(); i++) {
            night.log(
                    "log" + i + ".csv", LogDays.of().claim("WC-" + i, "PCN" + i).day("2025-03-03", 6));
            check = check.claim(Clp.of("PCN" + i, "ICN" + i).line("97545", "2025-03-03", "600.00", "0.00", "CO*197"));
        }
        first = night.remittance("denied.835", check.text()).run();
        items = CLAIMS.stream()
                .map(claim -> night.jdbc()
                        .sql("SELECT id FROM item WHERE claim_number = :claim")
                        .param("claim", claim)
                        .query(String.class)
                        .single())
                .toList();
    }

    private List<Answer> say(String who, String at, Word... words) {
        return new DeskWords(night.database().dataSource())
                .say(
                        new DeskWords.Speaker(
                                who, Instant.parse(at), TODAY, first.run().id()),
                        Arrays.asList(words));
    }

    private Word word(int claim, String heading, String base, String text) {
        return new Word(items.get(claim), heading, base, text);
    }

    private String said(Runner.Result run, int claim) throws IOException {
        Map<String, String> row = SentBack.row(run, items.get(claim));
        return row.get("Status") + "/" + row.get("Owner") + "/" + row.get("Notes");
    }

    private long waiting() {
        return new DeskWords(night.database().dataSource()).waitingItems();
    }

    @Test
    void fault_195_a_day_on_the_desk_and_the_same_in_excel_end_in_the_same_state() throws IOException {
        SentBack.of(first)
                .set(items.get(0), "Status", "appealed")
                .set(items.get(0), "Sent on", "4/14/2025")
                .set(items.get(0), "Notes", "fax went through\nasked for Kim")
                .set(items.get(1), "Status", "Lost")
                .set(items.get(1), "Owner", "Ann")
                .set(items.get(2), "Status", "Won")
                .set(items.get(3), "Follow up on", "May 2, 2025")
                .set(items.get(3), "Status", "perhaps")
                .into(night, "ann.xlsx", SAVED);
        List<String> excel = state(night.run(TODAY.plusDays(1)));
        open(home.resolve("desk"));
        say("ann", SAVED, word(0, "Status", "Open", "appealed"), word(0, "Sent on", "", "4/14/2025"));
        say("ann", SAVED, word(0, "Notes", "", "fax went through\r\nasked for Kim"));
        say("ann", SAVED, word(1, "Status", "Open", "Won"), word(1, "Owner", "", "Ann"));
        say("ann", SAVED, word(1, "Status", "Won", "Lost"));
        say("ann", SAVED, word(2, "Status", "Open", "Won"), word(3, "Follow up on", "", "May 2, 2025"));
        say("ann", SAVED, word(3, "Status", "Open", "perhaps"), word(3, "Owner", "", "Ann"));
        say("ann", SAVED, word(3, "Owner", "Ann", ""));
        List<String> desk = state(night.run(TODAY.plusDays(1)));
        assertThat(desk).isEqualTo(excel);
        assertThat(waiting()).isZero();
        assertThat(night.rejects()).singleElement().asString().contains("BAD_STATUS Desk ");
    }

    /** All that is kept of what was said, and what the workbook shows; the second night of a clinic. */
    private List<String> state(Runner.Result run) throws IOException {
        List<String> state = new ArrayList<>();
        for (String table : List.of("item_note", "item_said", "item_decision", "item_priority", "item_word")) {
            state.addAll(night.jdbc()
                    .sql("SELECT '" + table + " ' || (to_jsonb(t) - 'id')::text FROM " + table + " t ORDER BY 1")
                    .query(String.class)
                    .list());
        }
        assertThat(state).hasSizeGreaterThan(16);
        for (String sheet : List.of("Worklist", "Waiting", "Done", "Appeals", "Payers", "Findings", "Summary")) {
            state.add(SentBack.text(run, sheet).replaceAll("ann.xlsx|Desk 2040-01-01 02:30", "it"));
        }
        return state;
    }

    @Test
    void fault_196_what_two_people_change_at_once_comes_together_field_by_field() throws IOException {
        say("ann", "2025-04-16T08:00:00Z", word(0, "Status", "Open", "Appealed"), word(0, "Notes", "", "called"));
        List<Answer> bob = say(
                "bob", "2025-04-16T09:00:00Z", word(0, "Owner", "", "Bob"), word(0, "Status", "Open", "In progress"));
        assertThat(bob).extracting(Answer::fate).containsExactly(Fate.SAID, Fate.SAID_OVER);
        assertThat(bob.get(1).told()).isEqualTo("You counted; ann said \"Appealed\" on 2025-04-16 08:00 UTC.");
        SentBack.of(first)
                .set(items.get(0), "Owner", "Kim")
                .set(items.get(0), "Notes", "wrote")
                .set(items.get(1), "Owner", "Kim")
                .into(night, "kim.xlsx", "2025-04-16T08:30:00Z");
        Runner.Result second = night.run();
        assertThat(said(second, 0)).isEqualTo("In progress/Bob/wrote");
        assertThat(said(second, 1)).isEqualTo("Open/Kim/");
        assertThat(night.rejects())
                .hasSize(3)
                .anySatisfy(reject -> assertThat(reject)
                        .startsWith("WORKLIST_NEWER Desk ")
                        .contains("In progress, saved 2025-04-16 09:00 UTC; the other says \"Appealed\""))
                .anySatisfy(reject -> assertThat(reject).contains("Bob", "Kim", "09:00", "08:30"))
                .anySatisfy(reject -> assertThat(reject).contains("called", "wrote", "08:00", "08:30"));
    }

    @Test
    void whoever_says_what_is_there_already_says_nothing() {
        say("ann", SAVED, word(0, "Owner", "", "Ann"));
        List<Answer> bob = say(
                "bob",
                SAVED,
                word(0, "Owner", "", "Ann"),
                word(0, "Status", "Open", "open"),
                word(0, "Notes", "", " "),
                word(1, "Status", "", "Open"),
                new Word("I-nobody", "Status", "Open", "Won"),
                word(1, "Patient", "", "Pat"));
        assertThat(bob)
                .extracting(Answer::fate)
                .containsExactly(Fate.SAME, Fate.SAME, Fate.SAME, Fate.SAME, Fate.REFUSED, Fate.REFUSED);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void many_rows_at_once_are_said_all_or_none() throws IOException {
        List<Answer> answers = say(
                "ann",
                SAVED,
                items.stream()
                        .flatMap(item -> List.of(
                                new Word(item, "Owner", "", "Ann"), new Word(item, "Follow up on", "", "2025-05-02"))
                                .stream())
                        .toArray(Word[]::new));
        assertThat(answers)
                .hasSize(8)
                .allSatisfy(answer -> assertThat(answer.fate()).isEqualTo(Fate.SAID));
        assertThat(waiting()).isEqualTo(4);
        Runner.Result second = night.run();
        for (int claim = 0; claim < items.size(); claim++) {
            assertThat(said(second, claim)).isEqualTo("Open/Ann/");
        }
        assertThat(night.jdbc()
                        .sql("SELECT name || ' ' || status || ' ' || lines FROM input_file WHERE desk")
                        .query(String.class)
                        .list())
                .containsExactly("Desk 2040-01-01 02:30 TAKEN 4");
    }

    @Test
    void fault_197_a_night_that_ends_while_it_takes_the_desk_leaves_all_of_it_to_the_next() throws IOException {
        say("ann", SAVED, word(0, "Status", "Open", "Won"), word(1, "Owner", "", "Ann"));
        night.jdbc().sql("""
                CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'cut' USING ERRCODE = '53100';
                END $$;
                CREATE TRIGGER cut BEFORE INSERT ON item_note FOR EACH ROW WHEN (new.owner = 'Ann') EXECUTE FUNCTION cut()""").update();
        try {
            assertThat(night.attempt(Runs.Order.nightly("nightly", TODAY)).isDone())
                    .isFalse();
        } finally {
            night.jdbc().sql("DROP FUNCTION cut CASCADE").update();
        }
        assertThat(waiting()).isEqualTo(2);
        say("bob", "2025-04-16T09:00:00Z", word(2, "Owner", "", "Bob"));
        Runner.Result second = night.run();
        assertThat(said(second, 0)).isEqualTo("Won//");
        assertThat(said(second, 1)).isEqualTo("Open/Ann/");
        assertThat(said(second, 2)).isEqualTo("Open/Bob/");
        assertThat(waiting()).isZero();
        assertThat(night.jdbc()
                        .sql("SELECT count(*) FROM item_word")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void fault_197_what_is_said_while_the_desk_is_taken_waits_for_the_next_night() throws IOException {
        say("ann", SAVED, word(0, "Owner", "", "Ann"));
        List<String> steps = new ArrayList<>();
        Progress late = (step, done, all) -> {
            if (step.equals("reconcile") && steps.isEmpty()) {
                steps.add(step);
                say("bob", "2025-04-16T09:00:00Z", word(0, "Owner", "", "Bob"));
            }
        };
        night.log("log9.csv", LogDays.of().claim("WC-9", "PCN9").day("2025-03-03", 6));
        Runner.Result second = night.attempt(Runs.Order.nightly("nightly", TODAY), late);
        assertThat(steps).hasSize(1);
        assertThat(said(second, 0)).isEqualTo("Open/Ann/");
        assertThat(waiting()).isEqualTo(1);
        assertThat(said(night.run(), 0)).isEqualTo("Open/Bob/");
    }

    @Test
    void fault_198_words_of_the_desk_are_withdrawn_as_a_returned_workbook_is() throws IOException {
        say(
                "ann",
                SAVED,
                word(0, "Status", "Open", "Won"),
                word(0, "Owner", "", "Ann"),
                word(1, "Notes", "", "called"));
        Runner.Result second = night.run();
        SentBack.of(second).set(items.get(1), "Owner", "Bob").into(night, "bob.xlsx", "2025-04-17T09:00:00Z");
        night.run();
        TakenFiles.File desk = new TakenFiles(night.database().dataSource())
                .find("Desk 2040-01-01 02:30")
                .get(0);
        assertThat(new Withdrawal(night.database().dataSource())
                        .carryOut(desk, List.of(), OffsetDateTime.parse("2025-04-18T12:00:00Z"))
                        .words())
                .isEqualTo("2 notes, 1 decisions");
        assertThat(waiting()).isZero();
        Runner.Result fourth = night.run();
        assertThat(said(fourth, 0)).isEqualTo("Open//");
        assertThat(said(fourth, 1)).isEqualTo("Open/Bob/");
        say("ann", "2025-04-19T08:00:00Z", word(0, "Owner", "", "Ann"));
        assertThat(said(night.run(), 0)).isEqualTo("Open/Ann/");
    }

    @Test
    void fault_199_a_bad_cell_on_the_desk_is_kept_and_marked_until_somebody_puts_it_right() throws IOException {
        List<Answer> answers =
                say("ann", SAVED, word(0, "Status", "Open", "perhaps"), word(0, "Sent on", "", "2025-04-20"));
        assertThat(answers)
                .extracting(Answer::told)
                .containsExactly(
                        "\"perhaps\" was not understood; it takes Open, In progress, Appealed, Won, Lost, Written off,"
                                + " Closed.",
                        "\"2025-04-20\" was not understood; it takes the day it was sent, not after 2025-04-15, as"
                                + " 2025-03-12.");
        assertThat(Objects.requireNonNull(new DeskWords(night.database().dataSource())
                                .standing(items)
                                .get(items.get(0)))
                        .notUnderstood())
                .isEqualTo("Sent on \"2025-04-20\"; Status \"perhaps\"");
        assertThat(say("ann", SAVED, word(0, "Sent on", "", "2025-04-14"))
                        .get(0)
                        .fate())
                .isEqualTo(Fate.SAID);
        Runner.Result second = night.run();
        assertThat(SentBack.row(second, items.get(0)))
                .containsEntry("Status", "Open")
                .containsEntry("Sent on", "2025-04-14")
                .containsEntry("Not understood", "Status \"perhaps\"");
        say("ann", "2025-04-17T08:00:00Z", word(0, "Not understood", "Status \"perhaps\"", ""));
        assertThat(SentBack.row(night.run(), items.get(0))).containsEntry("Not understood", "");
    }

    @Test
    void fault_200_a_purge_leaves_no_word_of_the_desk_about_a_purged_patient() {
        say("ann", SAVED, word(0, "Status", "Open", "Written off"), word(0, "Notes", "", "Pat called"));
        night.run();
        say("ann", SAVED, word(0, "Owner", "", "Pat's sister"), word(1, "Owner", "", "Bob"));
        new Purge(night.database().dataSource())
                .carryOut(LocalDate.of(2025, 12, 1), OffsetDateTime.parse("2025-12-01T08:00:00Z"));
        assertThat(night.jdbc()
                        .sql("SELECT DISTINCT item FROM desk_word")
                        .query(String.class)
                        .list())
                .containsExactly(items.get(1));
    }
}
