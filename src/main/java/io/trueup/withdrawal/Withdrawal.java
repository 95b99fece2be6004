package io.trueup.withdrawal;

import io.trueup.intake.TakenFiles;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back all that a file brought: its rows go, what they had replaced counts again, and what the next run must look at again is
 * left in {@code revisit}. One transaction; that it happened is told by the next run.
 */
public final class Withdrawal {

    /** Where the rows of each folder are that a purge deletes. */
    private static final Map<String, String> TABLES = Map.of(
            "program-logs", "log_row",
            "episodes", "episode",
            "authorizations", "program_authorization",
            "bills", "billed_line JOIN bill ON bill.id = bill_id",
            "acknowledgments", "acknowledgment");

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TakenFiles files;
    private final TransactionTemplate transaction;

    public Withdrawal(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.files = new TakenFiles(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /**
     * What goes with a file.
     *
     * @param counts rows by what they are, in the order in which a person reads them
     */
    public record Removed(Map<String, Long> counts) {

        /** "1 payments, 3 claims". */
        public String words() {
            String words = counts.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .map(entry -> String.format("%,d %s", entry.getValue(), entry.getKey()))
                    .collect(Collectors.joining(", "));
            return words.isEmpty() ? "nothing that counts" : words;
        }
    }

    /** Whether some of what it brought was purged, and could not be told from the rest any more. */
    public boolean isPurged(TakenFiles.File file) {
        if (file.folder().equals("remittances")) {
            return jdbc.sql("""
                    SELECT EXISTS (
                        SELECT
                        FROM payment p
                        JOIN claim_payment c ON c.payment_id = p.id AND c.purged
                        WHERE p.file_id = :file)""").param("file", file.id()).query(Boolean.class).single();
        }
        if (file.folder().equals("deposits")) {
            return jdbc.sql("SELECT EXISTS (SELECT FROM bank_line WHERE file_id = :file AND purged)")
                    .param("file", file.id())
                    .query(Boolean.class)
                    .single();
        }
        String table = TABLES.get(file.folder());
        return table != null
                && jdbc.sql("""
                        SELECT EXISTS (SELECT FROM purge)
                            AND (SELECT count(*) FROM %s WHERE file_id = :file) < greatest(:lines, 1)""".formatted(table))
                        .param("file", file.id())
                        .param("lines", file.lines())
                        .query(Boolean.class)
                        .single();
    }

    /** What would go: the same statements, rolled back. */
    public Removed tryOut(TakenFiles.File file) {
        return inTransaction(() -> take(file), true);
    }

    /** @param left where its bytes still stand in the inbox */
    public Removed carryOut(TakenFiles.File file, List<TakenFiles.LeftBehind> left, OffsetDateTime now) {
        return inTransaction(
                () -> {
                    Removed removed = take(file);
                    left.forEach(one -> files.leave(file.folder(), one));
                    int marked = jdbc.sql("""
                            UPDATE input_file
                            SET status = 'WITHDRAWN', settled = TRUE, withdrawn_at = :now, withdrawal_told = FALSE
                            WHERE id = :file
                            AND status = 'TAKEN'""")
                            .param("now", now)
                            .param("file", file.id())
                            .update();
                    if (marked != 1) {
                        throw new IllegalStateException("file " + file.id() + " is not there to be withdrawn");
                    }
                    return removed;
                },
                false);
    }

    private Removed inTransaction(Supplier<Removed> work, boolean undone) {
        return transaction.execute(status -> {
            if (undone) {
                status.setRollbackOnly();
            }
            return work.get();
        });
    }

    private Removed take(TakenFiles.File file) {
        Map<String, Long> counts = new LinkedHashMap<>();
        switch (file.folder()) {
            case "remittances" -> new RemittanceWithdrawal(dataSource).take(file.id(), counts);
            case "program-logs" -> new LogWithdrawal(jdbc).takeDays(file.id(), counts);
            case "episodes" -> new LogWithdrawal(jdbc).takeEpisodes(file.id(), counts);
            case "authorizations" -> new LogWithdrawal(jdbc).takeAuthorizations(file.id(), counts);
            case "bills" -> new BillWithdrawal(jdbc).takeBills(file.id(), counts);
            case "acknowledgments" -> new BillWithdrawal(jdbc).takeAcknowledgments(file.id(), counts);
            case "deposits" -> takeLines(file.id(), counts);
            case "worklists" -> new NoteWithdrawal(jdbc).take(file.id(), counts);
            default -> throw new IllegalStateException("no folder " + file.folder());
        }
        return new Removed(counts);
    }

    /** The next run sees that they are gone. */
    private void takeLines(long file, Map<String, Long> counts) {
        counts.put("bank lines", (long) jdbc.sql("DELETE FROM bank_line WHERE file_id = :file")
                .param("file", file)
                .update());
        jdbc.sql("DELETE FROM bank_statement WHERE file_id = :file")
                .param("file", file)
                .update();
    }
}
