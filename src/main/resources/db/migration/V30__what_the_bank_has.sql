-- The lines of bank statements, as each file tells them, and what became of each of them and of each payment: the payer's word is held
-- against the bank's.

CREATE TABLE bank_line (
    id          BIGINT PRIMARY KEY,
    file_id     BIGINT NOT NULL,
    line        BIGINT NOT NULL,
    account     TEXT NOT NULL,
    bank_date   DATE NOT NULL,
    amount      BIGINT NOT NULL,
    description TEXT NOT NULL,
    reference   TEXT NOT NULL,
    type        TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    purged      BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX bank_line_file ON bank_line (file_id);
CREATE INDEX bank_line_date ON bank_line (bank_date);

-- Days up to which a file tells of an account, where it says so.
CREATE TABLE bank_statement (
    file_id BIGINT NOT NULL,
    account TEXT NOT NULL,
    as_of   DATE NOT NULL
);
CREATE INDEX bank_statement_file ON bank_statement (file_id);

-- One row for each line that counts: of lines that several files tell, the first file's.
CREATE TABLE bank_deposit (
    bank_line_id BIGINT PRIMARY KEY,
    run_id       BIGINT NOT NULL,
    bank_date    DATE NOT NULL,
    state        TEXT NOT NULL,
    payment_ids  BIGINT[] NOT NULL,
    announced    BIGINT,
    difference   BIGINT,
    payer        TEXT NOT NULL,
    note         TEXT NOT NULL
);
CREATE INDEX bank_deposit_date ON bank_deposit (bank_date);
CREATE INDEX bank_deposit_run ON bank_deposit (run_id);

CREATE TABLE payment_deposit (
    payment_id    BIGINT PRIMARY KEY,
    run_id        BIGINT NOT NULL,
    payment_date  DATE NOT NULL,
    state         TEXT NOT NULL,
    deposited     BIGINT,
    deposited_on  DATE,
    bank_line_ids BIGINT[] NOT NULL,
    note          TEXT NOT NULL
);
CREATE INDEX payment_deposit_date ON payment_deposit (payment_date);
CREATE INDEX payment_deposit_run ON payment_deposit (run_id);
