package io.trueup.report;

import io.trueup.intake.InputFiles;
import io.trueup.ledger.PayerTitles;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that runs read: when, from which folder, what became of each. */
public final class FileRows {

    private static final String ROW = """
            SELECT f.id, f.run_id, f.folder, f.name, f.sha256, f.size, f.status, f.lines, f.withdrawn_at, r.today AS taken_on,
                (SELECT\s""" + InputFiles.rejectedThings() + """
                    FROM reject WHERE file_id = f.id AND severity = 'REJECT') AS rejects,
                (SELECT count(*) FROM reject WHERE file_id = f.id AND severity = 'NOTICE') AS notices
            FROM input_file f
            JOIN run r ON r.id = f.run_id
            WHERE f.status <> 'LISTED'
            """;

    private final JdbcClient jdbc;

    public FileRows(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * One file.
     *
     * @param run that read it
     * @param status TAKEN, REJECTED or WITHDRAWN
     * @param lines rows and service lines it brought
     * @param rejects rows, segments and files; one with several bad values counts once
     * @param takenOn the day of that run
     * @param withdrawnAt null while it was not taken back
     */
    public record FileRow(
            long id,
            long run,
            String folder,
            String name,
            String sha256,
            long size,
            String status,
            long lines,
            long rejects,
            long notices,
            LocalDate takenOn,
            @Nullable OffsetDateTime withdrawnAt) {

        public boolean isTaken() {
            return status.equals("TAKEN");
        }

        public boolean isWithdrawn() {
            return status.equals("WITHDRAWN");
        }
    }

    /**
     * A payment that a file brought.
     *
     * @param payer as people call it
     * @param counts false where another file tells the same payment
     */
    public record Payment(long id, String payer, String trace, LocalDate date, Money amount, boolean counts) {}

    /**
     * The newest first.
     *
     * @param before only those with a smaller id; {@link Long#MAX_VALUE} for the newest
     */
    public List<FileRow> newest(long before, int most) {
        return jdbc.sql(ROW + """
                AND f.id < :before
                ORDER BY f.id DESC
                LIMIT :most""")
                .param("before", before)
                .param("most", most)
                .query(FileRows::row)
                .list();
    }

    public Optional<FileRow> of(long id) {
        return jdbc.sql(ROW + "AND f.id = :id")
                .param("id", id)
                .query(FileRows::row)
                .optional();
    }

    /** What a remittance brought, in the order of its payments. */
    public List<Payment> payments(long file, int most) {
        PayerTitles titles = PayerTitles.of(jdbc);
        return jdbc.sql("""
                SELECT id, coalesce(nullif(payer_name, ''), payer_id) AS payer, trace, payment_date, amount, canonical_id = id AS counts
                FROM payment
                WHERE file_id = :file
                ORDER BY id
                LIMIT :most""")
                .param("file", file)
                .param("most", most)
                .query((row, n) -> new Payment(
                        row.getLong("id"),
                        titles.of(row.getString("payer")),
                        row.getString("trace"),
                        ResultColumns.requiredDate(row, "payment_date"),
                        ResultColumns.requiredMoney(row, "amount"),
                        row.getBoolean("counts")))
                .list();
    }

    private static FileRow row(ResultSet row, int number) throws SQLException {
        return new FileRow(
                row.getLong("id"),
                row.getLong("run_id"),
                row.getString("folder"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("status"),
                row.getLong("lines"),
                row.getLong("rejects"),
                row.getLong("notices"),
                ResultColumns.requiredDate(row, "taken_on"),
                row.getObject("withdrawn_at", OffsetDateTime.class));
    }
}
