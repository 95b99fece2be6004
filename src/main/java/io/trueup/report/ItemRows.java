package io.trueup.report;

import io.trueup.appeal.Recourse;
import io.trueup.appeal.WorklistPriority;
import io.trueup.contract.Confidence;
import io.trueup.denial.DenialClass;
import io.trueup.ledger.ItemTable;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.TeamNote;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.source.Problem;
import io.trueup.workbook.AppealsSheet;
import io.trueup.workbook.Papers;
import io.trueup.workbook.RebillSheet;
import io.trueup.workbook.RejectsSheet;
import io.trueup.workbook.WorklistSheet;
import io.trueup.worklist.WorklistColumns;
import io.trueup.worklist.WorklistPlace;
import io.trueup.worklist.WorklistStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the sheets that are made of things to do, and of what was rejected. */
final class ItemRows {

    /** What is to be done or waits, by the word of the run. */
    private static final String OPEN_AT_RUN = """
            JOIN item_priority p ON p.run_id = :run AND p.item = i.id AND p.unit = i.unit AND p.place IN ('NOW', 'WAITING')
            """;

    /** What Worklist and Waiting say of an item i with its priority p; both are still to be named. */
    private static final String SAID = """
            SELECT i.id, i.outcome, i.denial_class, i.claim_number, i.patient, i.payer, i.service_date, i.expected, i.paid,
                i.at_stake, CASE WHEN p.reminder_alone THEN '' ELSE i.next_step END AS next_step, i.documents_missing,
                CASE WHEN p.deadline_met AND p.place = 'NOW' THEN NULL ELSE i.deadline END AS deadline, p.deadline_met,
                i.open_until, i.owed_still, i.in_time_until, coalesce(p.chance_percent, i.chance_percent) AS chance_percent, i.rule,
                i.reason_codes, i.level, i.deadline_source, i.no_level_left, i.letter, i.letter_missing, i.packet, p.waits_until,
                coalesce(p.reminder, '') AS reminder, coalesce(p.reminder_alone, FALSE) AS reminder_alone,
            """ + TeamNote.COLUMNS;

    private static final String ROWS = SAID + """
            FROM item_priority p
            JOIN item i ON i.id = p.item AND i.unit = p.unit
            """ + TeamRows.SHOWN_OF_ITEM + """
            WHERE p.run_id = :run
            """;

    private final JdbcClient jdbc;
    private final long run;
    private final LocalDate today;
    private final PayerTitles titles;

    ItemRows(JdbcClient jdbc, long run, LocalDate today, PayerTitles titles) {
        this.titles = titles;
        this.jdbc = jdbc;
        this.run = run;
        this.today = today;
    }

    /** By the priorities that the run gave. */
    void worklist(Consumer<WorklistSheet.Row> rows) {
        rows(WorklistPlace.NOW, "p.score DESC, i.deadline NULLS LAST, i.id", rows);
    }

    void waiting(Consumer<WorklistSheet.Row> rows) {
        rows(WorklistPlace.WAITING, "p.waits_until, i.id", rows);
    }

    private void rows(WorklistPlace place, String order, Consumer<WorklistSheet.Row> rows) {
        jdbc.sql(ROWS + """
                    AND p.place = :place
                    ORDER BY\s""" + order)
                .param("run", run)
                .param("place", place.name())
                .query(row -> {
                    rows.accept(worklistRow(row));
                });
    }

    /** The same rows of some items, in no order; their priority is to be said by whoever asks. */
    void of(Collection<String> items, Consumer<WorklistSheet.Row> rows) {
        jdbc.sql(ROWS + "AND p.item = ANY(:items)")
                .param("run", run)
                .param("items", items.toArray(String[]::new))
                .query(row -> {
                    rows.accept(worklistRow(row));
                });
    }

