-- Which days a withdrawn file had told of, so that a change names no file that had nothing to do with it: of logs and episodes the
-- service date, of remittances the payment date.
CREATE TABLE withdrawn_day (
    file_id BIGINT NOT NULL,
    unit    TEXT NOT NULL,
    day     DATE NOT NULL,
    PRIMARY KEY (file_id, unit, day)
);
CREATE INDEX withdrawn_day_unit ON withdrawn_day (unit);

-- The level that is still open once the last day is over: a list of days says it in one line for all of them.
ALTER TABLE item ADD COLUMN open_level TEXT NOT NULL DEFAULT '';
