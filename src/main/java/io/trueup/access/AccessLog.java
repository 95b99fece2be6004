package io.trueup.access;

import io.trueup.postgres.Durability;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who saw and changed what at the desk. It is only added to; the database refuses anything else (docs/decisions/0055). */
public final class AccessLog {

    /** Longer words of a detail are cut. */
    static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public AccessLog(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /**
     * One thing that somebody did.
     *
     * @param who name of the user; blank for a stranger
     * @param role its word; blank for a stranger
     * @param page where: "item", "claim"; blank when it was no page
     * @param subject an item's id, or a claim's id of the views; never a number or name of a patient; blank for neither
     * @param address from which it came; blank for the command line
     * @param detail more words, without patients
     */
    public record Entry(
            Instant at,
            String who,
            String role,
            Action action,
            String page,
            String subject,
            String address,
            String detail) {

        public Entry {
            detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
        }

        /** Somebody's, of a page, about nobody and from nowhere yet. */
        public static Entry of(Instant at, String who, Role role, Action action, String page) {
            return new Entry(at, who, role.word(), action, page, "", "", "");
        }

        /** Of somebody who is nobody yet. */
        public static Entry ofStranger(Instant at, Action action, String page) {
            return new Entry(at, "", "", action, page, "", "", "");
        }

        public Entry about(String id) {
            return new Entry(at, who, role, action, page, id, address, detail);
        }

        public Entry from(String where) {
            return new Entry(at, who, role, action, page, subject, where, detail);
        }

        public Entry saying(String words) {
            return new Entry(at, who, role, action, page, subject, address, words);
        }
    }

    /** On disk when it returns, so that nothing is shown that is not in the log. */
    public void add(Entry entry) {
        transaction.executeWithoutResult(status -> {
            Durability.ofThisTransaction(jdbc);
            jdbc.sql("""
                    INSERT INTO access_log (at, who, role, action, page, subject, address, detail)
                    VALUES (:at, :who, :role, :action, :page, :subject, :address, :detail)""")
                    .param("at", entry.at().atOffset(ZoneOffset.UTC))
                    .param("who", entry.who())
                    .param("role", entry.role())
                    .param("action", entry.action().words())
                    .param("page", entry.page())
                    .param("subject", entry.subject())
                    .param("address", entry.address())
                    .param("detail", entry.detail())
                    .update();
        });
    }

    /**
     * Which rows are asked for.
     *
     * @param from the first moment
     * @param to the moment after the last
     * @param who name of a user; blank for everybody
     * @param action its words; blank for all
     * @param before only rows before this one, to go on where the last page ended; {@link Long#MAX_VALUE} to begin
     */
    public record Asked(OffsetDateTime from, OffsetDateTime to, String who, String action, long before) {}

    /** A row that is there. */
    public record Row(
            long id,
            OffsetDateTime at,
            String who,
            String role,
            String action,
            String page,
            String subject,
            String address,
            String detail) {}

    /** The newest first. */
    public List<Row> rows(Asked asked, int most) {
        return jdbc.sql("""
                SELECT id, at, who, role, action, page, subject, address, detail
                FROM access_log
                WHERE at >= :from
                AND at < :to
                AND (:who = '' OR lower(who COLLATE "C") = lower(:who COLLATE "C"))
                AND (:action = '' OR action = :action)
                AND id < :before
                ORDER BY id DESC
                LIMIT :most""")
                .param("from", asked.from())
                .param("to", asked.to())
                .param("who", asked.who())
                .param("action", asked.action())
                .param("before", asked.before())
                .param("most", most)
                .query(Row.class)
                .list();
    }

    /** How many rows are older than the law wants them kept. */
    public long old() {
        return jdbc.sql("SELECT count(*) FROM access_log WHERE at < now() - INTERVAL '6 years'")
                .query(Long.class)
                .single();
    }

    /**
     * Removes rows older than six years, as long as what was done under HIPAA is kept (45 CFR 164.316(b)(2)(i), 164.528(a)(1)). Fewer
     * cannot be asked for: the database compares the age of each row itself.
     *
     * @return how many
     */
    public long removeOld() {
        Long removed = transaction.execute(status -> {
            jdbc.sql("SET LOCAL trueup.purge = 'access log'").update();
            return (long) jdbc.sql("DELETE FROM access_log WHERE at < now() - INTERVAL '6 years'")
                    .update();
        });
        return removed == null ? 0 : removed;
    }
}
