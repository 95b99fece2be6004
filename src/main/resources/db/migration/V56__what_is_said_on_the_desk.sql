-- What people say of items on the desk waits here until the next run takes it as it takes a returned workbook.

-- One row for each field that somebody changed. Heading: of the column of the workbook; text: what it says now, as it was read where
-- it was understood; base: what the page showed before, of the state of from_run; file_id: the input file that took it (null: none yet).
CREATE TABLE desk_word (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item       TEXT NOT NULL,
    heading    TEXT NOT NULL,
    text       TEXT NOT NULL,
    understood BOOLEAN NOT NULL,
    base       TEXT NOT NULL,
    from_run   BIGINT NOT NULL,
    said_by    TEXT NOT NULL,
    said_at    TIMESTAMPTZ NOT NULL,
    file_id    BIGINT
);
CREATE INDEX desk_word_waiting ON desk_word (item, said_at, id) WHERE file_id IS NULL;
CREATE INDEX desk_word_item ON desk_word (item);

-- The input file of a night that holds them.
ALTER TABLE input_file ADD COLUMN desk BOOLEAN NOT NULL DEFAULT FALSE;

-- By what a page of 200,000 items is filtered, sorted and summed without reading the items: as they stood when the run placed them.
ALTER TABLE item_priority
    ADD COLUMN outcome TEXT NOT NULL DEFAULT '',
    ADD COLUMN denial_class TEXT NOT NULL DEFAULT '',
    ADD COLUMN payer TEXT NOT NULL DEFAULT '',
    ADD COLUMN patient TEXT NOT NULL DEFAULT '',
    ADD COLUMN at_stake BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN deadline DATE;
UPDATE item_priority p
SET outcome = i.outcome, denial_class = i.denial_class, payer = i.payer, patient = i.patient, at_stake = i.at_stake,
    deadline = i.deadline
FROM item i
WHERE i.id = p.item
AND i.unit = p.unit;
CREATE INDEX item_priority_list ON item_priority (run_id, place, score DESC, deadline, item);
