package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fault 43, write by write: the connection is lost at one write of the night, and the night goes on from what was committed
 * before it. {@code -Dcut.every=1} takes each write of the night in turn; without it one of eighty is taken, which ones says {@code -Dseed=}.
 */
class CutNightTest {

    private static final int EVERY = Integer.getInteger("cut.every", 80);
    private static final long SEED = Long.getLong("seed", 20_260_227);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void aDayPaidAndADayDenied() {
        night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day("2025-03-03", 6).day("2025-03-04", 6))
                .write(
                        "inbox/bills/bills.csv",
                        "patient_control_number,payer_id,service_date,procedure_code,modifiers,units,billed_amount,sent_on\n"
                                + "PCN1,TESTMUT,2025-03-03,97545,WH,1,600.00,2025-03-05\n")
                .write(
                        "inbox/acknowledgments/answers.csv",
                        "patient_control_number,payer_id,received_on,status,by\nPCN1,TESTMUT,2025-03-06,accepted,payer\n")
                .remittance(
                        "paid.835",
                        Check.of("CHK1", "2025-03-20", "600.00")
                                .claim(Clp.of("PCN1", "ICN1").day("2025-03-03", "600.00"))
                                .text())
                .remittance(
                        "denied.835",
                        Check.of("CHK2", "2025-03-20", "0.00")
                                .claim(Clp.of("PCN1", "ICN2").line("97545", "2025-03-04", "600.00", "0.00", "CO*197"))
                                .text());
    }

    @Test
    void fault_43_a_night_cut_short_between_the_two_writes_of_a_partition_goes_on() {
        cutAt("UPDATE ON batch_step_execution_context FOR EACH ROW", """
                (SELECT step_name LIKE 'matchPart%' FROM batch_step_execution
                 WHERE step_execution_id = new.step_execution_id) AND nextval('writes') = 1""");
        assertThat(writesOfTheNight("cut once")).isGreaterThan(1);
    }

    @Test
    void fault_43_a_night_cut_short_when_its_last_step_is_done_but_not_yet_the_run_goes_on() {
        cutAt("UPDATE ON run FOR EACH ROW", "new.status = 'DONE' AND nextval('writes') = 1");
        assertThat(writesOfTheNight("cut once")).isGreaterThan(1);
    }

    @Test
    void fault_43_a_night_cut_short_between_its_name_and_its_first_execution_goes_on() {
        cutAt("INSERT ON batch_job_execution FOR EACH ROW", "nextval('writes') = 1");
        assertThat(writesOfTheNight("cut once")).isGreaterThan(1);
    }

    @Test
    void fault_43_a_night_cut_short_at_any_of_its_writes_goes_on() {
        int write = 1 + new Random(SEED).nextInt(EVERY);
        long writes;
        do {
            aDayPaidAndADayDenied();
            for (String table : night.jdbc()
                    .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                    .query(String.class)
                    .list()) {
                cutAt("INSERT OR UPDATE OR DELETE ON " + table + " FOR EACH STATEMENT", "nextval('writes') = " + write);
            }
            writes = writesOfTheNight("cut at write " + write);
            write += EVERY;
        } while (write <= writes);
        assertThat(writes).isGreaterThan(150);
    }

    /** The connection is lost before something is written, when the condition holds. */
    private void cutAt(String writing, String condition) {
        night.jdbc().sql("""
                CREATE SEQUENCE IF NOT EXISTS writes;
                CREATE OR REPLACE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF %s THEN
                        RAISE EXCEPTION 'cut at %%', tg_op || ' of ' || tg_table_name USING ERRCODE = '57P01';
                    END IF;
                    RETURN new;
                END $$;
                CREATE TRIGGER cut BEFORE %s EXECUTE FUNCTION cut()""".formatted(condition, writing)).update();
    }

    private long writesOfTheNight(String cut) {
        try {
            Runner.Result result = night.run();
            assertThat(result.run().id()).as(cut).isEqualTo(1);
            assertThat(result.isDone()).as(cut).isTrue();
            assertThat(night.findings())
                    .as(cut)
                    .containsExactly(
                            "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                            "C-1 2025-03-04 DENIED 600.00 0.00 0.00");
            assertThat(night.jdbc()
                            .sql("SELECT (SELECT count(*) FROM bill_match WHERE disposition = 'MATCHED')"
                                    + " + (SELECT count(*) FROM acknowledgment)")
                            .query(Long.class)
                            .single())
                    .as(cut)
                    .isEqualTo(2);
            return night.jdbc()
                    .sql("SELECT last_value FROM writes")
                    .query(Long.class)
                    .single();
        } finally {
            night.jdbc()
                    .sql("DROP FUNCTION IF EXISTS cut CASCADE; DROP SEQUENCE IF EXISTS writes")
                    .update();
        }
    }
}
