-- What a team says concerns what it knew: the items that were on a list that day, and the money that had come by then.

-- Of a list: the items on it when it was decided; null where nobody kept them, and of an item of a claim.
ALTER TABLE item_decision ADD COLUMN parts TEXT[];

-- Items that the list of their payer asks for: while they are what its letter is about. One that was paid, or denied since, has left it.
CREATE VIEW on_list AS
SELECT i.id AS item, i.unit, p.demand
FROM demand_part p
JOIN demand d ON d.id = p.demand
JOIN item i ON i.id = p.item
WHERE (d.cause, i.outcome) IN (VALUES
    ('STATUS_INQUIRY', 'PAYMENT_OVERDUE'),
    ('UNDERPAYMENT', 'UNDERPAID'));

-- As before, and: what is over by a word is open again when a payer takes money back that had come by then or since, or pays too much
-- what nobody had seen as paid too much. A file that is withdrawn takes nothing back: what it said is as if never said. Said_run: the run
-- that took the status; what we open again ourselves is nobody's word.
CREATE OR REPLACE VIEW item_said AS
SELECT n.item,
    CASE
        WHEN n.status IN ('Won', 'Lost', 'Written off', 'Closed')
        AND EXISTS (
            SELECT
            FROM item i
            JOIN finding f ON f.unit = i.unit AND f.item = i.id AND f.superseded_run IS NULL AND NOT f.trial
            JOIN finding o ON o.claim_number = f.claim_number AND o.key = f.key AND NOT o.trial
            WHERE i.id = n.item
            AND f.claim_number <> ''
            AND f.outcome <> 'OVERPAID'
            AND o.superseded_run >= said.run_id
            AND o.paid > f.paid
            AND o.payment_dates <@ f.payment_dates) THEN 'Open'
        WHEN n.status IN ('Won', 'Lost', 'Written off', 'Closed')
        AND EXISTS (
            SELECT
            FROM item i
            JOIN finding f ON f.unit = i.unit AND f.item = i.id AND f.superseded_run IS NULL AND NOT f.trial
            WHERE i.id = n.item
            AND f.outcome = 'OVERPAID'
            AND f.run_id >= said.run_id
            AND NOT EXISTS (
                SELECT
                FROM finding o
                WHERE o.claim_number = f.claim_number
                AND o.key = f.key
                AND NOT o.trial
                AND o.outcome = 'OVERPAID'
                AND o.run_id < said.run_id
                AND o.superseded_run >= said.run_id)) THEN 'Open'
        ELSE n.status
    END AS status,
    n.owner, n.notes, n.own,
    CASE WHEN n.sent_on >= lost.decided_on OR sent.run_id > lost.run_id OR lost.run_id IS NULL
        THEN n.sent_on
    END AS sent_on,
    CASE WHEN n.follow_up_on IS NOT NULL AND (followed.run_id >= lost.run_id OR lost.run_id IS NULL)
        THEN n.follow_up_on
    END AS follow_up_on,
    said.said_on,
    coalesce(followed.run_id, 0) AS follow_up_run,
    said.run_id AS said_run
FROM item_note n
LEFT JOIN LATERAL (
    SELECT d.decided_on, d.run_id
    FROM item_decision d
    WHERE d.item = n.item
    AND d.decision = 'Lost'
    AND d.withdrawn_by IS NULL
    ORDER BY d.id DESC
    LIMIT 1) lost ON TRUE
LEFT JOIN LATERAL (
    SELECT r.today AS said_on, r.id AS run_id
    FROM item_word w
    JOIN run r ON r.id = w.run_id
    WHERE w.item = n.item
    AND w.id > coalesce((
        SELECT max(o.id)
        FROM item_word o
        WHERE o.item = n.item
        AND o.status <> n.status
        AND o.id < (
            SELECT coalesce(max(m.id) FILTER (WHERE m.file_id <> 0), max(m.id))
            FROM item_word m
            WHERE m.item = n.item
            AND m.status = n.status)), 0)
    ORDER BY w.id
    LIMIT 1) said ON TRUE
LEFT JOIN LATERAL (
    SELECT w.run_id
    FROM item_word w
    WHERE w.item = n.item
    AND w.sent_on = n.sent_on
    AND w.id > coalesce((
        SELECT max(o.id)
        FROM item_word o
        WHERE o.item = n.item
        AND o.sent_on IS DISTINCT FROM n.sent_on), 0)
    ORDER BY w.id
    LIMIT 1) sent ON TRUE
LEFT JOIN LATERAL (
    SELECT w.run_id
    FROM item_word w
    WHERE w.item = n.item
    AND w.follow_up_on = n.follow_up_on
    AND w.id > coalesce((
        SELECT max(o.id)
        FROM item_word o
        WHERE o.item = n.item
        AND o.follow_up_on IS DISTINCT FROM n.follow_up_on), 0)
    ORDER BY w.id
    LIMIT 1) followed ON TRUE;
