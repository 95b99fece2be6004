-- Days of one payer and cause are asked for in one letter: the lists, what is on each, and the late payments that bear interest.

-- The bill of an overdue day that only another payer got is not this payer's to answer.
ALTER TABLE finding ADD COLUMN misdirected BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX finding_misdirected ON finding (item) WHERE misdirected AND superseded_run IS NULL AND NOT trial;

-- The next run looks at overdue days again where bills are known, so that it stands there too.
INSERT INTO revisit (unit)
SELECT DISTINCT unit
FROM finding
WHERE superseded_run IS NULL
AND NOT trial
AND unit <> ''
AND outcome = 'PAYMENT_OVERDUE'
AND EXISTS (SELECT FROM bill);

-- One list of one payer and cause: cause STATUS_INQUIRY, UNDERPAYMENT or INTEREST, why what tells it from others of the
-- cause, rates of what repeats (null: they differ), state changes with what its letter says, written when that was written.
CREATE TABLE demand (
    id            TEXT PRIMARY KEY,
    cause         TEXT NOT NULL,
    payer_key     TEXT NOT NULL,
    payer         TEXT NOT NULL,
    contract      TEXT NOT NULL,
    why           TEXT NOT NULL,
    level         TEXT NOT NULL,
    expected_rate BIGINT,
    paid_rate     BIGINT,
    hourly        BOOLEAN NOT NULL DEFAULT FALSE,
    state         TEXT NOT NULL DEFAULT '',
    written       TEXT NOT NULL DEFAULT ''
);

-- Items of claims on a list. What was sent, or is over, keeps its items.
CREATE TABLE demand_part (
    item       TEXT PRIMARY KEY,
    demand     TEXT NOT NULL,
    joined_run BIGINT NOT NULL
);
CREATE INDEX demand_part_demand ON demand_part (demand);

-- Late payments on a list of interest; missing is what was owed for them and did not come.
CREATE TABLE demand_interest (
    demand           TEXT NOT NULL,
    payer_key        TEXT NOT NULL,
    payer            TEXT NOT NULL,
    sure             BOOLEAN NOT NULL,
    unit             TEXT NOT NULL,
    claim_payment_id BIGINT NOT NULL,
    claim_number     TEXT NOT NULL,
    patient          TEXT NOT NULL,
    service_date     DATE NOT NULL,
    trace            TEXT NOT NULL,
    paid_on          DATE NOT NULL,
    paid             BIGINT NOT NULL,
    due_date         DATE NOT NULL,
    days_late        INT NOT NULL,
    rate             TEXT NOT NULL,
    computation      TEXT NOT NULL,
    law              TEXT NOT NULL, -- the rule that the computation ends with
    counted_from     TEXT NOT NULL,
    owed             BIGINT NOT NULL,
    missing          BIGINT NOT NULL
);
CREATE INDEX demand_interest_demand ON demand_interest (demand);
CREATE INDEX demand_interest_unit ON demand_interest (unit);
CREATE INDEX item_demand ON item (demand) WHERE demand <> '';
