-- A spreadsheet turns patient 00108 into 108, and people write P212 for P-212: under one claim, of one name, that is one patient.
-- patient_number is what is left of the id without zeros and punctuation (ClaimNumbers.key), blank where there is none.

ALTER TABLE account_identity ADD COLUMN patient_number TEXT NOT NULL DEFAULT '';
UPDATE account_identity SET patient_number = ltrim(regexp_replace(upper(patient_id), '[^[:alnum:]]', '', 'g'), '0');
ALTER TABLE account_identity ALTER COLUMN patient_number DROP DEFAULT;
CREATE INDEX account_identity_patient_number ON account_identity (patient_number);

-- A pair may come twice; so the planner can look for the siblings of a few accounts alone.
CREATE OR REPLACE VIEW account_sibling AS
SELECT n.account, o.account AS other
FROM account_identity n
JOIN account_identity o ON o.patient_key = n.patient_key
WHERE o.account = n.account
OR o.claim_key = n.claim_key
OR o.placeholder
OR n.placeholder
OR o.payer_key = n.payer_key
    AND o.number_key = n.number_key
UNION ALL
SELECT n.account, o.account
FROM account_identity n
JOIN account_identity o ON o.patient_number = n.patient_number
    AND upper(o.last_name) = upper(n.last_name)
    AND split_part(upper(o.first_name), ' ', 1) = split_part(upper(n.first_name), ' ', 1)
    AND coalesce(o.date_of_birth = n.date_of_birth, TRUE)
WHERE n.patient_number <> ''
AND (o.claim_key = n.claim_key
    OR o.placeholder
    OR n.placeholder
    OR o.payer_key = n.payer_key
        AND o.number_key = n.number_key);

CREATE OR REPLACE VIEW episode_account AS
SELECT DISTINCT i.account, e.*
FROM account_identity i
JOIN episode e USING (number_key)
WHERE NOT e.superseded
AND (i.patient_number <> ''
    AND ltrim(regexp_replace(upper(e.patient_id), '[^[:alnum:]]', '', 'g'), '0') = i.patient_number
    OR upper(btrim(e.claim_number)) = upper(btrim(i.claim_number))
    AND NOT EXISTS (
        SELECT
        FROM account_identity o
        WHERE o.number_key = e.number_key
        AND o.patient_key <> i.patient_key
        AND (upper(btrim(e.claim_number)) = upper(btrim(o.claim_number))
            OR o.patient_number <> ''
            AND ltrim(regexp_replace(upper(e.patient_id), '[^[:alnum:]]', '', 'g'), '0') = o.patient_number)));
