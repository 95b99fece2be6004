package io.trueup.report;

import io.trueup.denial.DenialClass;
import io.trueup.ledger.PayerTitles;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of Worklist as a day asks for them: what is due next, how much waits for whom, what is at stake week by week. No patients. */
public final class WorkOfDay {

    private static final int MOST_OWNERS = 20;

    /** Each row of Worklist with the deadline that it shows. */
    private static final String TO_DO = """
            FROM (
                SELECT p.item, p.unit, p.outcome, p.denial_class, p.payer, p.at_stake,
                    CASE WHEN p.deadline_met THEN NULL ELSE p.deadline END AS deadline
                FROM item_priority p
                WHERE p.run_id = :run
                AND p.place = 'NOW') l
            """;

    /** Who has it, by what was said on the desk since, else by the team's last word. */
    private static final String OWNED = """
            LEFT JOIN item_note n ON n.item = l.item
            LEFT JOIN (""" + WorklistIndex.WAITING_WORDS + """
            ) d ON d.item = l.item
            """;

    private final JdbcClient jdbc;
    private final long run;
    private final LocalDate today;

    private WorkOfDay(JdbcClient jdbc, long run, LocalDate today) {
        this.jdbc = jdbc;
        this.run = run;
        this.today = today;
    }

    /** By the run that is shown; nothing before the first. @param today whose next days are asked for */
    public static WorkOfDay of(DataSource dataSource, LocalDate today) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return new WorkOfDay(jdbc, ShownRun.of(jdbc).map(ShownRun::run).orElse(0L), today);
    }

    /**
     * A thing to do that has a deadline.
     *
     * @param denialClass null when nobody denied it
     * @param owner as the team's last word has it; blank for nobody
     */
    public record Due(
            String item,
            Outcome outcome,
            @Nullable DenialClass denialClass,
            String payer,
            Money atStake,
            String nextStep,
            LocalDate deadline,
            String owner) {}

    /** With a deadline from today to so many days after it, nearest first. */
    public List<Due> due(int days, int most) {
        PayerTitles titles = PayerTitles.of(jdbc);
        return jdbc.sql("SELECT l.*, i.next_step, coalesce(d.owner, n.owner, '') AS owner\n" + TO_DO + OWNED + """
                JOIN item i ON i.id = l.item AND i.unit = l.unit
                WHERE l.deadline BETWEEN :today AND :last
                ORDER BY l.deadline, l.at_stake DESC, l.item
                LIMIT :most""")
                .param("run", run)
                .param("today", today)
                .param("last", today.plusDays(days))
                .param("most", most)
                .query((row, n) -> due(row, titles))
                .list();
    }

    private static Due due(ResultSet row, PayerTitles titles) throws SQLException {
        return new Due(
                row.getString("item"),
                ResultColumns.requiredCode(row, "outcome", Outcome.class),
                ResultColumns.code(row, "denial_class", DenialClass.class),
                titles.of(row.getString("payer")),
                ResultColumns.requiredMoney(row, "at_stake"),
                row.getString("next_step"),
                ResultColumns.requiredDate(row, "deadline"),
                row.getString("owner"));
    }

    /**
     * What waits for one of the team.
     *
     * @param name blank for nobody
     * @param soon of them due by the seventh day from today
     * @param passed of them too late already
     */
    public record Owner(String name, long items, Money atStake, long soon, long passed) {}

    /** Those with most at stake. */
    public List<Owner> owners() {
        return jdbc.sql("""
                SELECT coalesce(d.owner, n.owner, '') AS name, count(*) AS items, sum(l.at_stake) AS at_stake,
                    count(*) FILTER (WHERE l.deadline BETWEEN :today AND :today + 7) AS soon,
                    count(*) FILTER (WHERE l.deadline < :today) AS passed
                """ + TO_DO + OWNED + """
                GROUP BY 1
                ORDER BY sum(l.at_stake) DESC, 1
                LIMIT :most""")
                .param("run", run)
                .param("today", today)
                .param("most", MOST_OWNERS)
                .query((row, n) -> new Owner(
                        row.getString("name"),
                        row.getLong("items"),
                        ResultColumns.requiredMoney(row, "at_stake"),
                        row.getLong("soon"),
                        row.getLong("passed")))
                .list();
    }

    /**
     * What is at stake by when.
     *
     * @param monday of the week of the deadline, today's for the days from today on; null with what has no deadline, or a passed one
     * @param passed whether the deadline is before today
     */
    public record Week(@Nullable LocalDate monday, boolean passed, long items, Money atStake) {}

    /** Passed ones first, then week by week where anything is due, then what has no deadline; adds up to all of Worklist. */
    public List<Week> weeks() {
        return jdbc.sql("""
                SELECT CASE WHEN l.deadline >= :today THEN date_trunc('week', l.deadline)::date END AS monday,
                    coalesce(l.deadline < :today, FALSE) AS passed, count(*) AS items, sum(l.at_stake) AS at_stake
                """ + TO_DO + """
                GROUP BY 1, 2
                ORDER BY 2 DESC, 1 NULLS LAST""")
                .param("run", run)
                .param("today", today)
                .query((row, n) -> new Week(
                        ResultColumns.date(row, "monday"),
                        row.getBoolean("passed"),
                        row.getLong("items"),
                        ResultColumns.requiredMoney(row, "at_stake")))
                .list();
    }
}
