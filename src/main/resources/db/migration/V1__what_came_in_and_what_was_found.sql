-- What came in, kept as it came; what belongs together; what was found; and what is to be done about it.
-- Money is in cents. Ids of rows of a file are the file's id and their place in it, so that a file taken twice gets the same ids.

CREATE TABLE run (
    id           BIGINT PRIMARY KEY,
    job          TEXT NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('run', 'rerun')),
    period_from  DATE,
    period_to    DATE,
    payer        TEXT NOT NULL DEFAULT '',
    rates_as_of  DATE,
    today        DATE NOT NULL,
    started_at   TIMESTAMPTZ NOT NULL,
    ended_at     TIMESTAMPTZ,
    status       TEXT NOT NULL CHECK (status IN ('RUNNING', 'DONE', 'FAILED')),
    failure      TEXT NOT NULL DEFAULT '',
    workbook     TEXT NOT NULL DEFAULT '',
    reference_id BIGINT,
    trial        BOOLEAN NOT NULL DEFAULT FALSE
);

-- Contracts, schedules and rules as they stood at a run; one row for each different state of the reference folder.
CREATE TABLE reference (
    id         BIGINT PRIMARY KEY,
    sha256     TEXT NOT NULL UNIQUE,
    first_seen TIMESTAMPTZ NOT NULL
);

CREATE TABLE reference_file (
    reference_id BIGINT NOT NULL REFERENCES reference,
    name         TEXT NOT NULL,
    content      TEXT NOT NULL,
    PRIMARY KEY (reference_id, name)
);

CREATE TABLE input_file (
    id       BIGINT PRIMARY KEY,
    run_id   BIGINT NOT NULL REFERENCES run,
    folder   TEXT NOT NULL,
    name     TEXT NOT NULL,
    sha256   TEXT NOT NULL,
    size     BIGINT NOT NULL,
    status   TEXT NOT NULL CHECK (status IN ('LISTED', 'TAKEN', 'REJECTED')),
    settled  BOOLEAN NOT NULL DEFAULT FALSE,
    archived BOOLEAN NOT NULL DEFAULT FALSE
);
-- A file is known by its bytes; one that was rejected whole may be tried again.
CREATE UNIQUE INDEX input_file_bytes ON input_file (folder, sha256) WHERE status = 'TAKEN';
CREATE INDEX input_file_run ON input_file (run_id);
-- Files whose claims no run has finished with: few at any time.
CREATE INDEX input_file_unsettled ON input_file (id) WHERE NOT settled;

CREATE TABLE payment (
    id           BIGINT PRIMARY KEY,
    file_id      BIGINT NOT NULL,
    line         BIGINT NOT NULL,
    payer_key    TEXT NOT NULL,
    payer_id     TEXT NOT NULL,
    payer_name   TEXT NOT NULL,
    trace        TEXT NOT NULL,
    method       TEXT NOT NULL,
    payment_date DATE NOT NULL,
    amount       BIGINT NOT NULL,
    occurrence   INT NOT NULL,
    -- The first file's row for the same payment; its own id when this is the first.
    canonical_id BIGINT NOT NULL
);
CREATE INDEX payment_identity ON payment (payer_key, trace, payment_date, amount, occurrence);
CREATE INDEX payment_file ON payment (file_id);
CREATE INDEX payment_canonical ON payment (canonical_id);
CREATE INDEX payment_period ON payment (payment_date);

