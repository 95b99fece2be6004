package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.RunWords;
import io.trueup.batch.Runner;
import io.trueup.intake.TakenFiles;
import io.trueup.report.RunSummary;
import io.trueup.source.InputFile;
import io.trueup.withdrawal.Withdrawal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an item moves between Worklist, Waiting and Done. */
class WorklistLifeTest {

    private static final LocalDate TODAY = NightFixture.TODAY;
    private static final String SAVED = "2025-04-16T08:00:00Z";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @SuppressWarnings("NullAway.Init")
    private Runner.Result first;

    private String one = "";
    private String two = "";

    @BeforeEach
    void two_denied_claims() throws IOException {
        night = NightFixture.in(home);
        Check check = Check.of("T1", "2025-03-20", "0.00");
        for (int i = 1; i <= 2; i++) {
            night.log(
                    "log" + i + ".csv", LogDays.of().claim("WC-" + i, "PCN" + i).day("2025-03-03", 6));
            check = check.claim(Clp.of("PCN" + i, "ICN" + i).line("97545", "2025-03-03", "600.00", "0.00", "CO*197"));
        }
        first = night.remittance("denied.835", check.text()).run();
        one = itemOf("WC-1");
        two = itemOf("WC-2");
    }

    private String itemOf(String claim) throws IOException {
        return SentBack.rows(first).stream()
                .filter(row -> claim.equals(row.get("Claim")))
                .findFirst()
                .orElseThrow()
                .getOrDefault("Item", "");
    }

    private Map<String, String> row(Runner.Result run, String item) throws IOException {
        return SentBack.row(run, item);
    }

    private void answer(String name, String date, String paid, String reason) {
        night.remittance(
                name,
                Check.of(name, date, paid)
                        .claim(Clp.of("PCN1", "ICN1" + name).line("97545", "2025-03-03", "600.00", paid, reason))
                        .text());
    }

    @Test
    void fault_120_what_was_sent_waits_until_its_day_or_the_payers_answer() throws IOException {
        SentBack.of(first)
                .set(one, "Sent on", TODAY.minusDays(1))
                .set(two, "Sent on", "4/14/2025")
                .set(two, "Follow up on", "May 2, 2025")
                .into(night, "sent.xlsx", SAVED);
        Runner.Result second = night.run();
        assertThat(night.rejects()).isEmpty();
        assertThat(row(second, one))
                .containsEntry("", "Waiting")
                .containsEntry("Status", "Open")
                .containsEntry("Sent on", "2025-04-14")
                .containsEntry("Waits until", "2025-05-14");
        assertThat(row(second, two)).containsEntry("", "Waiting").containsEntry("Waits until", "2025-05-02");

        Runner.Result due = night.run(LocalDate.of(2025, 5, 2));
        assertThat(row(due, one)).containsEntry("", "Waiting");
        assertThat(row(due, two)).containsEntry("", "Worklist").containsEntry("Follow up on", "2025-05-02");
        assertThat(row(due, two).get("Next step"))
                .startsWith("Follow up: sent on 2025-04-14, no answer on file. ")
                .hasSizeGreaterThan(70);

        answer("again.835", "2025-05-05", "0.00", "CO*197");
        Runner.Result answered = night.run(LocalDate.of(2025, 5, 6));
        assertThat(row(answered, one)).containsEntry("", "Worklist");
        assertThat(row(answered, one).get("Next step")).startsWith("The payer answered on 2025-05-05 (denied again): ");

        SentBack.of(answered).set(one, "Sent on", "5/6/2025").into(night, "again.xlsx", "2025-05-06T08:00:00Z");
        assertThat(row(night.run(LocalDate.of(2025, 5, 7)), one)).containsEntry("", "Waiting");
    }

    @Test
    void fault_342_what_was_sent_in_time_is_not_called_late_once_its_last_day_is_over() throws IOException {
        night.log("florida.csv", LogDays.of().claim("WC-3", "PCN3").state("FL").day("2025-03-03", 6));
        night.remittance(
                "florida.835",
                Check.of("T3", "2025-04-01", "0.00")
                        .claim(Clp.of("PCN3", "ICN3").line("97545", "2025-03-03", "600.00", "0.00", "CO*97"))
                        .text());
        first = night.run();
        String item = itemOf("WC-3");
        assertThat(row(first, item)).containsEntry("Deadline", "2025-05-16");
        SentBack.of(first)
                .set(item, "Status", "Appealed")
                .set(item, "Sent on", TODAY)
                .set(item, "Follow up on", "2025-05-30")
                .into(night, "sent.xlsx", SAVED);

        assertThat(row(night.run(LocalDate.of(2025, 5, 20)), item))
                .containsEntry("", "Waiting")
                .containsEntry("Next step", "Sent on 2025-04-15, in time: wait for the answer");
        String due = "Follow up: sent on 2025-04-15, no answer on file. It was in time: ask whether it arrived, and"
                + " when it is decided";
        Runner.Result follow = night.run(LocalDate.of(2025, 5, 30));
        assertThat(row(follow, item))
                .containsEntry("", "Worklist")
                .containsEntry("Deadline", "")
                .containsEntry("Next step", due);
        assertThat(night.jdbc()
                        .sql("SELECT next_step FROM trueup.items WHERE item = :item")
                        .param("item", item)
                        .query(String.class)
                        .single())
                .isEqualTo(due);

        SentBack.of(follow).set(item, "Sent on", "2025-05-17").into(night, "late.xlsx", "2025-05-30T18:00:00Z");
        assertThat(row(night.run(LocalDate.of(2025, 5, 31)), item).get("Next step"))
                .contains("reason: deadline missed");
    }

