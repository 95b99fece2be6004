-- Runs that people ask for at the desk: whoever serves the job carries out each of them once. No patients.
CREATE TABLE run_order (
    id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job            TEXT NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('run', 'rerun')),
    period_from    DATE,
    period_to      DATE,
    payer          TEXT NOT NULL,
    rates_as_of    DATE,
    asked_by       TEXT NOT NULL,
    asked_at       TIMESTAMPTZ NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('WAITING', 'TAKEN', 'DONE', 'FAILED', 'REFUSED')),
    server         TEXT NOT NULL DEFAULT '',
    run_id         BIGINT,
    sentence       TEXT NOT NULL DEFAULT '',
    step           TEXT NOT NULL DEFAULT '',
    step_done      BIGINT NOT NULL DEFAULT 0,
    step_total     BIGINT NOT NULL DEFAULT 0,
    progress_at    TIMESTAMPTZ,
    ended_at       TIMESTAMPTZ
);
CREATE INDEX run_order_open ON run_order (job, id) WHERE state IN ('WAITING', 'TAKEN');

-- Who asks twice for the same before it has begun asks once.
CREATE UNIQUE INDEX run_order_twice ON run_order (
    job, kind, coalesce(period_from, 'infinity'), coalesce(period_to, 'infinity'), payer, coalesce(rates_as_of, 'infinity'))
    WHERE state = 'WAITING' AND run_id IS NULL;
