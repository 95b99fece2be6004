package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.Purge;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patients of closed years go, cents stay: after a purge every payment still ties out, and later nights do too. */
class PurgeTest {

    private static final LocalDate CUT = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2025-12-01T08:00:00Z");
    private static final String OLD_DAY = "2025-03-03";
    private static final String NEW_DAY = "2025-11-03";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    /** One payment pays an old claim and the first day of one that goes on. */
    @BeforeEach
    void anOldClaimAndOneThatGoesOn() {
        night = NightFixture.in(home)
                .log("old.csv", LogDays.of().claim("OLD-1", "OLDPCN").day(OLD_DAY, 6))
                .log(
                        "new.csv",
                        LogDays.of().claim("NEW-1", "NEWPCN").day(OLD_DAY, 6).day(NEW_DAY, 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "1200.00")
                                .claim(Clp.of("OLDPCN", "OLDICN").day(OLD_DAY, "600.00"))
                                .claim(Clp.of("NEWPCN", "NEWICN").day(OLD_DAY, "600.00"))
                                .text())
                .remittance(
                        "b.835",
                        Check.of("CHK2", "2025-11-20", "600.00")
                                .claim(Clp.of("NEWPCN", "NEWICN2").day(NEW_DAY, "600.00"))
                                .text());
        night.run(TODAY);
    }

    private Purge purge() {
        return new Purge(night.database().dataSource());
    }

