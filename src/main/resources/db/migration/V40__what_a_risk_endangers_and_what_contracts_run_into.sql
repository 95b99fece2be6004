-- A risk says what it endangers and whom to ask, each week has its list for each therapist, and contracts have a calendar.

-- What counts of an amount where a day or a stay is at several risks: the rows of a run add up to what is at risk in all.
ALTER TABLE prevention_risk
    ADD COLUMN payer TEXT NOT NULL DEFAULT '',
    ADD COLUMN program TEXT NOT NULL DEFAULT '',
    ADD COLUMN therapist TEXT NOT NULL DEFAULT '',
    ADD COLUMN days BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN at_risk BIGINT,
    ADD COLUMN counted_once BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN last_day DATE;

-- What a therapist should complete before the week ends; the day is the log's, the Monday of a week, or when it is due.
CREATE TABLE week_task (
    run_id       BIGINT NOT NULL,
    place        BIGINT NOT NULL,
    account      TEXT NOT NULL,
    claim_number TEXT NOT NULL,
    patient      TEXT NOT NULL,
    payer        TEXT NOT NULL,
    program      TEXT NOT NULL,
    therapist    TEXT NOT NULL,
    day          DATE NOT NULL,
    span         TEXT NOT NULL,
    missing      TEXT NOT NULL,
    at_risk      BIGINT,
    counted_once BIGINT NOT NULL,
    last_day     DATE,
    PRIMARY KEY (run_id, place)
);

-- What a contract or schedule runs into, or ran into; worth is null where nothing can be counted.
CREATE TABLE contract_event (
    run_id   BIGINT NOT NULL,
    place    BIGINT NOT NULL,
    contract TEXT NOT NULL,
    payer    TEXT NOT NULL,
    event    TEXT NOT NULL,
    day      DATE NOT NULL,
    detail   TEXT NOT NULL,
    days     BIGINT NOT NULL,
    worth    BIGINT,
    PRIMARY KEY (run_id, place)
);

CREATE INDEX finding_without_rate ON finding (service_date) WHERE superseded_run IS NULL AND NOT trial AND outcome = 'NO_RATE';
