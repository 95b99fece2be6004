-- Money that nobody paid or refused, with what decides the interest it bears; and from when the days of late payments are counted.

ALTER TABLE late_payment ADD COLUMN counted_from TEXT NOT NULL DEFAULT '';

CREATE TABLE unpaid_amount (
    unit             TEXT NOT NULL,
    payer            TEXT NOT NULL,
    claim_number     TEXT NOT NULL,
    service_date     DATE NOT NULL,
    amount           BIGINT NOT NULL,
    contract         TEXT NOT NULL,
    interest_percent NUMERIC NOT NULL,
    due_days         INT NOT NULL,
    state            TEXT NOT NULL,
    payer_kind       TEXT NOT NULL,
    bills            TEXT NOT NULL,
    counted_from     DATE NOT NULL,
    counted_since    TEXT NOT NULL
);
CREATE INDEX unpaid_amount_unit ON unpaid_amount (unit);

-- The next run looks at what is unpaid, so that it stands here too.
INSERT INTO revisit (unit)
SELECT DISTINCT unit
FROM finding
WHERE superseded_run IS NULL
AND NOT trial
AND unit <> ''
AND outcome IN ('PAYMENT_OVERDUE', 'UNDERPAID', 'PARTLY_DENIED');
