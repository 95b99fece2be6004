-- Days whose bill differs from their log, both ways, as the sheet Billing shows them.

CREATE TABLE billing_difference (
    unit              TEXT NOT NULL,
    claim_number      TEXT NOT NULL,
    patient           TEXT NOT NULL,
    payer             TEXT NOT NULL,
    service_date      DATE NOT NULL,
    program           TEXT NOT NULL,
    delivered_minutes INT NOT NULL,
    units_due         NUMERIC NOT NULL,
    units_billed      NUMERIC NOT NULL,
    modifiers_due     TEXT NOT NULL,
    modifiers_billed  TEXT NOT NULL,
    worth             BIGINT,
    filing_limit      DATE,
    why               TEXT NOT NULL,
    codes_due         TEXT NOT NULL,
    codes_billed      TEXT NOT NULL,
    sent_on           DATE NOT NULL,
    control_number    TEXT NOT NULL
);
CREATE INDEX billing_difference_unit ON billing_difference (unit);
