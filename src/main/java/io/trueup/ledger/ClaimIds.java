package io.trueup.ledger;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The {@code claim_id} of the views, by which pages name a claim: it says nothing of a patient. */
public final class ClaimIds {

    private final JdbcClient jdbc;

    public ClaimIds(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The unit of a claim of the log; empty when it knows none of this id. */
    public Optional<String> unit(String claimId) {
        return jdbc.sql("""
                SELECT 'C:' || account
                FROM account_identity
                WHERE md5('C:' || account) = :id
                LIMIT 1""").param("id", claimId).query(String.class).optional();
    }
}
