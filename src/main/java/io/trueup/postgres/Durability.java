package io.trueup.postgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When a commit waits for the disk. The rows of a batch and how far it has come commit together, so a machine that loses its last
 * second of commits only does that second again: batches need not wait. What leaves the database (a workbook, a file moved to the
 * archive) must not be ahead of it: the steps around it wait, and with them everything committed before.
 */
public final class Durability {

    /** For every connection, until a transaction says otherwise. */
    static final String RELAXED = "SET synchronous_commit = off";

    /** For a transaction. */
    static final String OF_THIS_TRANSACTION = "SET LOCAL synchronous_commit = on";

    private Durability() {}

    /** The transaction around it, and all before it, are on disk when its commit returns. */
    public static void ofThisTransaction(JdbcClient jdbc) {
        jdbc.sql(OF_THIS_TRANSACTION).update();
    }
}
