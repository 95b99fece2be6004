package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.ledger.DeskWords;
import io.trueup.report.OneItem;
import io.trueup.report.Search;
import io.trueup.worklist.WorklistPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one item says of itself, night after night, until it is over and beyond. */
class ItemStoryTest {

    private static final String DAY = "2025-03-03";
    private static final LocalDate SENT = LocalDate.of(2025, 4, 20);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 10);

    @TempDir
    private Path home = Path.of("");

    private static Clp denied() {
        return Clp.of("PCN1", "ICN1").line("97545", DAY, "600.00", "0.00", "CO*197");
    }

    @Test
    void an_item_tells_what_happened_to_it_and_still_does_when_it_is_over() throws IOException {
        NightFixture night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day(DAY, 6))
                .remittance(
                        "denied.835",
                        Check.of("T1", "2025-03-20", "0.00").claim(denied()).text());
        Runner.Result first = night.run();
        String item = SentBack.rows(first).get(0).get("Item");
        OneItem opened = OneItem.of(night.database().dataSource(), item).orElseThrow();

        assertThat(opened.facts()).satisfies(facts -> {
            assertThat(facts.place()).isEqualTo(WorklistPlace.NOW);
            assertThat(facts.row().item()).isEqualTo(item);
            assertThat(facts.appeal()).isNotNull();
            assertThat(facts.row().whyHere())
                    .isEqualTo(SentBack.row(first, item).get("Why here"));
        });
        assertThat(opened.days())
                .singleElement()
                .satisfies(day -> assertThat(day.serviceDate()).isEqualTo(LocalDate.parse(DAY)));
        assertThat(opened.claimId()).hasSize(32);

        SentBack.of(first)
                .set(item, "Status", "Appealed")
                .set(item, "Sent on", SENT)
                .into(night, "ann.xlsx", "2025-04-19T12:00:00Z");
        night.run(SENT);
        new DeskWords(night.database().dataSource())
                .say(
                        new DeskWords.Speaker("will", Instant.parse("2025-05-01T12:00:00Z"), MAY, 2),
                        List.of(new DeskWords.Word(item, "Owner", "", "Kim")));
        Runner.Result third = night.remittance(
                        "T2.835",
                        Check.of("T2", "2025-05-05", "600.00")
                                .claim(Clp.of("PCN1", "ICN2").day(DAY, "600.00"))
                                .text())
                .run(MAY);
        OneItem over = OneItem.of(night.database().dataSource(), item).orElseThrow();

        assertThat(over.facts()).isNull();
        assertThat(over.done()).satisfies(done -> {
            assertThat(done.endedOn()).isEqualTo(MAY);
            assertThat(done.ended()).isEqualTo(SentBack.row(third, item).get("Ended"));
        });
        assertThat(over.claimId()).isEqualTo(opened.claimId());
        assertThat(over.recovered()).hasSize(1);
        assertThat(over.story())
                .extracting(line -> line.day() + " " + line.what() + " / " + line.who())
                .startsWith("2025-04-15 Opened: 1 day, Denied (Authorization or necessity), $600.00 at stake / TrueUp")
                .contains(
                        "2025-04-15 Letter written / TrueUp",
                        "2025-04-20 Status: Appealed; Sent on: 2025-04-20 / ann.xlsx",
                        "2025-05-05 Money came: $600.00 for 2025-03-03, payment T2 / TEST MUTUAL",
                        "2025-05-10 Owner: Kim / will")
                .endsWith("2025-05-10 Nothing is left to do for its days / TrueUp");
        assertThat(new Search(night.database().dataSource()).of(item).items())
                .singleElement()
                .satisfies(found -> assertThat(found.over()).isTrue());
    }

    @Test
    void what_changes_without_money_is_told_in_the_words_of_changes() {
        NightFixture night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day(DAY, 6))
                .remittance(
                        "denied.835",
                        Check.of("T1", "2025-03-20", "0.00").claim(denied()).text());
        night.run();
        night.log("later.csv", LogDays.of().day(DAY, 5)).run(MAY);

        String item =
                night.jdbc().sql("SELECT id FROM item").query(String.class).single();
        assertThat(OneItem.of(night.database().dataSource(), item).orElseThrow().story())
                .extracting(line -> line.day() + " " + line.what())
                .contains("2025-05-10 2025-03-03: log row changed: hours 6.00, now 5.00");
        assertThat(OneItem.of(night.database().dataSource(), "W-22222222")).isEmpty();
        assertThat(OneItem.of(night.database().dataSource(), "' OR ''='")).isEmpty();
        assertThat(new Search(night.database().dataSource()).of("d").isEmpty()).isTrue();
    }
}
