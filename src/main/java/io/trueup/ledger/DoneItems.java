package io.trueup.ledger;

import io.trueup.postgres.Statements;
import java.util.Collection;

/** Items whose days stopped being a thing to do, as they stood before. */
public final class DoneItems {

    private DoneItems() {}

    /** Takes the items of the units out, and keeps them among those that are done until they come back. */
    static void leave(Statements later, long run, Collection<String> units) {
        later.sql("""
                WITH gone AS (
                    DELETE FROM item
                    WHERE unit = ANY(:units)
                    RETURNING *)
                INSERT INTO done_item (item, unit, run_id, ended_on, outcome, denial_class, claim_number, patient, payer,
                    service_date, at_stake, level, letter)
                SELECT g.id, g.unit, r.id, r.today, g.outcome, g.denial_class, g.claim_number, g.patient, g.payer,
                    g.service_date, g.at_stake, g.level, g.letter
                FROM gone g
                JOIN run r ON r.id = :run
                ON CONFLICT (item, unit) DO UPDATE
                SET run_id = excluded.run_id,
                    ended_on = excluded.ended_on,
                    outcome = excluded.outcome,
                    denial_class = excluded.denial_class,
                    claim_number = excluded.claim_number,
                    patient = excluded.patient,
                    payer = excluded.payer,
                    service_date = excluded.service_date,
                    at_stake = excluded.at_stake,
                    level = excluded.level,
                    letter = excluded.letter,
                    outcomes = '{}',
                    paid = NULL""")
                .param("run", run)
                .param("units", units.toArray(String[]::new))
                .add();
    }

    static void comeBack(Statements later, Collection<String> items) {
        later.sql("DELETE FROM done_item WHERE item = ANY(:items)")
                .param("items", items.toArray(String[]::new))
                .add();
    }

    /**
     * How the items ended that left in a run, and again whenever one of the claims changes: what became of the days that they had, and
     * what those are paid.
     */
    public static void tell(Statements later, long run) {
        later.sql("""
                UPDATE done_item d
                SET outcomes = told.outcomes, paid = told.paid
                FROM (
                    SELECT w.item, d.run_id, array_agg(DISTINCT coalesce(n.outcome, '')) AS outcomes, sum(n.paid) AS paid
                    FROM done_item d
                    JOIN finding w ON w.superseded_run = d.run_id AND w.item = d.item AND NOT w.trial
                    LEFT JOIN finding n ON n.key = w.key AND n.superseded_run IS NULL AND NOT n.trial
                    WHERE d.unit IN (SELECT c.unit FROM finding c WHERE c.superseded_run = :run AND NOT c.trial)
                    GROUP BY w.item, d.run_id) told
                WHERE told.item = d.item
                AND told.run_id = d.run_id""").param("run", run).add();
    }
}
