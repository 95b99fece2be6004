package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.generator.BilledClinic;
import io.trueup.generator.SyntheticClinic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same files in any order, in parts, over any number of nights, end in the same findings, differing bills, deposits and things to
 * do; how often that is tried is the property {@code shuffles}.
 */
class ShuffledClinicTest {

    private static final int WAYS = Integer.getInteger("shuffles", 2);

    @TempDir
    private Path home;

    @Test
    void a_clinic_shuffled_and_split_many_ways_ends_in_the_same_findings_and_the_same_things_to_do()
            throws IOException {
        new SyntheticClinic(160, 14, 5).writeTo(home);
        shuffled(WAYS);
    }

    @Test
    void so_do_bills_their_acknowledgments_and_deposits() throws IOException {
        new BilledClinic(40, 5).writeTo(home);
        shuffled(Math.max(1, WAYS / 6));
    }

    private void shuffled(int ways) throws IOException {
        InboxInParts inbox = InboxInParts.of(home.resolve("inbox"), home.resolve("not-yet-here"));
        LocalDate today = Objects.requireNonNull(NightFixture.of(home).job().today());
        List<String> whole = null;
        for (int seed = 0; seed <= ways; seed++) {
            NightFixture night = NightFixture.of(home);
            inbox.empty();
            if (seed == 0) {
                inbox.bringEverything();
                night.run(today);
            } else {
                Random random = new Random(seed);
                int nights = 1 + random.nextInt(4);
                inbox.shuffle(random, nights);
                for (int n = 0; n < nights; n++) {
                    inbox.bring(n);
                    night.run(today);
                }
            }
            List<String> state = state(night.jdbc());
            whole = whole == null ? state : whole;
            assertThat(onlyIn(state, whole))
                    .as("seed %d: %s", seed, inbox.plan())
                    .isEmpty();
            assertThat(onlyIn(whole, state))
                    .as("seed %d: %s", seed, inbox.plan())
                    .isEmpty();
        }
    }

    private static List<String> onlyIn(List<String> one, List<String> other) {
        List<String> only = new ArrayList<>(one);
        other.forEach(only::remove);
        return only;
    }

    /** Everything a person could see of findings and things to do; an item's own name tells which night first saw it. */
    private static List<String> state(JdbcClient jdbc) {
        return jdbc.sql("""
                SELECT 'finding ' || (to_jsonb(f) - '{id,run_id,superseded_run,unit,item,state}'::text[])::text AS line
                FROM finding f
                WHERE superseded_run IS NULL
                AND NOT trial
                UNION ALL
                SELECT 'item ' || (to_jsonb(i) - '{id,run_id,unit,letter,packet,demand}'::text[] || jsonb_build_object('listed', i.demand <> ''))::text
                FROM item i
                UNION ALL
                SELECT 'billing ' || (to_jsonb(b) - '{unit}'::text[])::text
                FROM billing_difference b
                UNION ALL
                SELECT concat_ws(' ', 'bank', b.bank_date, b.amount, b.description, d.state, d.announced, d.difference)
                FROM bank_deposit d
                JOIN bank_line b ON b.id = d.bank_line_id
                UNION ALL
                SELECT concat_ws(' ', 'deposit', p.trace, p.payment_date, d.state, d.deposited, d.deposited_on)
                FROM payment_deposit d
                JOIN payment p ON p.id = d.payment_id
                UNION ALL
                SELECT 'rebill ' || (to_jsonb(r) - '{item,reconciliation_unit}'::text[])::text
                FROM rebill_line r
                ORDER BY 1""").query(String.class).list();
    }
}
