package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.RuleBook;
import io.trueup.explain.ClaimStory;
import io.trueup.explain.Replay;
import io.trueup.explain.RulesOfRuns;
import io.trueup.ledger.ClaimIds;
import io.trueup.money.Money;
import io.trueup.night.LogDays;
import io.trueup.night.NightFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim whose data changed after the run that decided it. */
class ChangedClaimTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void fault_206_a_day_that_does_not_come_out_again_shows_what_is_stored_and_says_so() throws IOException {
        NightFixture night = NightFixture.in(home).log("1.csv", LogDays.of().day("2025-03-03", 6));
        night.run(LocalDate.of(2025, 4, 1));
        String id = night.jdbc()
                .sql("SELECT claim_id FROM trueup.findings")
                .query(String.class)
                .single();
        night.jdbc().sql("DELETE FROM log_row").update();
        String unit = new ClaimIds(night.database().dataSource()).unit(id).orElseThrow();
        RuleBook rules = RuleBook.read(night.job().reference(), NightFixture.TODAY);
        ClaimStory story = ClaimStory.of(
                night.database(), new Replay(night.database(), night.job(), rules, new RulesOfRuns(), List.of(unit)));
        assertThat(ClaimView.of(id, story).days()).singleElement().satisfies(day -> {
            assertThat(day.outcome()).isEqualTo("Awaiting payment");
            assertThat(day.expected()).isEqualTo(Money.of("600.00"));
            assertThat(day.chain()).extracting(Stage::reached).containsOnly(false);
        });
        assertThat(DaySteps.of(story.days().get(0)))
                .returns(true, DaySteps::gone)
                .returns("Awaiting payment  expected 600.00, paid 0.00", DaySteps::stored);
    }
}
