-- Findings add up by program, outcome and denial class too, with what is at stake; what has no price, and what no fee schedule names,
-- adds up apart. What earlier runs kept is split by the findings that are still there; what was purged since stays as one sum without
-- an outcome, so that no total changes.

ALTER TABLE finding_total
    ADD COLUMN program TEXT NOT NULL DEFAULT '',
    ADD COLUMN outcome TEXT NOT NULL DEFAULT '',
    ADD COLUMN denial_class TEXT NOT NULL DEFAULT '',
    ADD COLUMN priced BOOLEAN NOT NULL DEFAULT TRUE,
    ADD COLUMN on_schedule BOOLEAN NOT NULL DEFAULT TRUE,
    ADD COLUMN at_stake BIGINT NOT NULL DEFAULT 0;

CREATE TEMPORARY TABLE split_total ON COMMIT DROP AS
SELECT d.run_id, f.payer, f.contract, f.basis, date_trunc('month', f.service_date)::date AS month, f.program, f.outcome, f.denial_class,
    f.expected IS NOT NULL AS priced, f.at_schedule IS NOT NULL AS on_schedule,
    sum(d.sign) AS findings, sum(d.sign * f.days) AS days, sum(d.sign * f.minutes) AS minutes,
    coalesce(sum(d.sign * f.expected), 0) AS expected,
    coalesce(sum(d.sign * coalesce(f.at_schedule, f.expected)), 0) AS at_schedule,
    sum(d.sign * f.paid) AS paid, coalesce(sum(d.sign * (f.paid - f.expected)), 0) AS variance,
    coalesce(sum(d.sign) FILTER (WHERE f.outcome IN ('DENIED', 'PARTLY_DENIED')), 0) AS denied,
    coalesce(sum(d.sign) FILTER (WHERE cardinality(f.payment_dates) > 0), 0) AS adjudicated,
    coalesce(sum(d.sign * (f.payment_dates[1] - f.service_date)), 0) AS waited,
    coalesce(sum(d.sign) FILTER (WHERE f.payment_dates[1] - f.service_date IS NOT NULL), 0) AS waits,
    coalesce(sum(d.sign * greatest(f.expected - f.paid, 0))
        FILTER (WHERE f.outcome NOT IN ('PAID_AS_EXPECTED', 'AWAITING_PAYMENT')), 0) AS at_stake
FROM finding f
CROSS JOIN LATERAL (VALUES (f.run_id, 1), (f.superseded_run, -1)) d (run_id, sign)
JOIN run r ON r.id = d.run_id AND r.totalled
WHERE NOT f.trial
AND f.kind IN ('DAY', 'EPISODE')
AND f.key NOT LIKE 'purged %'
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;

CREATE TEMPORARY TABLE purged_total ON COMMIT DROP AS
SELECT run_id, payer, contract, basis, month, sum(findings) AS findings, sum(days) AS days, sum(minutes) AS minutes,
    sum(expected) AS expected, sum(at_schedule) AS at_schedule, sum(paid) AS paid, sum(variance) AS variance, sum(denied) AS denied,
    sum(adjudicated) AS adjudicated, sum(waited) AS waited, sum(waits) AS waits
FROM (
    SELECT run_id, payer, contract, basis, month, findings, days, minutes, expected, at_schedule, paid, variance, denied, adjudicated,
        waited, waits
    FROM finding_total
    UNION ALL
    SELECT run_id, payer, contract, basis, month, -findings, -days, -minutes, -expected, -at_schedule, -paid, -variance, -denied,
        -adjudicated, -waited, -waits
    FROM split_total) both_totals
GROUP BY 1, 2, 3, 4, 5
HAVING (sum(findings), sum(days), sum(minutes), sum(expected), sum(at_schedule), sum(paid), sum(variance),
    sum(denied), sum(adjudicated), sum(waited), sum(waits)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

DELETE FROM finding_total;
INSERT INTO finding_total (run_id, payer, contract, basis, month, program, outcome, denial_class, priced, on_schedule, findings, days,
    minutes, expected, at_schedule, paid, variance, denied, adjudicated, waited, waits, at_stake)
SELECT run_id, payer, contract, basis, month, program, outcome, denial_class, priced, on_schedule, findings, days,
    minutes, expected, at_schedule, paid, variance, denied, adjudicated, waited, waits, at_stake
FROM split_total;
INSERT INTO finding_total (run_id, payer, contract, basis, month, findings, days, minutes, expected, at_schedule, paid, variance, denied,
    adjudicated, waited, waits)
SELECT run_id, payer, contract, basis, month, findings, days, minutes, expected, at_schedule, paid, variance, denied, adjudicated,
    waited, waits
FROM purged_total;