    /** One item wherever it stands; empty where it is over for its days, or was never there. */
    Optional<ItemFacts> of(String item) {
        return jdbc.sql(SAID + """
                        , p.place, i.demand, i.is_appeal, i.steps, i.documents_on_file, i.confidence, i.service_dates, i.days,
                        i.file_with, i.fee, i.answer_due, CASE WHEN i.unit LIKE 'C:%' THEN md5(i.unit) END AS claim_id
                    FROM item i
                    LEFT JOIN item_priority p ON p.run_id = :run AND p.item = i.id AND p.unit = i.unit
                    """ + TeamRows.SHOWN_OF_ITEM + """
                    WHERE i.id = :item
                    ORDER BY p.place, i.unit
                    LIMIT 1""")
                .param("run", run)
                .param("item", item)
                .query((row, n) -> new ItemFacts(
                        worklistRow(row),
                        ItemTable.IS_APPEAL.of(row) ? appeal(row) : null,
                        ResultColumns.code(row, "place", WorklistPlace.class),
                        ItemTable.CHANCE_PERCENT.intOf(row),
                        row.getString("claim_id"),
                        row.getString("demand"),
                        run,
                        today))
                .optional();
    }

    private WorklistSheet.Row worklistRow(ResultSet row) throws SQLException {
        Money expected = ItemTable.EXPECTED.orNone(row);
        Money paid = ItemTable.PAID.of(row);
        TeamNote note = TeamNote.of(row);
        WorklistStatus status = WorklistStatus.shown(note.cell(WorklistColumns.STATUS), goesOn(row));
        return new WorklistSheet.Row(
                ItemTable.ID.of(row),
                row.getRow(),
                ItemTable.OUTCOME.of(row),
                ResultColumns.code(row, "denial_class", DenialClass.class),
                ItemTable.CLAIM_NUMBER.of(row),
                ItemTable.PATIENT.of(row),
                titles.of(ItemTable.PAYER.of(row)),
                ItemTable.SERVICE_DATE.orNone(row),
                expected,
                paid,
                expected == null ? null : paid.minus(expected),
                ItemTable.AT_STAKE.of(row),
                row.getString("reminder") + titles.in(ItemTable.NEXT_STEP.of(row), ItemTable.PAYER.of(row)),
                ItemTable.DEADLINE.orNone(row),
                ItemTable.DOCUMENTS_MISSING.of(row),
                TeamRows.cells(note, status.word()),
                ItemTable.RULE.of(row),
                ItemTable.REASON_CODES.of(row),
                ItemTable.LEVEL.of(row),
                ItemTable.DEADLINE_SOURCE.of(row),
                Papers.of(ItemTable.LETTER.of(row), row.getString("letter_missing"), row.getString("packet")),
                ResultColumns.date(row, "waits_until"),
                whyHere(row));
    }

    private String whyHere(ResultSet row) throws SQLException {
        int chance = ItemTable.CHANCE_PERCENT.intOf(row);
        return row.getBoolean("deadline_met")
                ? WorklistPriority.wordsOfSent(ItemTable.AT_STAKE.of(row), chance)
                : WorklistPriority.words(
                        ItemTable.OUTCOME.of(row),
                        ItemTable.AT_STAKE.of(row),
                        chance,
                        ItemTable.DEADLINE.orNone(row),
                        new Recourse(
                                ItemTable.OPEN_UNTIL.orNone(row),
                                ItemTable.OWED_STILL.of(row),
                                ItemTable.IN_TIME_UNTIL.orNone(row)),
                        today);
    }

    /** Whether there is a next level to appeal to. */
    private static boolean goesOn(ResultSet row) throws SQLException {
        return !ItemTable.LEVEL.of(row).isEmpty() && !ItemTable.NO_LEVEL_LEFT.of(row);
    }

    void appeals(Consumer<AppealsSheet.Row> rows) {
        jdbc.sql("""
                SELECT i.*, p.reminder, p.reminder_alone
                FROM item i
                """ + OPEN_AT_RUN + """
                WHERE i.is_appeal
                ORDER BY i.deadline, i.at_stake DESC, i.id""").param("run", run).query(row -> {
            rows.accept(appeal(row));
        });
    }