    @Test
    void an_old_claim_goes_and_the_payment_it_shared_ties_out_as_before() {
        List<String> before = night.tieOut();
        Purge.Removed removed = purge().carryOut(CUT, NOW);
        assertThat(removed.words()).isEqualTo("1 claims, 1 program days, 1 remittance lines, 1 findings");
        assertThat(night.tieOut()).isEqualTo(before);
        assertThat(night.findings())
                .containsExactly(
                        " PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "NEW-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "NEW-1 2025-11-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        night.run(TODAY);
        night.rerun(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
        assertThat(night.tieOut()).isEqualTo(before);
    }

    @Test
    void nothing_that_names_the_patient_is_left_in_any_table() throws SQLException {
        assertThat(tablesThatName("OLD-1")).isNotEmpty();
        assertThat(tablesThatName("OLDPCN")).isNotEmpty();
        purge().carryOut(CUT, NOW);
        assertThat(tablesThatName("OLD-1")).isEmpty();
        assertThat(tablesThatName("OLDPCN")).isEmpty();
        assertThat(tablesThatName("OLDICN")).isEmpty();
        assertThat(tablesThatName("NEW-1")).isNotEmpty();
    }

    @Test
    void fault_118_bills_of_the_patient_and_what_was_said_of_them_go_too_and_those_of_others_stay()
            throws SQLException {
        night.write(
                        "inbox/bills/march.csv",
                        "patient_control_number,claim_number,payer_id,patient_last_name,patient_first_name,service_date,"
                                + "procedure_code,modifiers,units,billed_amount,sent_on\n"
                                + "OLDPCN,OLD-1,TESTMUT,GONE,PAT,2025-03-03,97545,WH,1,600.00,2025-03-10\n"
                                + "NOBODY,OLD-1X,TESTMUT,GONE,PAT,2025-03-03,97545,WH,1,600.00,2025-03-10\n"
                                + "NEWPCN,NEW-1,TESTMUT,DOE,JANE,2025-03-03,97545,WH,1,600.00,2025-03-10\n")
                .write(
                        "inbox/acknowledgments/march.csv",
                        "patient_control_number,payer_id,received_on,status,by,reason\n"
                                + "OLDPCN,TESTMUT,2025-08-12,accepted,payer,about Pat Gone\n"
                                + "NEWPCN,TESTMUT,2025-03-12,accepted,payer,about Jane\n"
                                + "UNHEARD,TESTMUT,2025-03-12,refused,payer,about Pat Gone\n");
        night.run(TODAY);
        assertThat(tablesThatName("GONE")).contains("bill", "acknowledgment");

        Purge.Removed removed = purge().carryOut(CUT, NOW);

        assertThat(removed.words())
                .isEqualTo("2 claims, 1 program days, 2 bills, 2 acknowledgments, 1 remittance lines, 2 findings");
        assertThat(tablesThatName("GONE")).isEmpty();
        assertThat(tablesThatName("OLDPCN")).isEmpty();
        assertThat(tablesThatName("about Jane")).containsExactly("acknowledgment");
        night.run(TODAY);
        assertThat(tablesThatName("NEWPCN")).contains("bill", "bill_key", "acknowledgment_key");
    }

    @Test
    void what_a_run_found_worth_knowing_of_the_patient_goes_too() throws SQLException {
        night.run(LocalDate.parse(OLD_DAY).plusDays(1));
        assertThat(tablesThatName("OLD-1")).contains("prevention_risk");
        purge().carryOut(CUT, NOW);
        assertThat(tablesThatName("OLD-1")).isEmpty();
    }

    @Test
    void trying_out_says_the_same_and_removes_nothing() throws SQLException {
        Purge.Removed tried = purge().tryOut(CUT);
        assertThat(tablesThatName("OLD-1")).isNotEmpty();
        assertThat(purge().carryOut(CUT, NOW).counts()).isEqualTo(tried.counts());
        assertThat(purge().carryOut(CUT, NOW).isNothing()).isTrue();
    }

    @Test
    void an_open_item_protects_its_claim_until_the_team_settles_it() {
        night.log("owed.csv", LogDays.of().claim("OWED-1", "OWEDPCN").day(OLD_DAY, 6))
                .remittance(
                        "c.835",
                        Check.of("CHK3", "2025-03-21", "500.00")
                                .claim(Clp.of("OWEDPCN", "OWEDICN").line("97545", OLD_DAY, "600.00", "500.00", "CO*45"))
                                .text());
        night.run(TODAY);
        assertThat(purge().tryOut(CUT).counts()).containsEntry("claims", 1L);
        night.jdbc().sql("""
                        INSERT INTO item_note (item, status, owner, notes, file_id)
                        SELECT id, 'Written off', 'Dana', 'called Pat Example', 1
                        FROM item
                        WHERE claim_number = 'OWED-1'""").update();
        night.jdbc().sql("""
                        INSERT INTO item_word (item, run_id, status, owner, notes)
                        SELECT item, 1, status, owner, notes
                        FROM item_note""").update();
        List<String> before = night.tieOut();
        Purge.Removed removed = purge().carryOut(CUT, NOW);
        assertThat(night.jdbc()
                        .sql("SELECT count(*) FROM item_word")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(night.jdbc()
                        .sql("SELECT count(*) FROM item_priority")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(removed.counts())
                .containsEntry("claims", 2L)
                .containsEntry("items", 1L)
                .containsEntry("notes", 1L);
        assertThat(night.tieOut()).isEqualTo(before);
    }

    @Test
    void a_later_recoupment_keeps_the_claim_it_takes_from() {
        night.remittance(
                "c.835",
                Check.of("CHK3", "2025-11-25", "-100.00")
                        .plb("WO:OLDICN*100.00")
                        .text());
        night.run(TODAY);
        assertThat(purge().tryOut(CUT).isNothing()).isTrue();
    }

    @Test
    void a_file_whose_content_was_purged_is_not_taken_again_and_a_claim_sent_again_counts_once() {
        purge().carryOut(CUT, NOW);
        List<String> before = night.tieOut();
        assertThat(night.run(TODAY).counts().files()).isZero();
        night.remittance(
                "again.835",
                Check.of("CHK1", "2025-03-20", "1200.00")
                        .claim(Clp.of("OLDPCN", "OLDICN").day(OLD_DAY, "600.00"))
                        .claim(Clp.of("NEWPCN", "NEWICN").day(OLD_DAY, "600.00"))
                        .text()
                        .replace("~", "~\n"));
        night.run(TODAY);
        assertThat(night.tieOut()).isEqualTo(before);
    }

    @Test
    void originals_that_hold_nothing_else_are_named() {
        assertThat(purge().carryOut(CUT, NOW).files())
                .extracting(Purge.EmptiedFile::name)
                .containsExactly("old.csv");
    }

    @Test
    void changed_contracts_and_rules_leave_what_was_purged_alone() {
        purge().carryOut(CUT, NOW);
        List<String> before = night.tieOut();
        night.contract("other", "per-code", "\"97545\": 200.00, \"97546\": 90.00");
        night.run(TODAY);
        assertThat(night.tieOut()).isEqualTo(before);
        assertThat(night.findings()).contains(" PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    /** Every table with the text in any column of any row. */
    private List<String> tablesThatName(String text) throws SQLException {
        List<String> named = new ArrayList<>();
        List<String> tables = night.jdbc()
                .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list();
        try (Connection connection = night.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table
                        + " t WHERE upper(t::text) LIKE '%" + text.toUpperCase(Locale.ROOT) + "%'")) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        named.add(table);
                    }
                }
            }
        }
        return named;
    }
}
