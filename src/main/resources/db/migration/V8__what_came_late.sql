-- Money that came after its due day, with the interest owed for it; and days by when they were last decided, to see a payer change.

CREATE TABLE late_payment (
    unit             TEXT NOT NULL,
    claim_payment_id BIGINT NOT NULL,
    payer            TEXT NOT NULL,
    claim_number     TEXT NOT NULL,
    service_date     DATE NOT NULL,
    paid             BIGINT NOT NULL,
    due_date         DATE NOT NULL,
    days_late        INT NOT NULL,
    rate             TEXT NOT NULL,
    owed             BIGINT NOT NULL,
    computation      TEXT NOT NULL
);
CREATE INDEX late_payment_unit ON late_payment (unit);
CREATE INDEX late_payment_claim ON late_payment (claim_payment_id);

CREATE INDEX finding_last_decided ON finding ((payment_dates[cardinality(payment_dates)]))
    WHERE superseded_run IS NULL AND NOT trial AND cardinality(payment_dates) > 0;