    private AppealsSheet.Row appeal(ResultSet row) throws SQLException {
        return new AppealsSheet.Row(
                ItemTable.ID.of(row),
                ItemTable.CLAIM_NUMBER.of(row),
                ItemTable.PATIENT.of(row),
                titles.of(ItemTable.PAYER.of(row)),
                ResultColumns.code(row, "denial_class", DenialClass.class),
                ItemTable.RULE.of(row),
                Confidence.ofWord(ItemTable.CONFIDENCE.of(row)),
                ItemTable.LEVEL.of(row),
                ItemTable.DEADLINE.orNone(row),
                ItemTable.AT_STAKE.of(row),
                titles.in(ItemTable.STEPS.of(row), ItemTable.PAYER.of(row)),
                ItemTable.DOCUMENTS_ON_FILE.of(row),
                ItemTable.DOCUMENTS_MISSING.of(row),
                row.getBoolean("reminder_alone")
                        ? row.getString("reminder")
                        : titles.in(ItemTable.NEXT_STEP.of(row), ItemTable.PAYER.of(row)),
                ItemTable.DEADLINE_SOURCE.of(row),
                String.join("; ", ItemTable.SERVICE_DATES.of(row)),
                ItemTable.DAYS.intOf(row),
                ItemTable.LETTER.of(row),
                ItemTable.PACKET.of(row),
                ItemTable.FILE_WITH.of(row),
                ItemTable.FEE.of(row),
                ItemTable.ANSWER_DUE.of(row));
    }

    void rebill(Consumer<RebillSheet.Row> rows) {
        rebill("", "", rows);
    }

    void rebillOf(String item, Consumer<RebillSheet.Row> rows) {
        rebill("AND i.id = :item\n", item, rows);
    }

    private void rebill(String which, String item, Consumer<RebillSheet.Row> rows) {
        jdbc.sql("""
                SELECT r.*, i.patient, i.payer
                FROM rebill_line r
                JOIN item i ON i.id = r.item AND i.unit = r.reconciliation_unit
                """ + which + OPEN_AT_RUN + """
                ORDER BY r.claim_number, r.service_date, r.code""")
                .param("run", run)
                .param("item", item)
                .query(row -> {
                    rows.accept(new RebillSheet.Row(
                            row.getString("claim_number"),
                            ItemTable.PATIENT.of(row),
                            titles.of(ItemTable.PAYER.of(row)),
                            ResultColumns.requiredDate(row, "service_date"),
                            row.getString("code"),
                            row.getInt("minutes"),
                            row.getInt("billed_units"),
                            ResultColumns.money(row, "expected"),
                            row.getString("item")));
                });
    }

    /** File by file, those of which nothing was read first; of a file what was not taken before what was taken with a remark. */
    void rejects(Consumer<RejectsSheet.Row> rows) {
        jdbc.sql("""
                SELECT r.*,
                    CASE
                        WHEN row_number() OVER (alike ORDER BY r.line, r.place, r.found) = 1 THEN count(*) OVER alike
                        ELSE 0
                    END AS alike,
                    max(CASE
                        WHEN r.severity = 'NOTICE' THEN 0
                        WHEN r.file_id = 0 OR r.line = 0 OR f.status = 'REJECTED' THEN 2
                        ELSE 1
                    END) OVER (PARTITION BY r.file, r.file_id) AS worst
                FROM reject r
                LEFT JOIN input_file f ON f.id = r.file_id
                WHERE r.run_id = :run
                WINDOW alike AS (PARTITION BY r.severity, r.file_id, r.file, r.problem,
                    regexp_replace(r.place, '^(sheet .*, )?(segment [0-9]+ )?', ''),
                    regexp_replace(r.expected, '[0-9]+', '#', 'g'))
                ORDER BY worst DESC, r.file, r.file_id, r.severity DESC, r.line, r.place, r.problem, r.found""").param("run", run).query(row -> {
            rows.accept(reject(row));
        });
    }

    private RejectsSheet.Row reject(ResultSet row) throws SQLException {
        Problem problem = RunRejects.problem(row);
        return new RejectsSheet.Row(
                problem.place().file(),
                problem.place().line(),
                problem.place().spot(),
                problem.code(),
                problem.found(),
                problem.expected(),
                problem.amount().isZero() ? null : problem.amount(),
                run,
                problem.toDo(),
                row.getLong("alike"));
    }
}
