-- A payment is the same under any spelling of its trace, what comes again takes the place of what was there, and a file can be taken back.

-- The trace without case, outer punctuation and leading zeros; blank when it is no number and tells no payment from another.
ALTER TABLE payment ADD COLUMN trace_key TEXT;
UPDATE payment
SET trace_key = CASE
    WHEN trace ~ '[1-9]' THEN
        upper(regexp_replace(regexp_replace(trim(trace), '^[ -0:-@\[-`{-~]+', ''), '[ -/:-@\[-`{-~]+$', ''))
    ELSE '' END;
ALTER TABLE payment ALTER COLUMN trace_key SET NOT NULL;
-- Sender and control number of the interchange; files that hold several tell of a payment as several files do.
ALTER TABLE payment ADD COLUMN interchange TEXT NOT NULL DEFAULT '';
DROP INDEX payment_identity;
CREATE INDEX payment_day ON payment (payer_key, payment_date, trace_key, amount);

-- The payment that has another amount for the same claims; this one does not count until a file of one of the two is withdrawn.
ALTER TABLE payment ADD COLUMN conflict_with BIGINT;
CREATE INDEX payment_conflict ON payment (conflict_with) WHERE conflict_with IS NOT NULL;

-- A file that was taken back brought nothing any more; the next run says so.
ALTER TABLE input_file DROP CONSTRAINT input_file_status_check;
ALTER TABLE input_file ADD CONSTRAINT input_file_status_check CHECK (status IN ('LISTED', 'TAKEN', 'REJECTED', 'WITHDRAWN'));
ALTER TABLE input_file
    ADD COLUMN withdrawn_at TIMESTAMPTZ,
    ADD COLUMN withdrawal_told BOOLEAN NOT NULL DEFAULT TRUE;
CREATE INDEX input_file_withdrawn ON input_file (id) WHERE NOT withdrawal_told;

-- Withdrawn bytes that still stood in the inbox: not taken again until they are dropped again.
CREATE TABLE left_behind (
    folder   TEXT NOT NULL,
    name     TEXT NOT NULL,
    sha256   TEXT NOT NULL,
    modified TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (folder, name)
);

-- What the next nightly run must look at again, beside what its own files touch: each row names one of the four.
CREATE TABLE revisit (
    unit                   TEXT,
    claim_payment_id       BIGINT,
    provider_adjustment_id BIGINT,
    payment_id             BIGINT
);

-- Payments a run tells again, although none of its files brought them.
CREATE TABLE retold_payment (
    run_id     BIGINT NOT NULL,
    payment_id BIGINT NOT NULL,
    PRIMARY KEY (run_id, payment_id)
);

-- The file that said it; 0 when no file did.
ALTER TABLE item_word ADD COLUMN file_id BIGINT NOT NULL DEFAULT 0;
UPDATE item_word w
SET file_id = f.id
FROM (
    SELECT run_id, min(id) AS id
    FROM input_file
    WHERE folder = 'worklists'
    AND status = 'TAKEN'
    GROUP BY run_id
    HAVING count(*) = 1) f
WHERE f.run_id = w.run_id;
