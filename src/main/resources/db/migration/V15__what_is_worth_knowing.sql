-- What follows from all that is known is worked out once a run and kept (docs/decisions/0027); an item knows whether its authorization is on file.

ALTER TABLE item ADD COLUMN authorized BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE item
SET authorized = TRUE
WHERE 'Approved authorization' = ANY (string_to_array(documents_on_file, '; '));

-- A variance that repeats. The place of a row is the order in which it was found; rates are null where they differ from day to day.
CREATE TABLE pattern (
    run_id        BIGINT NOT NULL,
    place         BIGINT NOT NULL,
    payer         TEXT NOT NULL,
    contract      TEXT NOT NULL,
    codes         TEXT[] NOT NULL,
    since         DATE NOT NULL,
    days          INT NOT NULL,
    expected_rate BIGINT,
    paid_rate     BIGINT,
    cause         TEXT NOT NULL,
    at_stake      BIGINT NOT NULL,
    PRIMARY KEY (run_id, place)
);

-- What will be denied or paid short unless somebody acts; claim and patient are blank for what concerns a payer.
CREATE TABLE prevention_risk (
    run_id       BIGINT NOT NULL,
    place        BIGINT NOT NULL,
    claim_number TEXT NOT NULL,
    patient      TEXT NOT NULL,
    risk         TEXT NOT NULL,
    detail       TEXT NOT NULL,
    act_by       DATE NOT NULL,
    PRIMARY KEY (run_id, place)
);

-- What to do first: the highest score.
CREATE TABLE item_priority (
    run_id         BIGINT NOT NULL,
    item           TEXT NOT NULL,
    unit           TEXT NOT NULL,
    chance_percent INT NOT NULL,
    score          BIGINT NOT NULL,
    PRIMARY KEY (run_id, item, unit)
);

-- What is taken as the chance of an appeal, and what the clinic itself won and lost so far.
CREATE TABLE appeal_chance (
    run_id         BIGINT NOT NULL,
    denial_class   TEXT NOT NULL,
    authorized     BOOLEAN NOT NULL,
    chance_percent INT NOT NULL,
    won            BIGINT NOT NULL,
    lost           BIGINT NOT NULL,
    PRIMARY KEY (run_id, denial_class, authorized)
);