CREATE TABLE claim_payment (
    id                     BIGINT PRIMARY KEY,
    file_id                BIGINT NOT NULL,
    payment_id             BIGINT NOT NULL,
    ordinal                INT NOT NULL,
    line                   BIGINT NOT NULL,
    patient_control_number TEXT NOT NULL,
    payer_claim_number     TEXT NOT NULL,
    status                 TEXT NOT NULL,
    decided                BOOLEAN NOT NULL,
    charge                 BIGINT NOT NULL,
    paid                   BIGINT NOT NULL,
    patient_last_name      TEXT NOT NULL,
    patient_first_name     TEXT NOT NULL,
    -- workers' comp claim numbers it may go by, and claims it corrects (REF*F8)
    claim_numbers          TEXT[] NOT NULL,
    corrects               TEXT[] NOT NULL,
    adjustments            TEXT NOT NULL,
    remark_codes           TEXT NOT NULL,
    interest               BIGINT NOT NULL,
    difference             BIGINT NOT NULL,
    unmodelled             TEXT NOT NULL,
    identity               UUID NOT NULL,
    duplicate              BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX claim_payment_payment ON claim_payment (payment_id);

CREATE TABLE service_line (
    claim_payment_id BIGINT NOT NULL,
    number           INT NOT NULL,
    code             TEXT NOT NULL,
    paid_code        TEXT NOT NULL,
    modifiers        TEXT NOT NULL,
    charge           BIGINT NOT NULL,
    paid             BIGINT NOT NULL,
    -- the line's share of CLP04: a claim's lines add up to it
    counted          BIGINT NOT NULL,
    allowed          BIGINT,
    units            NUMERIC NOT NULL,
    from_date        DATE,
    to_date          DATE,
    adjustments      TEXT NOT NULL,
    remark_codes     TEXT NOT NULL,
    unmodelled       TEXT NOT NULL,
    PRIMARY KEY (claim_payment_id, number)
);

-- What a claim payment can be recognised by: P: patient control number, C: claim number, N: name, I: payer claim number.
CREATE TABLE claim_key (
    claim_payment_id BIGINT NOT NULL,
    key              TEXT NOT NULL
);
CREATE INDEX claim_key_key ON claim_key (key);
CREATE INDEX claim_key_claim ON claim_key (claim_payment_id);

CREATE TABLE provider_adjustment (
    id         BIGINT PRIMARY KEY,
    file_id    BIGINT NOT NULL,
    payment_id BIGINT NOT NULL,
    provider   TEXT NOT NULL,
    period_end TEXT NOT NULL,
    reason     TEXT NOT NULL,
    reference  TEXT NOT NULL,
    amount     BIGINT NOT NULL,
    duplicate  BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX provider_adjustment_payment ON provider_adjustment (payment_id);
CREATE INDEX provider_adjustment_file ON provider_adjustment (file_id);

-- Keys of the claims a provider adjustment may name.
CREATE TABLE provider_adjustment_key (
    provider_adjustment_id BIGINT NOT NULL,
    key                    TEXT NOT NULL
);
CREATE INDEX provider_adjustment_key_key ON provider_adjustment_key (key);
CREATE INDEX provider_adjustment_key_id ON provider_adjustment_key (provider_adjustment_id);

CREATE TABLE log_row (
    file_id                BIGINT NOT NULL,
    line                   BIGINT NOT NULL,
    claim_number           TEXT NOT NULL,
    program                TEXT NOT NULL,
    service_date           DATE NOT NULL,
    attendance             TEXT NOT NULL,
    patient_id             TEXT NOT NULL,
    last_name              TEXT NOT NULL,
    first_name             TEXT NOT NULL,
    patient_control_number TEXT NOT NULL,
    payer_id               TEXT NOT NULL,
    employer               TEXT NOT NULL,
    jurisdiction           TEXT NOT NULL,
    delivered_minutes      INT NOT NULL,
    pt_minutes             INT NOT NULL,
    ot_minutes             INT NOT NULL,
    psych_minutes          INT NOT NULL,
    vocational_minutes     INT NOT NULL,
    exercise_minutes       INT NOT NULL,
    neuromuscular_minutes  INT NOT NULL,
    activities_minutes     INT NOT NULL,
    reintegration_minutes  INT NOT NULL,
    selfcare_minutes       INT NOT NULL,
    tasks                  TEXT NOT NULL,
    productivity           TEXT NOT NULL,
    team_meeting           BOOLEAN NOT NULL,
    supervising_therapist  TEXT NOT NULL,
    supervisor_license     TEXT NOT NULL,
    authorization_number   TEXT NOT NULL,
    content                TEXT NOT NULL,
    -- a later file has rows for the same claim, program and date
    superseded             BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (file_id, line)
);
CREATE INDEX log_row_day ON log_row (claim_number, program, service_date);
CREATE INDEX log_row_payer ON log_row (payer_id, service_date);

-- What a claim of the log can be recognised by; the same keys as claim_key.
CREATE TABLE account_key (
    claim_number TEXT NOT NULL,
    key          TEXT NOT NULL,
    PRIMARY KEY (key, claim_number)
);
CREATE INDEX account_key_claim ON account_key (claim_number);

CREATE TABLE episode (
    file_id                    BIGINT NOT NULL,
    line                       BIGINT NOT NULL,
    claim_number               TEXT NOT NULL,
    program                    TEXT NOT NULL,
    start_date                 DATE NOT NULL,
    patient_id                 TEXT NOT NULL,
    planned_end_date           DATE,
    discharge_date             DATE,
    contract_id                TEXT NOT NULL,
    referral_date              DATE,
    fce_date                   DATE,
    job_description_date       DATE,
    physician_order_date       DATE,
    plateau_documented         BOOLEAN NOT NULL,
    employer_confirmation_date DATE,
    ime_date                   DATE,
    superseded                 BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (file_id, line)
);
CREATE INDEX episode_claim ON episode (claim_number, program, start_date);

CREATE TABLE program_authorization (
    file_id              BIGINT NOT NULL,
    line                 BIGINT NOT NULL,
    authorization_number TEXT NOT NULL,
    claim_number         TEXT NOT NULL,
    program              TEXT NOT NULL,
    from_date            DATE NOT NULL,
    to_date              DATE NOT NULL,
    authorized_days      INT,
    authorized_hours     NUMERIC,
    status               TEXT NOT NULL,
    superseded           BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (file_id, line)
);
CREATE INDEX program_authorization_number ON program_authorization (authorization_number);
CREATE INDEX program_authorization_claim ON program_authorization (claim_number);

-- Where each line belongs. A unit is what is reconciled alone: 'C:' and a claim of the log, or 'R:' and a remitted claim without one.
CREATE TABLE line_match (
    claim_payment_id BIGINT NOT NULL,
    number           INT NOT NULL,
    disposition      TEXT NOT NULL CHECK (disposition IN ('MATCHED', 'UNMATCHED', 'REVIEW', 'OUTSIDE')),
    unit             TEXT NOT NULL,
    program          TEXT NOT NULL,
    level            TEXT NOT NULL,
    candidates       TEXT[] NOT NULL,
    PRIMARY KEY (claim_payment_id, number)
);
CREATE INDEX line_match_unit ON line_match (unit) WHERE unit <> '';

-- Shares of provider adjustments on the lines of the claim they name.
CREATE TABLE recoupment (
    claim_payment_id       BIGINT NOT NULL,
    number                 INT NOT NULL,
    provider_adjustment_id BIGINT NOT NULL,
    amount                 BIGINT NOT NULL,
    recouped_on            DATE NOT NULL,
    PRIMARY KEY (claim_payment_id, number, provider_adjustment_id)
);
CREATE INDEX recoupment_adjustment ON recoupment (provider_adjustment_id);

-- Claim payments whose match a run must look at again.
CREATE TABLE affected_claim (
    run_id           BIGINT NOT NULL,
    claim_payment_id BIGINT NOT NULL,
    slot             BIGINT,
    PRIMARY KEY (run_id, claim_payment_id)
);
CREATE INDEX affected_claim_slot ON affected_claim (run_id, slot);

-- Units that a run reconciles, numbered so that they can be shared out.
CREATE TABLE touched_unit (
    run_id BIGINT NOT NULL,
    unit   TEXT NOT NULL,
    slot   BIGINT,
    PRIMARY KEY (run_id, unit)
);
CREATE INDEX touched_unit_slot ON touched_unit (run_id, slot);

-- One row for each state of a finding; the current one is not superseded.
CREATE TABLE finding (
    id                     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id                 BIGINT NOT NULL,
    superseded_run         BIGINT,
    trial                  BOOLEAN NOT NULL DEFAULT FALSE,
    unit                   TEXT NOT NULL,
    key                    TEXT NOT NULL,
    kind                   TEXT NOT NULL,
    claim_number           TEXT NOT NULL,
    patient_control_number TEXT NOT NULL,
    patient                TEXT NOT NULL,
    payer                  TEXT NOT NULL,
    contract               TEXT NOT NULL,
    basis                  TEXT NOT NULL,
    program                TEXT NOT NULL,
    service_date           DATE,
    days                   INT NOT NULL,
    minutes                INT NOT NULL,
    billed                 BIGINT,
    allowed                BIGINT,
    at_schedule            BIGINT,
    expected               BIGINT,
    paid                   BIGINT NOT NULL,
    recouped               BIGINT NOT NULL,
    outcome                TEXT NOT NULL,
    rule                   TEXT NOT NULL,
    denial_class           TEXT NOT NULL,
    denial_rule            TEXT NOT NULL,
    denial_confidence      TEXT NOT NULL,
    denial_reason          TEXT NOT NULL,
    reason_codes           TEXT NOT NULL,
    derivation             TEXT NOT NULL,
    rate_source            TEXT NOT NULL,
    confidence             TEXT NOT NULL,
    payment_dates          DATE[] NOT NULL,
    due_date               DATE,
    recheck_on             DATE,
    item                   TEXT NOT NULL,
    state                  UUID NOT NULL
);
CREATE UNIQUE INDEX finding_current ON finding (key) WHERE superseded_run IS NULL AND NOT trial;
CREATE INDEX finding_unit ON finding (unit) WHERE superseded_run IS NULL AND NOT trial;
CREATE INDEX finding_recheck ON finding (recheck_on) WHERE superseded_run IS NULL AND recheck_on IS NOT NULL AND NOT trial;
CREATE INDEX finding_unpaid ON finding (service_date) WHERE superseded_run IS NULL AND NOT trial AND outcome IN ('AWAITING_PAYMENT', 'PAYMENT_OVERDUE');
CREATE INDEX finding_claim ON finding (claim_number);
CREATE INDEX finding_run ON finding (run_id);
CREATE INDEX finding_contract ON finding (contract) WHERE superseded_run IS NULL AND NOT trial;

-- Things to do, as they stand now; an item keeps its id while any of its findings does.
CREATE TABLE item (
    id                 TEXT PRIMARY KEY,
    unit               TEXT NOT NULL,
    run_id             BIGINT NOT NULL,
    outcome            TEXT NOT NULL,
    denial_class       TEXT NOT NULL,
    claim_number       TEXT NOT NULL,
    patient            TEXT NOT NULL,
    payer              TEXT NOT NULL,
    service_date       DATE,
    expected           BIGINT,
    paid               BIGINT NOT NULL,
    at_stake           BIGINT NOT NULL,
    chance_percent     INT NOT NULL,
    next_step          TEXT NOT NULL,
    deadline           DATE,
    deadline_source    TEXT NOT NULL,
    level              TEXT NOT NULL,
    rule               TEXT NOT NULL,
    confidence         TEXT NOT NULL,
    reason_codes       TEXT NOT NULL,
    steps              TEXT NOT NULL,
    documents_on_file  TEXT NOT NULL,
    documents_missing  TEXT NOT NULL,
    service_dates      TEXT NOT NULL,
    days               INT NOT NULL,
    is_appeal          BOOLEAN NOT NULL
);
CREATE INDEX item_unit ON item (unit);

-- Component codes a denied day can be billed with instead.
CREATE TABLE rebill_line (
    item         TEXT NOT NULL,
    unit         TEXT NOT NULL,
    claim_number TEXT NOT NULL,
    service_date DATE NOT NULL,
    code         TEXT NOT NULL,
    minutes      INT NOT NULL,
    units        INT NOT NULL,
    expected     BIGINT
);
CREATE INDEX rebill_line_unit ON rebill_line (unit);

-- What the team filled in; outlives the item.
CREATE TABLE item_note (
    item     TEXT PRIMARY KEY,
    status   TEXT NOT NULL,
    owner    TEXT NOT NULL,
    notes    TEXT NOT NULL,
    from_run BIGINT NOT NULL,
    file_id  BIGINT NOT NULL
);

CREATE TABLE reject (
    id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id   BIGINT NOT NULL,
    file_id  BIGINT NOT NULL,
    file     TEXT NOT NULL,
    line     BIGINT NOT NULL,
    place    TEXT NOT NULL,
    problem  TEXT NOT NULL,
    severity TEXT NOT NULL,
    found    TEXT NOT NULL,
    expected TEXT NOT NULL,
    amount   BIGINT NOT NULL
);
CREATE INDEX reject_run ON reject (run_id);
CREATE INDEX reject_file ON reject (file_id);
