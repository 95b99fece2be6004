package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of the views (docs/reference/data.md) whatever came in: each is a query for what contradicts it. */
public final class DataInvariants {

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("findings", "finding_id"),
            Map.entry("items", "item"),
            Map.entry("payments", "payment_id"),
            Map.entry("payment_claims", "payment_claim_id"),
            Map.entry("service_lines", "payment_claim_id, line_number"),
            Map.entry("program_days", "claim_id, program, service_date"),
            Map.entry("bills", "bill_id"),
            Map.entry("deposits", "deposit_id"),
            Map.entry("recoveries", "item, finding_id, payment_id"),
            Map.entry("runs", "run"),
            Map.entry("rejects", "reject_id"));

    private static final Map<String, String> CONTRADICTIONS = Map.ofEntries(
            Map.entry("payments that are not what is made of them", """
                SELECT trace
                FROM trueup.payments
                WHERE claims_paid - provider_adjustments - difference <> amount
                OR matched + outside + unmatched <> claims_paid\
                """),
            Map.entry("payments that are not their claims", """
                SELECT p.trace
                FROM trueup.payments p
                LEFT JOIN trueup.payment_claims c USING (payment_id)
                GROUP BY p.payment_id, p.trace, p.claims_paid, p.claims
                HAVING coalesce(sum(c.paid), 0) <> p.claims_paid
                OR count(c.payment_claim_id) <> p.claims\
                """),
            Map.entry("claims that are not their lines", """
                SELECT c.patient_control_number
                FROM trueup.payment_claims c
                LEFT JOIN trueup.service_lines l USING (payment_claim_id)
                GROUP BY c.payment_claim_id, c.patient_control_number, c.paid
                HAVING coalesce(sum(l.counted), 0) <> c.paid\
                """),
            Map.entry("lines of program services without a finding, and others with one", """
                SELECT payment_claim_id || '/' || line_number || ' ' || disposition
                FROM trueup.service_lines
                WHERE (disposition <> 'OUTSIDE') <> (findings > 0)
                OR (findings = 1) <> (finding_id IS NOT NULL)\
                """),
            Map.entry("keys that join nothing", """
                SELECT 'line ' || finding_id
                FROM trueup.service_lines
                WHERE finding_id IS NOT NULL
                AND finding_id NOT IN (SELECT finding_id FROM trueup.findings)
                UNION ALL
                SELECT 'finding ' || item
                FROM trueup.findings
                WHERE item IS NOT NULL
                AND item NOT IN (SELECT item FROM trueup.items)
                UNION ALL
                SELECT 'demand ' || demand
                FROM trueup.items
                WHERE place = 'IN_DEMAND'
                AND demand NOT IN (SELECT item FROM trueup.items)
                UNION ALL
                SELECT 'day ' || finding_id
                FROM trueup.program_days
                WHERE finding_id IS NOT NULL
                AND finding_id NOT IN (SELECT finding_id FROM trueup.findings)
                UNION ALL
                SELECT 'deposit of ' || deposit_id
                FROM trueup.payments
                WHERE deposit_id IS NOT NULL
                    AND deposit_id NOT IN (SELECT deposit_id FROM trueup.deposits)
                UNION ALL
                SELECT 'payment of ' || payment_id
                FROM trueup.deposits
                WHERE payment_id IS NOT NULL
                    AND payment_id NOT IN (SELECT payment_id FROM trueup.payments)\
                """),
            Map.entry("attended days without a finding, and absent ones with one", """
                SELECT claim_number || ' ' || service_date
                FROM trueup.program_days
                WHERE (attendance <> 'ABSENT') <> (finding_id IS NOT NULL)\
                """),
            Map.entry("findings that are not their lines, of claims with none that is spread", """
                SELECT f.claim_number || ' ' || f.service_date
                FROM trueup.findings f
                LEFT JOIN trueup.service_lines l USING (finding_id)
                WHERE NOT EXISTS (
                    SELECT
                    FROM trueup.service_lines s
                    WHERE s.findings > 1
                    AND s.claim_id = f.claim_id)
                GROUP BY f.finding_id, f.claim_number, f.service_date, f.paid, f.recouped
                HAVING coalesce(sum(l.counted), 0) <> f.paid + f.recouped\
                """),
            Map.entry("cents that are in two places, or in none", """
                SELECT p.placed || ' and ' || f.found
                FROM (SELECT coalesce(sum(matched + unmatched), 0) AS placed FROM trueup.payments) p,
                    (SELECT coalesce(sum(paid + recouped), 0) AS found FROM trueup.findings) f
                WHERE p.placed <> f.found\
                """),
            Map.entry("hours that are not the log's", """
                SELECT f.claim_number || ' ' || f.service_date
                FROM trueup.findings f
                JOIN trueup.program_days d USING (finding_id)
                WHERE f.kind = 'DAY'
                AND f.hours <> round(d.delivered_minutes / 60.0, 2)\
                """));

    private DataInvariants() {}

    /** Every cent once, every key once, and what joins joins. */
    public static void assertHold(JdbcClient jdbc) {
        KEYS.forEach((view, key) -> assertThat(texts(
                        jdbc,
                        "SELECT count(*)::text FROM trueup." + view + " GROUP BY " + key + " HAVING count(*) > 1"))
                .as("the same " + key + " twice in " + view)
                .isEmpty());
        CONTRADICTIONS.forEach(
                (what, sql) -> assertThat(texts(jdbc, sql)).as(what).isEmpty());
    }

    private static List<String> texts(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
