package io.trueup.ledger;

import io.trueup.demand.DemandCause;
import io.trueup.demand.DemandKey;
import io.trueup.demand.DemandTally;
import io.trueup.money.Money;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists of payers among things to do: each a unit of its own, {@link DemandKey#unit}, that nothing is reconciled with. */
public final class DemandItems {

    private final JdbcClient jdbc;

    public DemandItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A list as it stands now.
     *
     * @param claim its only claim; blank when there are several, as the patient
     * @param expected of the days; of interest what is owed, paid or not
     * @param answerDays days from filing to the payer's answer; 0 = no rule says
     * @param state changes whenever its letter would say something else
     */
    public record Standing(
            String id,
            DemandKey key,
            DemandTally tally,
            String payer,
            String claim,
            String patient,
            @Nullable LocalDate serviceDate,
            @Nullable Money expected,
            Money paid,
            String nextStep,
            @Nullable LocalDate deadline,
            String deadlineSource,
            int answerDays,
            boolean noLevelLeft,
            String rule,
            String state) {}

    /** Where the letter of a list stands, by which run, and what it lacks. */
    private record Written(String id, long runId, String letter, String letterMissing) {}

    /** Makes these the lists there are. A letter that says the same stays; {@code written} tells the others. */
    public void replace(long run, List<Standing> lists, ToIntFunction<DemandCause> chancePercent) {
        Map<String, Written> written = new HashMap<>();
        jdbc.sql("SELECT id, run_id, letter, letter_missing FROM item WHERE unit LIKE 'G:%'")
                .query(Written.class)
                .list()
                .forEach(each -> written.put(each.id(), each));
        jdbc.sql("DELETE FROM item WHERE unit LIKE 'G:%'").update();
        for (Standing list : lists) {
            Written before = written.getOrDefault(list.id(), new Written(list.id(), run, "", ""));
            insert(list, before, chancePercent.applyAsInt(list.key().cause()));
            int updated = jdbc.sql("UPDATE demand SET state = :state WHERE id = :id")
                    .param("state", list.state())
                    .param("id", list.id())
                    .update();
            if (updated != 1) {
                throw new IllegalStateException("a list is " + updated + " rows");
            }
        }
    }

    private void insert(Standing list, Written before, int chancePercent) {
        int inserted = jdbc.sql("""
                INSERT INTO item (id, unit, run_id, outcome, denial_class, claim_number, patient, payer, service_date,
                    expected, paid, at_stake, chance_percent, next_step, deadline, deadline_source, level, no_level_left,
                    rule, confidence, reason_codes, steps, documents_on_file, documents_missing, service_dates, days,
                    is_appeal, answer_days, letter, letter_missing, owed_still)
                VALUES (:id, :unit, :run, :outcome, '', :claim, :patient, :payer, :serviceDate,
                    :expected, :paid, :atStake, :chance, :nextStep, :deadline, :deadlineSource, :level, :noLevelLeft,
                    :rule, '', '', '', '', '', '', :days,
                    FALSE, :answerDays, :letter, :missing, :owed)""")
                .param("id", list.id())
                .param("unit", list.key().unit())
                .param("run", before.runId())
                .param("outcome", list.key().cause().outcome().name())
                .param("claim", list.claim())
                .param("patient", list.patient())
                .param("payer", list.payer())
                .param("serviceDate", list.serviceDate(), Types.DATE)
                .param("expected", cents(list.expected()), Types.BIGINT)
                .param("paid", list.paid().cents())
                .param("atStake", list.tally().atStake().cents())
                .param("chance", chancePercent)
                .param("nextStep", list.nextStep())
                .param("deadline", list.deadline(), Types.DATE)
                .param("deadlineSource", list.deadlineSource())
                .param("level", list.key().level())
                .param("noLevelLeft", list.noLevelLeft())
                .param("rule", list.rule())
                .param("days", list.tally().days())
                .param("answerDays", list.answerDays())
                .param("letter", before.letter())
                .param("missing", before.letterMissing())
                .param("owed", list.key().cause() != DemandCause.UNDERPAYMENT)
                .update();
        if (inserted != 1) {
            throw new IllegalStateException("a list became " + inserted + " items");
        }
    }

    private static @Nullable Long cents(@Nullable Money amount) {
        return amount == null ? null : amount.cents();
    }
}
