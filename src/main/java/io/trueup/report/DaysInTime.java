package io.trueup.report;

import io.trueup.ledger.FindingTable;
import io.trueup.ledger.PayerTitles;
import io.trueup.postgres.ResultColumns;
import io.trueup.report.OneItem.StoryLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of an item's days from run to run, in the words of Changes; without money that is told as recovered. */
final class DaysInTime {

    /** States of an item's days, each with whether a run that made it saw money come back for it. */
    private static final String STATES = """
            WITH own AS (
                SELECT o.key, o.claim_number
                FROM item i
                JOIN finding o ON o.unit = i.unit AND o.item = i.id AND o.superseded_run IS NULL AND NOT o.trial
                WHERE i.id = :item
                UNION
                SELECT o.finding, o.claim_number
                FROM item_opening o
                WHERE o.item = :item)
            SELECT f.*, f.item AS shown_item, r.today, EXISTS (
                    SELECT
                    FROM recovery m
                    WHERE m.item = :item
                    AND m.finding = f.key
                    AND m.run_id = f.run_id) AS told
            FROM finding f
            JOIN run r ON r.id = f.run_id
            WHERE f.claim_number IN (SELECT claim_number FROM own)
            AND f.key IN (SELECT key FROM own)
            AND NOT f.trial
            ORDER BY f.key, f.id""";

    private static final int MOST_DAYS_NAMED = 3;

    private final JdbcClient jdbc;
    private final PayerTitles titles;
    private final String item;

    /** What is said once for all days that changed alike. */
    private record Change(LocalDate day, String why, String payer) {}

    DaysInTime(JdbcClient jdbc, PayerTitles titles, String item) {
        this.jdbc = jdbc;
        this.titles = titles;
        this.item = item;
    }

    void addTo(List<StoryLine> lines) {
        Map<Change, List<String>> changes = new LinkedHashMap<>();
        String[] key = {""};
        FindingState[] was = new FindingState[1];
        jdbc.sql(STATES).param("item", item).query(row -> {
            FindingState now = FindingState.of(row);
            String own = FindingTable.KEY.of(row);
            if (own.equals(key[0])) {
                Change change = change(was[0], now, row);
                if (change != null) {
                    changes.computeIfAbsent(change, c -> new ArrayList<>()).add(day(now));
                }
            }
            key[0] = own;
            was[0] = now;
        });
        changes.forEach((change, days) ->
                lines.add(new StoryLine(change.day(), days(days) + ": " + change.why(), who(change))));
    }

    private @Nullable Change change(@Nullable FindingState was, FindingState now, ResultSet row) throws SQLException {
        String why = row.getBoolean("told") ? "" : ChangeReason.of(was, now, ChangeReason.Withdrawn.NOTHING);
        return why.isEmpty()
                ? null
                : new Change(
                        ResultColumns.requiredDate(row, "today"),
                        why,
                        titles.of(now.subject().payer()));
    }

    private static String day(FindingState state) {
        return Objects.toString(state.subject().serviceDate(), "no day");
    }

    private static String days(List<String> days) {
        List<String> named = days.stream().limit(MOST_DAYS_NAMED).toList();
        int more = days.size() - named.size();
        return String.join(", ", named) + (more == 0 ? "" : " and " + more + " more");
    }

    /** What is about money, bills and reasons is the payer's doing. */
    private static String who(Change change) {
        return change.why().matches("(?s).*\\b(payment|taken back|reversal|bill|reason codes)\\b.*")
                ? change.payer()
                : ItemStory.PROGRAM;
    }
}
