-- Episodes and authorizations write a claim number without its hyphen, its zeros or in small letters, as people and spreadsheets do.
-- number_key is what is left of a number without them (ClaimNumbers.key).

ALTER TABLE account_identity ADD COLUMN number_key TEXT NOT NULL DEFAULT '';
ALTER TABLE episode ADD COLUMN number_key TEXT NOT NULL DEFAULT '';
ALTER TABLE program_authorization ADD COLUMN number_key TEXT NOT NULL DEFAULT '';
UPDATE account_identity SET number_key = coalesce(
    nullif(ltrim(regexp_replace(upper(claim_number), '[^[:alnum:]]', '', 'g'), '0'), ''), upper(btrim(claim_number)));
UPDATE episode SET number_key = coalesce(
    nullif(ltrim(regexp_replace(upper(claim_number), '[^[:alnum:]]', '', 'g'), '0'), ''), upper(btrim(claim_number)));
UPDATE program_authorization SET number_key = coalesce(
    nullif(ltrim(regexp_replace(upper(claim_number), '[^[:alnum:]]', '', 'g'), '0'), ''), upper(btrim(claim_number)));
ALTER TABLE account_identity ALTER COLUMN number_key DROP DEFAULT;
ALTER TABLE episode ALTER COLUMN number_key DROP DEFAULT;
ALTER TABLE program_authorization ALTER COLUMN number_key DROP DEFAULT;
CREATE INDEX account_identity_number_key ON account_identity (number_key);
CREATE INDEX episode_number_key ON episode (number_key);
CREATE INDEX episode_patient ON episode (upper(btrim(patient_id)));
DROP INDEX program_authorization_claim;
CREATE INDEX program_authorization_number_key ON program_authorization (number_key);

-- Whose an episode is: of the patient whom it names, under that number; as the log writes the number also of the only patient under it.
CREATE VIEW episode_account AS
SELECT DISTINCT i.account, e.*
FROM account_identity i
JOIN episode e USING (number_key)
WHERE NOT e.superseded
AND (upper(ltrim(btrim(e.patient_id), '0')) = upper(ltrim(btrim(i.patient_id), '0'))
    OR upper(btrim(e.claim_number)) = upper(btrim(i.claim_number))
    AND NOT EXISTS (
        SELECT
        FROM account_identity o
        WHERE o.number_key = e.number_key
        AND o.patient_key <> i.patient_key
        AND (upper(btrim(e.claim_number)) = upper(btrim(o.claim_number))
            OR upper(ltrim(btrim(e.patient_id), '0')) = upper(ltrim(btrim(o.patient_id), '0')))));

-- Whose an authorization is, which names no patient: of the only patient under the number, as the log writes it before others; of
-- several, of the one whose log names the authorization.
CREATE VIEW authorization_account AS
SELECT DISTINCT i.account, a.*
FROM account_identity i
JOIN program_authorization a USING (number_key)
WHERE NOT a.superseded
AND (NOT EXISTS (
        SELECT
        FROM account_identity o
        WHERE o.number_key = a.number_key
        AND o.patient_key <> i.patient_key
        AND (upper(btrim(a.claim_number)) = upper(btrim(o.claim_number))
            OR upper(btrim(a.claim_number)) <> upper(btrim(i.claim_number))))
    OR EXISTS (
        SELECT
        FROM log_row l
        WHERE l.account = i.account
        AND l.authorization_number = a.authorization_number
        AND NOT l.superseded));
