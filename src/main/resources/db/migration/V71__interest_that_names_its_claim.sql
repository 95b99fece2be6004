-- Interest that names a claim was shared over all late money of its payment; what is owed there is reckoned once more.
INSERT INTO revisit (unit)
SELECT DISTINCT l.unit
FROM provider_adjustment a
JOIN payment p ON p.id = a.payment_id
JOIN payment q ON q.canonical_id = p.canonical_id
JOIN claim_payment c ON c.payment_id = q.id
JOIN late_payment l ON l.claim_payment_id = c.id
WHERE a.reason = 'L6'
AND a.naming = 'CLAIM'
AND NOT a.duplicate;
