-- Ten questions that the views answer. A test asks each of them of the sample clinic and of a generated one.

-- What did each payer owe, what did it pay, and how much is it short?
SELECT payer_name, count(*) AS findings, sum(expected) AS expected, sum(paid) AS paid,
    sum(-variance) FILTER (WHERE variance < 0 AND outcome IN ('UNDERPAID', 'DENIED', 'PARTLY_DENIED', 'TAKEN_BACK')) AS short
FROM trueup.findings
GROUP BY payer_name
ORDER BY payer_name;

-- What is still to be done, and how much is at stake, by payer? (An item IN_DEMAND counts in the item of its demand.)
SELECT payer_name, count(*) AS items, sum(at_stake) AS at_stake, min(deadline) AS next_deadline
FROM trueup.items
WHERE place IN ('NOW', 'WAITING')
GROUP BY payer_name
ORDER BY at_stake DESC, payer_name;

-- Why were days denied or cut, and what does each reason cost?
SELECT denial_class, count(*) AS findings, sum(-variance) AS short
FROM trueup.findings
WHERE denial_class IS NOT NULL
AND variance < 0
GROUP BY denial_class
ORDER BY short DESC, denial_class;

-- Which deadlines come within thirty days of the last run, and what is missing for them?
SELECT i.deadline, i.item, i.payer_name, i.claim_number, i.at_stake, i.level, i.documents_missing
FROM trueup.items i
WHERE i.place IN ('NOW', 'WAITING')
AND i.deadline <= (SELECT max(today) FROM trueup.runs WHERE NOT trial) + 30
ORDER BY i.deadline, i.item;

-- How many days does each payer take from the day of service to its first decision?
SELECT payer_name, count(*) AS days_decided,
    percentile_disc(0.5) WITHIN GROUP (ORDER BY first_decided_on - service_date) AS median_days,
    max(first_decided_on - service_date) AS longest
FROM trueup.findings
WHERE kind = 'DAY'
AND first_decided_on IS NOT NULL
GROUP BY payer_name
ORDER BY payer_name;

-- Which payments do not balance, or are not at the bank as announced?
SELECT payment_date, payer_name, trace, amount, difference, deposit_state, deposited
FROM trueup.payments
WHERE difference <> 0
OR in_conflict_with IS NOT NULL
OR deposit_state IN ('MISSING', 'DIFFERS', 'WHICH_DEPOSIT')
ORDER BY payment_date, payment_id;

-- What became of the days that a payment paid for? (A line spread over several days has no finding_id.)
SELECT p.trace, l.disposition, f.outcome, count(*) AS lines, sum(l.counted) AS counted
FROM trueup.payments p
JOIN trueup.service_lines l USING (payment_id)
LEFT JOIN trueup.findings f USING (finding_id)
GROUP BY p.payment_date, p.trace, l.disposition, f.outcome
ORDER BY p.payment_date, p.trace, l.disposition, f.outcome;

-- How much was cut for each adjustment reason?
SELECT split_part(adjustment, ' ', 1) AS reason, count(*) AS lines, sum(split_part(adjustment, ' ', 2)::numeric) AS dollars
FROM trueup.service_lines
CROSS JOIN LATERAL string_to_table(adjustments, '; ') adjustment
GROUP BY reason
ORDER BY dollars DESC, reason;

-- How many days and hours did each therapist supervise in a month, and what do payers owe for them?
-- (Under a case rate a stay has one finding: only findings of single days are added up here.)
SELECT to_char(d.service_date, 'YYYY-MM') AS month, d.supervising_therapist, count(*) AS days,
    round(sum(d.delivered_minutes) / 60.0, 2) AS hours, sum(f.expected) FILTER (WHERE f.kind = 'DAY') AS expected
FROM trueup.program_days d
LEFT JOIN trueup.findings f USING (finding_id)
WHERE d.attendance <> 'ABSENT'
GROUP BY month, d.supervising_therapist
ORDER BY month, d.supervising_therapist;

-- What does each payer pay for an hour, and what should it, on days that it paid for?
SELECT payer_name, contract, sum(hours) AS hours, round(sum(expected) / sum(hours), 2) AS expected_an_hour,
    round(sum(paid) / sum(hours), 2) AS paid_an_hour
FROM trueup.findings
WHERE kind = 'DAY'
AND paid > 0
AND expected IS NOT NULL
GROUP BY payer_name, contract
ORDER BY payer_name, contract;
