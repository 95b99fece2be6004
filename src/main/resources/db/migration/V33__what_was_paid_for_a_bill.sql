-- What is paid for a bill finds it by the number that the clearinghouse gave it.

INSERT INTO claim_key (claim_payment_id, key)
SELECT c.id, 'D:' || regexp_replace(upper(btrim(number[1])), '^0+(?=.)', '')
FROM claim_payment c
CROSS JOIN LATERAL regexp_matches(c.unmodelled, '^REF D9 (.*[1-9].*)$', 'gn') AS number
WHERE c.unmodelled LIKE '%REF D9 %';

-- Days not billed, or whose bill was refused, whose last day to bill passes; few at any time.
CREATE INDEX item_filing ON item (deadline) WHERE outcome IN ('NOT_BILLED', 'BILL_REFUSED');
