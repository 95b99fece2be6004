-- What payers owe by month, what a month said when it was closed, and the entries for the accounting system. No patients; money in
-- cents. A run books what it changed, and what failed runs before it changed; the sum of all rows is what is.

ALTER TABLE run ADD COLUMN booked BOOLEAN NOT NULL DEFAULT FALSE;

-- Day by whose month a finding is earned, where that is not its service date: the discharge of a case rate.
ALTER TABLE finding ADD COLUMN earned_on DATE;

-- What a run added to and took from a month of a payer, and why. Paid is net of taken_back; unapplied is money without a day.
CREATE TABLE book_change (
    run_id      BIGINT NOT NULL,
    month       DATE NOT NULL,
    payer       TEXT NOT NULL,
    cause       TEXT NOT NULL,
    earned      BIGINT NOT NULL DEFAULT 0,
    paid        BIGINT NOT NULL DEFAULT 0,
    taken_back  BIGINT NOT NULL DEFAULT 0,
    written_off BIGINT NOT NULL DEFAULT 0,
    unapplied   BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX book_change_run ON book_change (run_id);

-- What is booked of each unit's money, by the payment that brought it or took it back. A purged unit is blank.
CREATE TABLE book_money (
    unit           TEXT NOT NULL,
    payer          TEXT NOT NULL,
    payment_id     BIGINT NOT NULL,
    month          DATE NOT NULL,
    matched        BIGINT NOT NULL,
    back           BIGINT NOT NULL,
    unmatched      BIGINT NOT NULL,
    unmatched_back BIGINT NOT NULL
);
CREATE INDEX book_money_unit ON book_money (unit);
CREATE INDEX book_money_payment ON book_money (payment_id);

-- What the team wrote off: at stake when it said so, and what of it is unpaid still.
CREATE TABLE book_write_off (
    item   TEXT NOT NULL,
    unit   TEXT NOT NULL,
    payer  TEXT NOT NULL,
    month  DATE NOT NULL,
    said   BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (item, unit)
);

CREATE TABLE closed_month (
    month     DATE PRIMARY KEY,
    run_id    BIGINT NOT NULL,
    closed_on DATE NOT NULL
);

-- What the night said that closed the month; never altered.
CREATE TABLE closed_month_payer (
    month       DATE NOT NULL REFERENCES closed_month,
    payer       TEXT NOT NULL,
    opening     BIGINT NOT NULL,
    earned      BIGINT NOT NULL,
    paid        BIGINT NOT NULL,
    taken_back  BIGINT NOT NULL,
    written_off BIGINT NOT NULL,
    unapplied   BIGINT NOT NULL,
    closing     BIGINT NOT NULL,
    PRIMARY KEY (month, payer)
);

-- Lines of entries as they were posted; positive is a debit. Payment and its file: null when a line is of none. Opening: what was before
-- the first month.
CREATE TABLE journal_line (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id     BIGINT NOT NULL,
    entry      INT NOT NULL,
    posted_on  DATE NOT NULL,
    month      DATE NOT NULL,
    opening    BOOLEAN NOT NULL,
    account    TEXT NOT NULL,
    payer      TEXT NOT NULL,
    payment_id BIGINT,
    file_id    BIGINT,
    amount     BIGINT NOT NULL,
    reference  TEXT NOT NULL,
    memo       TEXT NOT NULL
);
CREATE INDEX journal_line_run ON journal_line (run_id);
CREATE INDEX journal_line_payment ON journal_line (payment_id);
CREATE INDEX journal_line_file ON journal_line (file_id);
CREATE INDEX journal_line_day ON journal_line (posted_on);
