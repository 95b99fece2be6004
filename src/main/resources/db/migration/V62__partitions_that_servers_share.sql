-- Partitions of a run that several servers work on at once. Nothing of it outlives a crash of the database, and no run needs it then.

-- Who shows signs of life while at work, by the name of its connections: as the coordinator of a run, with the backend that has the run
-- lock, or as a worker, with 0. A program may be both for a moment.
CREATE UNLOGGED TABLE server_heartbeat (
    server       TEXT NOT NULL,
    lock_backend INT NOT NULL,
    seen         TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (server, lock_backend)
);

-- A partitioned step as its coordinator announces it, and what a server must have in common with it to take part. Step: Spring Batch's
-- number of its execution; reports_mark: what the coordinator wrote into the reports folder.
CREATE UNLOGGED TABLE shared_step (
    step         BIGINT PRIMARY KEY,
    run_id       BIGINT NOT NULL,
    name         TEXT NOT NULL,
    coordinator  TEXT NOT NULL,
    version      TEXT NOT NULL,
    rules        TEXT NOT NULL,
    settings     TEXT NOT NULL,
    reports_mark TEXT NOT NULL
);

-- Who works on a partition. The token goes up whenever it is given to somebody else: what an older one wants to write is refused.
CREATE UNLOGGED TABLE partition_lease (
    step_execution BIGINT PRIMARY KEY,
    step           BIGINT NOT NULL REFERENCES shared_step ON DELETE CASCADE,
    token          BIGINT NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('OPEN', 'HELD', 'RETURNED', 'ENDED')),
    server         TEXT NOT NULL
);
CREATE INDEX partition_lease_step ON partition_lease (step);
