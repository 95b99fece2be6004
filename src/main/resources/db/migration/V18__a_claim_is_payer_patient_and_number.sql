-- A claim of the log is payer, patient and claim number: two patients, or two payers, under one number are two claims, never added up.
-- Payers, and patients without an id, are known to the program alone: accounts get their last form in the next run (pending_work).

ALTER TABLE log_row ADD COLUMN date_of_birth DATE;
ALTER TABLE log_row ADD COLUMN account TEXT;
UPDATE log_row
SET account = replace(upper(btrim(claim_number)), '|', '/') || '|' || replace(upper(btrim(payer_id)), '|', '/') || '|'
    || replace(upper(btrim(patient_id)), '|', '/');
ALTER TABLE log_row ALTER COLUMN account SET NOT NULL;
DROP INDEX log_row_day;
DROP INDEX log_row_payer;
CREATE INDEX log_row_day ON log_row (account, program, service_date);

-- How rows of the log write payer, patient and claim number, and which account they mean.
CREATE TABLE account_identity (
    account       TEXT NOT NULL,
    -- the parts of the account
    claim_key     TEXT NOT NULL,
    payer_key     TEXT NOT NULL,
    patient_key   TEXT NOT NULL,
    -- no number yet, such as PENDING
    placeholder   BOOLEAN NOT NULL,
    claim_number  TEXT NOT NULL,
    payer_id      TEXT NOT NULL,
    patient_id    TEXT NOT NULL,
    last_name     TEXT NOT NULL,
    first_name    TEXT NOT NULL,
    date_of_birth DATE
);
INSERT INTO account_identity
SELECT DISTINCT account, split_part(account, '|', 1), split_part(account, '|', 2), split_part(account, '|', 3), FALSE,
    claim_number, payer_id, patient_id, last_name, first_name, date_of_birth
FROM log_row;
CREATE UNIQUE INDEX account_identity_written ON account_identity
    (account, claim_number, payer_id, patient_id, last_name, first_name, coalesce(date_of_birth, '0001-01-01'));
CREATE INDEX account_identity_number ON account_identity (claim_number);
CREATE INDEX account_identity_patient ON account_identity (patient_key);

-- Accounts whose rows may replace one another's: of one patient and claim number, or where one had no number yet.
CREATE VIEW account_sibling AS
SELECT DISTINCT n.account, o.account AS other
FROM account_identity n
JOIN account_identity o ON o.patient_key = n.patient_key
WHERE o.account = n.account
OR o.claim_key = n.claim_key
OR o.placeholder
OR n.placeholder;

ALTER TABLE account_key RENAME TO old_account_key;
ALTER TABLE old_account_key DROP CONSTRAINT account_key_pkey;
DROP INDEX account_key_claim;
CREATE TABLE account_key (
    account TEXT NOT NULL,
    key     TEXT NOT NULL,
    PRIMARY KEY (key, account)
);
INSERT INTO account_key
SELECT DISTINCT i.account, regexp_replace(k.key, '^P:0+(?=.)', 'P:')
FROM old_account_key k
JOIN account_identity i ON i.claim_number = k.claim_number;
DROP TABLE old_account_key;
CREATE INDEX account_key_account ON account_key (account);

-- Control numbers are looked for without leading zeros.
UPDATE claim_key SET key = regexp_replace(key, '^P:0+(?=.)', 'P:') WHERE key LIKE 'P:0_%';
UPDATE provider_adjustment_key SET key = regexp_replace(key, '^P:0+(?=.)', 'P:') WHERE key LIKE 'P:0_%';

CREATE TEMPORARY TABLE new_name ON COMMIT DROP AS
SELECT min(claim_number) AS claim_number, account
FROM (
    SELECT claim_number, min(account) AS account
    FROM account_identity
    GROUP BY claim_number) first
GROUP BY account;
CREATE UNIQUE INDEX ON new_name (('C:' || claim_number));
ANALYZE new_name;

UPDATE finding f
SET unit = 'C:' || n.account,
    key = CASE
        WHEN f.key ~ '^[DE][|]' AND starts_with(substr(f.key, 3), n.claim_number || '|')
        THEN left(f.key, 2) || n.account || substr(f.key, 3 + length(n.claim_number))
        ELSE f.key
    END
FROM new_name n
WHERE f.unit = 'C:' || n.claim_number;
UPDATE item t SET unit = 'C:' || n.account FROM new_name n WHERE t.unit = 'C:' || n.claim_number;
UPDATE item_priority t SET unit = 'C:' || n.account FROM new_name n WHERE t.unit = 'C:' || n.claim_number;
UPDATE line_match t SET unit = 'C:' || n.account FROM new_name n WHERE t.unit = 'C:' || n.claim_number;
UPDATE late_payment t SET unit = 'C:' || n.account FROM new_name n WHERE t.unit = 'C:' || n.claim_number;
UPDATE touched_unit t SET unit = 'C:' || n.account FROM new_name n WHERE t.unit = 'C:' || n.claim_number;
UPDATE rebill_line t
SET reconciliation_unit = 'C:' || n.account
FROM new_name n
WHERE t.reconciliation_unit = 'C:' || n.claim_number;

ALTER TABLE prevention_risk ADD COLUMN account TEXT NOT NULL DEFAULT '';
UPDATE prevention_risk t SET account = n.account FROM new_name n WHERE t.claim_number = n.claim_number;

-- The claims of the days that a line under review could belong to.
ALTER TABLE line_match ADD COLUMN candidate_accounts TEXT[] NOT NULL DEFAULT '{}';

-- Every identifier a payment's payer goes by, and the payer's own correction of a patient's name (NM1*74).
ALTER TABLE payment ADD COLUMN identifiers TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE claim_payment ADD COLUMN corrected_last_name TEXT NOT NULL DEFAULT '';
ALTER TABLE claim_payment ADD COLUMN corrected_first_name TEXT NOT NULL DEFAULT '';

-- What the next run must do once, because only the program can.
CREATE TABLE pending_work (
    name TEXT PRIMARY KEY
);
INSERT INTO pending_work
SELECT 'identities'
WHERE EXISTS (SELECT FROM input_file);
