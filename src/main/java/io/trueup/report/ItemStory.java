package io.trueup.report;

import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.TeamNote;
import io.trueup.postgres.ResultColumns;
import io.trueup.report.OneItem.StoryLine;
import io.trueup.workbook.RecoveredSheet;
import io.trueup.worklist.WorklistColumns;
import io.trueup.written.InWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to one item: opened, what its team said, what was decided and written, what the payer did, what came. */
final class ItemStory {

    static final String PROGRAM = "TrueUp";

    private final JdbcClient jdbc;
    private final PayerTitles titles;
    private final String item;
    private final List<StoryLine> lines = new ArrayList<>();

    ItemStory(JdbcClient jdbc, PayerTitles titles, String item) {
        this.jdbc = jdbc;
        this.titles = titles;
        this.item = item;
    }

    /** The claim of an item whose days ask for nothing any more; null when it was about none. */
    static @Nullable String claimOf(JdbcClient jdbc, String item) {
        return jdbc.sql("SELECT md5(unit) FROM done_item WHERE item = :item AND unit LIKE 'C:%' ORDER BY unit LIMIT 1")
                .param("item", item)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Oldest first; of one day in the order in which one thing follows from another. */
    List<StoryLine> lines(List<RecoveredSheet.Row> recovered) {
        opened();
        if (lines.isEmpty()) {
            firstSeen();
        }
        new DaysInTime(jdbc, titles, item).addTo(lines);
        joined();
        letters(recovered);
        words();
        decisions();
        for (RecoveredSheet.Row money : recovered) {
            lines.add(new StoryLine(money.recoveredOn(), came(money), money.payer()));
        }
        ended();
        lines.sort(Comparator.comparing(StoryLine::day));
        return lines;
    }

    private void opened() {
        jdbc.sql("""
                SELECT o.opened_on, o.outcome, o.denial_class, count(*) AS days, sum(o.at_stake) AS at_stake
                FROM item_opening o
                WHERE o.item = :item
                GROUP BY o.opened_run, o.opened_on, o.outcome, o.denial_class
                ORDER BY o.opened_run, o.outcome, o.denial_class""").param("item", item).query(row -> {
            long days = row.getLong("days");
            String begin = lines.isEmpty() ? "Opened: " : "More came to it: ";
            add(
                    row,
                    "opened_on",
                    begin + days + (days == 1 ? " day" : " days") + ", " + why(row) + ", "
                            + ResultColumns.requiredMoney(row, "at_stake").inDollars() + " at stake",
                    PROGRAM);
        });
    }

    private static String why(ResultSet row) throws SQLException {
        String denial = row.getString("denial_class");
        String outcome = InWords.of(row.getString("outcome"));
        return denial.isEmpty() ? outcome : outcome + " (" + InWords.of(denial) + ")";
    }

    /** Of what has no money at stake: the first finding that asked for it, else the run that wrote it as it stands. */
    private void firstSeen() {
        jdbc.sql("""
                SELECT i.outcome, i.denial_class, coalesce(
                    (SELECT min(r.today)
                        FROM finding f
                        JOIN run r ON r.id = f.run_id
                        WHERE f.claim_number = i.claim_number
                        AND i.claim_number <> ''
                        AND f.item = i.id
                        AND NOT f.trial),
                    (SELECT r.today FROM run r WHERE r.id = i.run_id)) AS day
                FROM item i
                WHERE i.id = :item
                ORDER BY i.unit
                LIMIT 1""").param("item", item).query(row -> {
            add(row, "day", "Opened: " + why(row), PROGRAM);
        });
    }

    private void joined() {
        jdbc.sql("""
                SELECT p.demand, r.today
                FROM demand_part p
                JOIN run r ON r.id = p.joined_run
                WHERE p.item = :item""").param("item", item).query(row -> {
            add(row, "today", "Asked for by the list of its payer, " + row.getString("demand"), PROGRAM);
        });
    }

    /** Those that are known: the last one, and those that brought money. */
    private void letters(List<RecoveredSheet.Row> recovered) {
        Set<String> letters = new LinkedHashSet<>();
        jdbc.sql("""
                SELECT letter
                FROM item
                WHERE id = :item
                UNION
                SELECT letter
                FROM done_item
                WHERE item = :item""").param("item", item).query(String.class).list().forEach(letters::add);
        recovered.forEach(money -> letters.add(money.letter()));
        letters.remove("");
        for (String letter : letters) {
            String run = letter.replaceFirst("^letters-(\\d+)/.*$", "$1");
            if (run.matches("\\d{1,18}")) {
                jdbc.sql("SELECT today FROM run WHERE id = :run")
                        .param("run", Long.parseLong(run))
                        .query(row -> {
                            add(row, "today", "Letter written", PROGRAM);
                        });
            }
        }
    }

    /** Each state of what the team said, by what is new in it. */
    private void words() {
        TeamNote[] before = {TeamNote.SILENT};
        jdbc.sql("""
                SELECT r.today, coalesce(
                    (SELECT string_agg(DISTINCT d.said_by, ', ' ORDER BY d.said_by)
                        FROM desk_word d
                        WHERE d.item = w.item
                        AND d.file_id = w.file_id),
                    f.name) AS who,
                """ + TeamNote.COLUMNS + """
                FROM item_word w
                JOIN run r ON r.id = w.run_id
                LEFT JOIN input_file f ON f.id = w.file_id
                WHERE w.item = :item
                ORDER BY w.id""").param("item", item).query(row -> {
            TeamNote now = TeamNote.of(row);
            String said = said(before[0], now);
            before[0] = now;
            String who = row.getString("who");
            if (!said.isEmpty()) {
                add(row, "today", said, who == null ? PROGRAM : who);
            }
        });
    }

    private static String said(TeamNote was, TeamNote now) {
        List<String> said = new ArrayList<>();
        Set<String> headings =
                new TreeSet<>(Comparator.comparingInt(ItemStory::place).thenComparing(h -> h));
        headings.addAll(was.cells().keySet());
        headings.addAll(now.cells().keySet());
        for (String heading : headings) {
            String text = now.cell(heading);
            if (!text.equals(was.cell(heading))) {
                said.add(heading + ": " + (text.isEmpty() ? "emptied" : text));
            }
        }
        return String.join("; ", said);
    }

    private static int place(String heading) {
        int place = List.of(
                        WorklistColumns.STATUS,
                        WorklistColumns.SENT_ON,
                        WorklistColumns.FOLLOW_UP_ON,
                        WorklistColumns.OWNER,
                        WorklistColumns.NOTES)
                .indexOf(heading);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private void decisions() {
        jdbc.sql("""
                SELECT d.decision, d.decided_on, d.level, d.item <> :item AS of_list, d.withdrawn_by IS NOT NULL AS withdrawn,
                    coalesce(
                        (SELECT string_agg(DISTINCT s.said_by, ', ' ORDER BY s.said_by)
                            FROM desk_word s
                            WHERE s.item = d.item
                            AND s.file_id = d.file_id),
                        f.name) AS who
                FROM item_decision d
                LEFT JOIN input_file f ON f.id = d.file_id
                WHERE d.item IN (:item, (SELECT p.demand FROM demand_part p WHERE p.item = :item))
                AND (d.item = :item OR d.parts IS NULL OR :item = ANY(d.parts))
                ORDER BY d.id""").param("item", item).query(row -> {
            String level = row.getString("level");
            String who = row.getString("who");
            add(
                    row,
                    "decided_on",
                    row.getString("decision")
                            + (level.isEmpty() ? "" : " at: " + level)
                            + (row.getBoolean("of_list") ? ", by the list of its payer" : "")
                            + (row.getBoolean("withdrawn") ? " (taken back later)" : ""),
                    who == null ? PROGRAM : who);
        });
    }

    private static String came(RecoveredSheet.Row money) {
        String amount = money.recovered().isNegative()
                ? "Taken back: " + money.recovered().negated().inDollars()
                : "Money came: " + money.recovered().inDollars();
        LocalDate day = money.serviceDate();
        return amount
                + (day == null ? "" : " for " + day)
                + (money.trace().isEmpty() ? "" : ", payment " + money.trace());
    }

    private void ended() {
        jdbc.sql("""
                SELECT max(d.ended_on) AS ended_on
                FROM done_item d
                WHERE d.item = :item
                AND NOT EXISTS (SELECT FROM item i WHERE i.id = d.item)
                HAVING count(*) > 0""").param("item", item).query(row -> {
            add(row, "ended_on", "Nothing is left to do for its days", PROGRAM);
        });
    }

    private void add(ResultSet row, String day, String what, String who) throws SQLException {
        lines.add(new StoryLine(ResultColumns.requiredDate(row, day), what, who));
    }
}
