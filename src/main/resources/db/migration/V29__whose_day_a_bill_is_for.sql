-- Where each line of a bill belongs, as line_match has it for remitted lines.

CREATE TABLE bill_match (
    bill_id            BIGINT NOT NULL,
    number             INT NOT NULL,
    disposition        TEXT NOT NULL CHECK (disposition IN ('MATCHED', 'UNMATCHED', 'REVIEW', 'OUTSIDE')),
    unit               TEXT NOT NULL,
    program            TEXT NOT NULL,
    match_level        TEXT NOT NULL,
    candidates         TEXT[] NOT NULL,
    candidate_accounts TEXT[] NOT NULL,
    by_name            BOOLEAN NOT NULL,
    PRIMARY KEY (bill_id, number)
);
CREATE INDEX bill_match_unit ON bill_match (unit) WHERE unit <> '';

-- Bills whose match a run must look at again.
CREATE TABLE affected_bill (
    run_id  BIGINT NOT NULL,
    bill_id BIGINT NOT NULL,
    slot    BIGINT,
    PRIMARY KEY (run_id, bill_id)
);
CREATE INDEX affected_bill_slot ON affected_bill (run_id, slot);
