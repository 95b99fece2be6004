-- The bills that a clinic sent and what clearinghouses and payers said when they arrived: from here on the chain from the attended day
-- to the decision has no gap. Ids of bills are the file's id and their place in it, as those of payments are.

CREATE TABLE bill (
    id                     BIGINT PRIMARY KEY,
    file_id                BIGINT NOT NULL,
    line                   BIGINT NOT NULL,
    payer_key              TEXT NOT NULL,
    payer_id               TEXT NOT NULL,
    payer_name             TEXT NOT NULL,
    payer_identifiers      TEXT[] NOT NULL,
    patient_control_number TEXT NOT NULL,
    claim_numbers          TEXT[] NOT NULL,
    patient_last_name      TEXT NOT NULL,
    patient_first_name     TEXT NOT NULL,
    payer_level            INT NOT NULL,
    frequency              TEXT NOT NULL CHECK (frequency IN ('ORIGINAL', 'REPLACEMENT', 'VOID')),
    payer_claim_number     TEXT NOT NULL,
    authorization_number   TEXT NOT NULL,
    sent_on                DATE NOT NULL,
    charge                 BIGINT NOT NULL,
    batch_reference        TEXT NOT NULL,
    group_number           TEXT NOT NULL,
    transaction_number     TEXT NOT NULL,
    clearinghouse_number   TEXT NOT NULL,
    form                   TEXT NOT NULL CHECK (form IN ('X12', 'TABLE'))
);
CREATE INDEX bill_file ON bill (file_id);

CREATE TABLE billed_line (
    bill_id   BIGINT NOT NULL,
    number    INT NOT NULL,
    code      TEXT NOT NULL,
    modifiers TEXT NOT NULL,
    charge    BIGINT NOT NULL,
    units     NUMERIC NOT NULL,
    from_date DATE NOT NULL,
    to_date   DATE NOT NULL,
    PRIMARY KEY (bill_id, number)
);

-- What a bill can be recognised by. Those of claim_key: P: patient control number, C: claim number, N: name. And those that name a
-- bill to its receivers: B: batch reference, G: group and transaction, D: clearinghouse's number.
CREATE TABLE bill_key (
    bill_id BIGINT NOT NULL,
    key     TEXT NOT NULL
);
CREATE INDEX bill_key_key ON bill_key (key);
CREATE INDEX bill_key_bill ON bill_key (bill_id);

CREATE TABLE acknowledgment (
    id                     BIGINT PRIMARY KEY,
    file_id                BIGINT NOT NULL,
    line                   BIGINT NOT NULL,
    said_by                TEXT NOT NULL CHECK (said_by IN ('CLEARINGHOUSE', 'PAYER')),
    accepted               BOOLEAN NOT NULL,
    received_on            DATE NOT NULL,
    patient_control_number TEXT NOT NULL,
    payer_id               TEXT NOT NULL,
    payer_claim_number     TEXT NOT NULL,
    charge                 BIGINT,
    from_date              DATE,
    to_date                DATE,
    batch_reference        TEXT NOT NULL,
    group_number           TEXT NOT NULL,
    transaction_number     TEXT NOT NULL,
    clearinghouse_number   TEXT NOT NULL,
    codes                  TEXT NOT NULL,
    reason                 TEXT NOT NULL,
    trace                  TEXT NOT NULL
);
CREATE INDEX acknowledgment_file ON acknowledgment (file_id);

-- The bills an acknowledgment may speak of, by the keys of bill_key.
CREATE TABLE acknowledgment_key (
    acknowledgment_id BIGINT NOT NULL,
    key               TEXT NOT NULL
);
CREATE INDEX acknowledgment_key_key ON acknowledgment_key (key);
CREATE INDEX acknowledgment_key_id ON acknowledgment_key (acknowledgment_id);
