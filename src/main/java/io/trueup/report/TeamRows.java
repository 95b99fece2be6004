package io.trueup.report;

import io.trueup.denial.DenialClass;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.TeamNote;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Outcome;
import io.trueup.workbook.DoneSheet;
import io.trueup.workbook.TeamCells;
import io.trueup.worklist.ItemStanding;
import io.trueup.worklist.WorklistColumns;
import io.trueup.worklist.WorklistStatus;
import io.trueup.written.InWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of what is over, and what the team said of any row. */
final class TeamRows {

    /** What the workbook shows of the team's words: the last state, where somebody spoke at all. Of an item i; named w. */
    static final String SHOWN_OF_ITEM = """
            LEFT JOIN item_note n ON n.item = i.id
            LEFT JOIN LATERAL (
                SELECT *
                FROM item_word o
                WHERE o.item = n.item
                ORDER BY o.id DESC
                LIMIT 1) w ON TRUE
            """;

    /** What is over by the word of run :run, or ended on day :since or later. */
    static final String OVER = """
            SELECT i.id, p.ended_on, i.outcome, i.denial_class, i.claim_number, i.patient, i.payer, i.service_date,
                i.at_stake, i.paid, i.level, i.letter, ARRAY[]::text[] AS outcomes, TRUE AS said
            FROM item_priority p
            JOIN item i ON i.id = p.item AND i.unit = p.unit
            WHERE p.run_id = :run
            AND p.place = 'DONE'
            AND (NOT p.hidden OR p.ended_on >= :since)
            UNION ALL
            SELECT DISTINCT ON (d.item) d.item, d.ended_on, d.outcome, d.denial_class, d.claim_number, d.patient, d.payer,
                d.service_date, d.at_stake, d.paid, d.level, d.letter, d.outcomes, FALSE
            FROM done_item d
            WHERE d.ended_on >= :since
            AND NOT EXISTS (SELECT FROM item i WHERE i.id = d.item)
            """;

    private final JdbcClient jdbc;
    private final long run;
    private final LocalDate today;
    private final PayerTitles titles;

    TeamRows(JdbcClient jdbc, long run, LocalDate today, PayerTitles titles) {
        this.titles = titles;
        this.jdbc = jdbc;
        this.run = run;
        this.today = today;
    }

    List<String> ownColumns() {
        return jdbc.sql("SELECT heading FROM own_column ORDER BY id")
                .query(String.class)
                .list();
    }

    /** @param status as the worklist shows it */
    static TeamCells cells(TeamNote note, String status) {
        return new TeamCells(
                status,
                note.cell(WorklistColumns.OWNER),
                note.cell(WorklistColumns.NOTES),
                note.day(WorklistColumns.SENT_ON),
                note.day(WorklistColumns.FOLLOW_UP_ON),
                note.own(),
                note.notUnderstood());
    }

    /** What the team called over, and what stopped being a thing to do; the latest first. */
    void done(Consumer<DoneSheet.Row> rows) {
        query("ORDER BY i.ended_on DESC, i.id", List.of(), since(today), rows);
    }

    /** The same rows of some items, in no order. */
    void done(Collection<String> items, Consumer<DoneSheet.Row> rows) {
        query("WHERE i.id = ANY(:items)", items, since(today), rows);
    }

    /** The row of one item, however long it has been over. */
    Optional<DoneSheet.Row> done(String item) {
        List<DoneSheet.Row> over = new ArrayList<>();
        query("WHERE i.id = ANY(:items) ORDER BY i.ended_on DESC", List.of(item), LocalDate.EPOCH, over::add);
        return over.stream().findFirst();
    }

    private void query(String which, Collection<String> items, LocalDate since, Consumer<DoneSheet.Row> rows) {
        jdbc.sql("WITH over AS (" + OVER + """
                )
                SELECT i.*,
                """ + TeamNote.COLUMNS + """
                FROM over i
                """ + SHOWN_OF_ITEM + which)
                .param("run", run)
                .param("since", since)
                .param("items", items.toArray(String[]::new))
                .query(row -> {
                    rows.accept(doneRow(row));
                });
    }

    /** The first day that Done shows. */
    static LocalDate since(LocalDate today) {
        return today.minusDays(ItemStanding.DAYS_SHOWN);
    }

    private DoneSheet.Row doneRow(ResultSet row) throws SQLException {
        TeamNote note = TeamNote.of(row);
        boolean spoken = !note.equals(TeamNote.SILENT);
        String status = spoken ? note.cell(WorklistColumns.STATUS) : "";
        return new DoneSheet.Row(
                row.getString("id"),
                cells(note, status),
                row.getBoolean("said") ? ended(status) : ended(ResultColumns.texts(row, "outcomes")),
                ResultColumns.requiredDate(row, "ended_on"),
                ResultColumns.requiredCode(row, "outcome", Outcome.class),
                ResultColumns.code(row, "denial_class", DenialClass.class),
                row.getString("claim_number"),
                row.getString("patient"),
                titles.of(row.getString("payer")),
                ResultColumns.date(row, "service_date"),
                ResultColumns.requiredMoney(row, "at_stake"),
                ResultColumns.money(row, "paid"),
                row.getString("level"),
                row.getString("letter"));
    }

    private static String ended(String status) {
        return status.equals(WorklistStatus.LOST.word()) ? "Lost, no further level" : status;
    }

    private static String ended(List<String> outcomes) {
        return outcomes.isEmpty()
                ? "Settled"
                : outcomes.stream().map(TeamRows::words).collect(Collectors.joining("; "));
    }

    private static String words(String outcome) {
        return outcome.isEmpty() ? "Day taken back" : InWords.of(outcome);
    }
}
