-- A spreadsheet turns claim 0012345 into 12345, and people write WC2 for WC-2: of one patient and payer such rows replace one another's too.

CREATE OR REPLACE VIEW account_sibling AS
SELECT DISTINCT n.account, o.account AS other
FROM account_identity n
JOIN account_identity o ON o.patient_key = n.patient_key
WHERE o.account = n.account
OR o.claim_key = n.claim_key
OR o.placeholder
OR n.placeholder
OR o.payer_key = n.payer_key
    AND ltrim(regexp_replace(o.claim_key, '[^[:alnum:]]', '', 'g'), '0') = ltrim(regexp_replace(n.claim_key, '[^[:alnum:]]', '', 'g'), '0')
    AND ltrim(regexp_replace(o.claim_key, '[^[:alnum:]]', '', 'g'), '0') <> '';
