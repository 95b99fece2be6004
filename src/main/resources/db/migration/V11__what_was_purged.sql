-- Claims whose years are closed lose their patients and keep their money (docs/decisions/0015).

ALTER TABLE claim_payment ADD COLUMN purged BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE purge (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    before_day  DATE NOT NULL,
    purged_at   TIMESTAMPTZ NOT NULL,
    -- counts of what was removed, in words
    removed     TEXT NOT NULL
);
