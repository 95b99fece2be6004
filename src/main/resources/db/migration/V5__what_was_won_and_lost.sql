-- An item that was lost goes on at its next level; what was won and lost is kept for good.

CREATE TABLE item_decision (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item         TEXT NOT NULL,
    decision     TEXT NOT NULL CHECK (decision IN ('Won', 'Lost')),
    decided_on   DATE NOT NULL,
    level        TEXT NOT NULL,
    denial_class TEXT NOT NULL,
    authorized   BOOLEAN NOT NULL,
    payer        TEXT NOT NULL,
    run_id       BIGINT NOT NULL,
    from_run     BIGINT NOT NULL,
    file_id      BIGINT NOT NULL,
    -- the file with a later word that takes it back
    withdrawn_by BIGINT
);
CREATE INDEX item_decision_item ON item_decision (item);

ALTER TABLE item ADD COLUMN no_level_left BOOLEAN NOT NULL DEFAULT FALSE;
