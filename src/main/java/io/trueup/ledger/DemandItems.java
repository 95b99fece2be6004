package io.trueup.ledger;

import io.trueup.demand.DemandCause;
import io.trueup.demand.DemandKey;
import io.trueup.demand.DemandTally;
import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.Statements;
import io.trueup.postgres.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The lists of payers among things to do: each a unit of its own, {@link DemandKey#unit}, that nothing is reconciled with. */
public final class DemandItems {

    /** What is stored of a list that has no item of a claim behind it: columns of those say nothing. */
    private record Kept(Standing list, Written before, int chancePercent) {}

    private static final Table<Kept> TABLE = new Table<>("item");

    static {
        Table<Standing> list = TABLE.part(Kept::list);
        list.text("id", Standing::id);
        list.text("unit", s -> s.key().unit());
        list.text("outcome", s -> s.key().cause().outcome().name());
        list.text("claim_number", Standing::claim);
        list.text("patient", Standing::patient);
        list.text("payer", Standing::payer);
        list.date("service_date", Standing::serviceDate);
        list.money("expected", Standing::expected);
        list.money("paid", Standing::paid);
        list.money("at_stake", s -> s.tally().atStake());
        list.text("next_step", Standing::nextStep);
        list.date("deadline", Standing::deadline);
        list.date("in_time_until", Standing::inTimeUntil);
        list.date("open_until", Standing::openUntil);
        list.text("deadline_source", Standing::deadlineSource);
        list.text("level", s -> s.key().level());
        list.flag("no_level_left", Standing::noLevelLeft);
        list.text("rule", Standing::rule);
        list.number("days", s -> s.tally().days());
        list.number("answer_days", Standing::answerDays);
        list.flag("owed_still", s -> s.key().cause() != DemandCause.UNDERPAYMENT);
        TABLE.number("run_id", k -> k.before().runId());
        TABLE.text("letter", k -> k.before().letter());
        TABLE.text("letter_missing", k -> k.before().letterMissing());
        TABLE.number("chance_percent", Kept::chancePercent);
        TABLE.flag("is_appeal", k -> false);
        for (String nothing : List.of(
                "denial_class",
                "confidence",
                "reason_codes",
                "steps",
                "documents_on_file",
                "documents_missing",
                "service_dates")) {
            TABLE.text(nothing, k -> "");
        }
    }

    private final DataSource dataSource;
    private final Statements later;
    private final Map<String, Written> written = new HashMap<>();

    /** @param later asks for the letters there are, with whatever is sent next: that comes before {@link #replace} */
    public DemandItems(DataSource dataSource, Statements later) {
        this.dataSource = dataSource;
        this.later = later;
        later.sql("SELECT id, run_id, letter, letter_missing FROM item WHERE unit LIKE 'G:%'")
                .ask(row -> written.put(
                        row.getString("id"),
                        new Written(
                                row.getString("id"),
                                row.getLong("run_id"),
                                row.getString("letter"),
                                row.getString("letter_missing"))));
    }

    /**
     * A list as it stands now.
     *
     * @param claim its only claim; blank when there are several, as the patient
     * @param expected of the days; of interest what is owed, paid or not
     * @param inTimeUntil the business day until which it is in time all the same; null when the deadline itself counts
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
            @Nullable LocalDate inTimeUntil,
            String deadlineSource,
            int answerDays,
            boolean noLevelLeft,
            String rule,
            String state) {

        /** The last day of what is left of days whose own is over; null without one. */
        private @Nullable LocalDate openUntil() {
            DemandTally.Left left = tally.left();
            return left == null ? null : left.until();
        }
    }

    /** Where the letter of a list stands, by which run, and what it lacks. */
    private record Written(String id, long runId, String letter, String letterMissing) {}

    /** Makes these the lists there are. A letter that says the same stays; {@code written} tells the others. */
    public void replace(long run, List<Standing> lists, ToIntFunction<DemandCause> chancePercent) {
        later.add("DELETE FROM item WHERE unit LIKE 'G:%'");
        CopyTable<Kept> items = new CopyTable<>(TABLE);
        for (Standing list : lists) {
            Written before = written.getOrDefault(list.id(), new Written(list.id(), run, "", ""));
            items.add(new Kept(list, before, chancePercent.applyAsInt(list.key().cause())));
        }
        later.add(items, dataSource);
        later.sql("""
                WITH updated AS (
                    UPDATE demand d
                    SET state = list.state
                    FROM unnest(:ids, :states) AS list (id, state)
                    WHERE d.id = list.id
                    RETURNING d.id)
                SELECT count(*) AS lists
                FROM updated""")
                .param("ids", lists.stream().map(Standing::id).toArray(String[]::new))
                .param("states", lists.stream().map(Standing::state).toArray(String[]::new))
                .ask(row -> {
                    if (row.getLong("lists") != lists.size()) {
                        throw new IllegalStateException(lists.size() + " lists are " + row.getLong("lists") + " rows");
                    }
                });
    }
}
