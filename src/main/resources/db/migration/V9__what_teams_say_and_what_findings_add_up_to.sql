-- Two people's copies of one worklist are put together, payers are judged on all their findings at the cost of what is new, and a run remembers its mail.

ALTER TABLE run
    ADD COLUMN mail TEXT NOT NULL DEFAULT '',
    ADD COLUMN totalled BOOLEAN NOT NULL DEFAULT FALSE;

-- What was at stake when it was won or lost.
ALTER TABLE item_decision ADD COLUMN at_stake BIGINT NOT NULL DEFAULT 0;

-- When the copy was saved that said each field.
ALTER TABLE item_note
    ADD COLUMN status_at TIMESTAMPTZ,
    ADD COLUMN owner_at TIMESTAMPTZ,
    ADD COLUMN notes_at TIMESTAMPTZ;

-- Every state of a note, by the run that took it: what a workbook showed when somebody began to write in it.
CREATE TABLE item_word (
    id     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item   TEXT NOT NULL,
    run_id BIGINT NOT NULL,
    status TEXT NOT NULL,
    owner  TEXT NOT NULL,
    notes  TEXT NOT NULL
);
CREATE INDEX item_word_item ON item_word (item, run_id);
INSERT INTO item_word (item, run_id, status, owner, notes)
SELECT n.item, f.run_id, n.status, n.owner, n.notes
FROM item_note n
JOIN input_file f ON f.id = n.file_id;
ALTER TABLE item_note DROP COLUMN from_run;

-- What each run added to, and took from, the sums over all current findings; the sum of all its rows is what is.
CREATE TABLE finding_total (
    run_id      BIGINT NOT NULL,
    payer       TEXT NOT NULL,
    contract    TEXT NOT NULL,
    basis       TEXT NOT NULL,
    month       DATE,
    findings    BIGINT NOT NULL,
    days        BIGINT NOT NULL,
    minutes     BIGINT NOT NULL,
    expected    BIGINT NOT NULL,
    at_schedule BIGINT NOT NULL,
    paid        BIGINT NOT NULL,
    variance    BIGINT NOT NULL,
    denied      BIGINT NOT NULL,
    adjudicated BIGINT NOT NULL,
    waited      BIGINT NOT NULL,
    waits       BIGINT NOT NULL
);
CREATE INDEX finding_total_run ON finding_total (run_id);