    @Test
    void fault_120_an_appeal_without_its_day_counts_from_the_day_it_was_said() throws IOException {
        SentBack.of(first).set(one, "Status", "Appealed").into(night, "sent.xlsx", SAVED);

        assertThat(row(night.run(), one)).containsEntry("", "Waiting").containsEntry("Waits until", "2025-05-15");
        assertThat(row(night.run(LocalDate.of(2025, 5, 15)), one)).containsEntry("", "Worklist");
    }

    @Test
    void fault_121_what_was_lost_is_open_at_its_next_level_without_what_was_sent_before() throws IOException {
        SentBack.of(first)
                .set(one, "Status", "Appealed")
                .set(one, "Sent on", "2025-04-10")
                .into(night, "sent.xlsx", SAVED);
        Runner.Result second = night.run(TODAY.plusDays(1));
        SentBack.of(second).set(one, "Status", "Lost").into(night, "lost.xlsx", "2025-04-17T08:00:00Z");
        Runner.Result third = night.run(TODAY.plusDays(2));
        assertThat(row(third, one))
                .containsEntry("", "Worklist")
                .containsEntry("Status", "Open")
                .containsEntry("Sent on", "")
                .containsEntry("Level", "Independent review (IRO)");

        SentBack.of(third).set(one, "Sent on", "2025-04-17").into(night, "next.xlsx", "2025-04-18T08:00:00Z");
        assertThat(row(night.run(TODAY.plusDays(3)), one))
                .containsEntry("", "Waiting")
                .containsEntry("Sent on", "2025-04-17");

        withdraw("lost.xlsx");
        assertThat(row(night.run(TODAY.plusDays(3)), one))
                .containsEntry("Status", "Appealed")
                .containsEntry("Level", "Reconsideration");
    }

    @Test
    void fault_122_what_is_over_is_on_done_for_90_days() throws IOException {
        SentBack.of(first)
                .set(one, "Status", "Won")
                .set(two, "Status", "write off")
                .set(two, "Notes", "not worth it")
                .into(night, "over.xlsx", SAVED);
        Runner.Result second = night.run();
        assertThat(row(second, one)).containsEntry("", "Done").containsEntry("Ended", "Won");
        assertThat(row(second, two)).containsEntry("", "Done").containsEntry("Status", "Written off");
        assertThat(SentBack.text(second, "Summary")).contains("not worth it").contains("All written off");

        answer("paid.835", "2025-05-05", "600.00", "CO*45");
        Runner.Result paid = night.run(TODAY.plusDays(30));
        assertThat(row(paid, one))
                .containsEntry("", "Done")
                .containsEntry("Status", "Won")
                .containsEntry("Ended", "Paid as expected")
                .containsEntry("Ended on", TODAY.plusDays(30).toString())
                .containsEntry("Paid now", "600.00");

        assertThat(row(night.run(TODAY.plusDays(90)), two)).containsEntry("", "Done");
        Runner.Result later = night.run(TODAY.plusDays(91));
        assertThat(row(later, two)).containsEntry("", "none");
        assertThat(row(later, one)).containsEntry("", "Done");
        assertThat(row(night.run(TODAY.plusDays(121)), one)).containsEntry("", "none");
    }

    @Test
    void fault_123_own_columns_near_words_and_a_sheet_alone_come_back() throws IOException {
        SentBack.of(first)
                .addColumn("Called  by")
                .set(one, "Called  by", "Ann, 3 pm")
                .set(one, "Status", "in progres")
                .set(two, "Status", "maybe")
                .set(two, "Sent on", "soon")
                .into(night, "own.xlsx", SAVED);
        Runner.Result second = night.run();
        assertThat(night.rejects()).containsExactlyInAnyOrder("BAD_STATUS own.xlsx maybe", "BAD_DATE own.xlsx soon");
        assertThat(row(second, one))
                .containsEntry("Called by", "Ann, 3 pm")
                .containsEntry("Status", "In progress")
                .containsEntry("Not understood", "");
        assertThat(row(second, two))
                .containsEntry("", "Worklist")
                .containsEntry("Not understood", "Sent on \"soon\"; Status \"maybe\"");

        SentBack.of(second)
                .set(two, "Status", "Appealled")
                .keepOnly("Worklist", "For Bob")
                .into(night, "alone.xlsx", "2025-04-17T08:00:00Z");
        Runner.Result third = night.run();
        assertThat(row(third, two))
                .containsEntry("", "Waiting")
                .containsEntry("Status", "Appealed")
                .containsEntry("Called by", "")
                .containsEntry("Not understood", "Sent on \"soon\"");
        assertThat(row(third, one)).containsEntry("Called by", "Ann, 3 pm").containsEntry("Status", "In progress");

        SentBack.of(third)
                .set(two, "Not understood", "")
                .set(one, "Called by", "")
                .into(night, "seen.xlsx", "2025-04-18T08:00:00Z");
        Runner.Result fourth = night.run();
        assertThat(row(fourth, two)).containsEntry("Not understood", "");
        assertThat(row(fourth, one)).containsEntry("Called by", "");
        withdraw("own.xlsx");
        assertThat(row(night.run(), one)).containsEntry("Status", "Open");
    }

