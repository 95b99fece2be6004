package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.Runs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Today in clinics that do not stand as well as the sample's. */
class TodayOfOthersTest {

    private static DeskRig rig;

    @BeforeAll
    static void open(@TempDir Path home) {
        rig = DeskRig.in(home);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @Test
    void fault_235_a_clinic_before_its_first_night_is_told_what_to_do_and_a_night_that_failed_is_said_first() {
        Runs runs = new Runs(rig.database().dataSource());
        OffsetDateTime now = OffsetDateTime.parse("2025-05-13T07:30:00Z");
        Runs.Run failed = runs.begin(Runs.Order.nightly("nightly", LocalDate.of(2025, 5, 13)), now);
        runs.failed(failed.id(), "The disk is full.", now);
        String page = rig.signIn("vera").page("/");
        assertThat(page).contains("The night of 2025-05-13, run 2, failed: The disk is full.", "run <span>1</span>");
        assertThat(page.indexOf("failed:")).isLessThan(page.indexOf("rows were rejected"));

        rig.edit("jobs/nightly.yml", "name: nightly", "name: fresh");
        rig.server().refresh();
        assertThat(rig.signIn("vera").page("/"))
                .contains("Nothing has been read yet", "Drop your files")
                .doesNotContain("class=\"tiles\"", "class=\"alarm\"");
        rig.edit("jobs/nightly.yml", "name: fresh", "name: nightly");
        rig.server().refresh();
    }

    @Test
    void fault_238_markup_in_what_a_team_or_a_payer_wrote_is_shown_as_written() {
        rig.jdbc().sql("UPDATE item SET next_step = '<b>call</b>'").update();
        rig.jdbc()
                .sql("UPDATE item_priority SET payer = '<script>alert(1)</script>'")
                .update();
        assertThat(rig.signIn("vera").page("/"))
                .contains("&lt;b&gt;call&lt;/b&gt;", "&lt;script&gt;")
                .doesNotContain("<b>call", "<script>alert");
    }
}
