-- What came back: when a day first was a thing to do with money at stake, and every later cent that a payment brought on it.

CREATE TABLE item_opening (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit         TEXT NOT NULL,
    finding      TEXT NOT NULL,
    item         TEXT NOT NULL,
    opened_run   BIGINT NOT NULL,
    opened_on    DATE NOT NULL,
    outcome      TEXT NOT NULL,
    denial_class TEXT NOT NULL,
    authorized   BOOLEAN NOT NULL,
    payer        TEXT NOT NULL,
    claim_number TEXT NOT NULL,
    patient      TEXT NOT NULL,
    service_date DATE,
    at_stake     BIGINT NOT NULL
);
CREATE INDEX item_opening_unit ON item_opening (unit);
CREATE INDEX item_opening_item ON item_opening (item);
CREATE INDEX item_opening_finding ON item_opening (finding);

-- One row for each item, day and payment; level, owner, letter and day of sending are those of the time when it was first seen.
CREATE TABLE recovery (
    item         TEXT NOT NULL,
    finding      TEXT NOT NULL,
    payment_id   BIGINT NOT NULL,
    unit         TEXT NOT NULL,
    run_id       BIGINT NOT NULL,
    amount       BIGINT NOT NULL,
    paid_on      DATE NOT NULL,
    trace        TEXT NOT NULL,
    outcome      TEXT NOT NULL,
    denial_class TEXT NOT NULL,
    authorized   BOOLEAN NOT NULL,
    payer        TEXT NOT NULL,
    claim_number TEXT NOT NULL,
    patient      TEXT NOT NULL,
    service_date DATE,
    at_stake     BIGINT NOT NULL,
    level        TEXT NOT NULL,
    owner        TEXT NOT NULL,
    letter       TEXT NOT NULL,
    demand       TEXT NOT NULL,
    sent_on      DATE,
    PRIMARY KEY (item, finding, payment_id)
);
CREATE INDEX recovery_unit ON recovery (unit);
CREATE INDEX recovery_payment ON recovery (payment_id);
CREATE INDEX recovery_run ON recovery (run_id);

-- What is open now was opened, as far as anybody can tell, when it came to stand as it stands.
INSERT INTO item_opening (unit, finding, item, opened_run, opened_on, outcome, denial_class, authorized, payer, claim_number,
    patient, service_date, at_stake)
SELECT f.unit, f.key, f.item, f.run_id, r.today, f.outcome, f.denial_class, coalesce(i.authorized, FALSE), f.payer,
    f.claim_number, f.patient, f.service_date, f.expected - f.paid
FROM finding f
JOIN run r ON r.id = f.run_id
LEFT JOIN item i ON i.id = f.item AND i.unit = f.unit
WHERE f.superseded_run IS NULL
AND NOT f.trial
AND f.item <> ''
AND f.expected > f.paid;

-- Chances are also of outcomes, and some items are won by the money alone, without anybody's word.
ALTER TABLE appeal_chance
    ADD COLUMN outcome TEXT NOT NULL DEFAULT '',
    ADD COLUMN by_money BIGINT NOT NULL DEFAULT 0,
    DROP CONSTRAINT appeal_chance_pkey,
    ADD PRIMARY KEY (run_id, denial_class, authorized, outcome);