    @Test
    void fault_123_two_peoples_days_and_own_cells_are_put_together() throws IOException {
        SentBack.of(first)
                .addColumn("Call")
                .set(one, "Sent on", "2025-04-14")
                .set(two, "Call", "by Ann")
                .into(night, "ann.xlsx", SAVED);
        SentBack.of(first)
                .addColumn("Adjuster")
                .set(one, "Follow up on", "2025-04-30")
                .set(two, "Adjuster", "Kim")
                .into(night, "bob.xlsx", "2025-04-16T09:00:00Z");
        Runner.Result second = night.run();

        assertThat(night.rejects()).isEmpty();
        assertThat(row(second, one)).containsEntry("", "Waiting").containsEntry("Waits until", "2025-04-30");
        assertThat(row(second, two)).containsEntry("Call", "by Ann").containsEntry("Adjuster", "Kim");
    }

    @Test
    void fault_124_what_is_to_do_is_the_same_number_everywhere() throws IOException {
        SentBack.of(first)
                .set(one, "Sent on", "2025-04-14")
                .set(two, "Status", "In progress")
                .into(night, "sent.xlsx", SAVED);
        Runner.Result second = night.run();

        RunSummary.Work work = RunSummary.of(night.database().dataSource(), second.run(), second.payers())
                .work();
        assertThat(RunWords.work(work)).startsWith("1 item, ").contains("; 1 waits for an answer, $600.00");
        assertThat(RunSummary.workNow(night.database().dataSource())).isEqualTo(work);
        assertThat(SentBack.rows(second))
                .extracting(row -> row.get(""))
                .containsExactlyInAnyOrder("Worklist", "Waiting");
        WorkbookText text = WorkbookText.of(Objects.requireNonNull(second.workbook()));
        assertThat(SentBack.text(second, "Summary")).contains("1 things to do").contains("Besides, sent and waiting");
        assertThat(text.rows("Appeals")).hasSize(2);
        Path workbook = Objects.requireNonNull(second.workbook());
        String calendar = Files.readString(
                workbook.resolveSibling(workbook.getFileName().toString().replace(".xlsx", ".ics")));
        assertThat(calendar)
                .containsOnlyOnce("Follow up\\, ")
                .contains("UID:" + one + "@trueup")
                .contains("DTSTART;VALUE=DATE:20250514")
                .contains("UID:" + two + "@trueup");
    }

    @Test
    void a_follow_up_of_what_was_sent_in_time_has_no_passed_deadline() throws IOException {
        SentBack.of(first).set(one, "Sent on", TODAY.minusDays(1)).into(night, "sent.xlsx", SAVED);
        night.run();
        Runner.Result due = night.run(TODAY.plusDays(400));

        assertThat(row(due, one))
                .containsEntry("", "Worklist")
                .containsEntry("Deadline", "")
                .containsEntry("Why here", "600.00 x 35 %, sent in time");
        assertThat(row(due, two).get("Deadline")).isNotBlank();
        assertThat(row(due, two).get("Why here")).endsWith("last day over");
        assertThat(RunWords.work(RunSummary.of(night.database().dataSource(), due.run(), due.payers())
                        .work()))
                .contains(", 1 deadline passed");
        assertThat(row(due, one).get("Priority")).isEqualTo("1.00");
    }

    @Test
    void every_heading_of_ours_comes_back_as_ours() throws IOException {
        SentBack.of(first)
                .set(one, "Status", "Appealed")
                .set(two, "Status", "Won")
                .into(night, "all.xlsx", SAVED);
        Runner.Result second = night.run();
        SentBack.of(second).set(one, "Notes", "seen").into(night, "again.xlsx", "2025-04-17T08:00:00Z");
        night.run();

        assertThat(night.jdbc()
                        .sql("SELECT heading FROM own_column")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private void withdraw(String name) throws IOException {
        TakenFiles.File file =
                new TakenFiles(night.database().dataSource()).find(name).get(0);
        List<TakenFiles.LeftBehind> left =
                List.of(TakenFiles.LeftBehind.of(InputFile.of(night.file("inbox/worklists/" + name))));
        new Withdrawal(night.database().dataSource())
                .carryOut(file, left, OffsetDateTime.of(2025, 4, 18, 12, 0, 0, 0, ZoneOffset.UTC));
        Files.delete(night.file("inbox/worklists/" + name));
    }
}
