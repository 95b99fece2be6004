package io.trueup.access;

import io.trueup.postgres.Durability;
import java.time.Instant;
import java.time.ZoneOffset;
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
}
