-- Which days a withdrawn file had told of, so that a change names no file that had nothing to do with it: of logs and episodes the
-- service date, of remittances the payment date.
CREATE TABLE withdrawn_day (
    file_id BIGINT NOT NULL,
    unit    TEXT NOT NULL,
    day     DATE NOT NULL,
    PRIMARY KEY (file_id, unit, day)
);
CREATE INDEX withdrawn_day_unit ON withdrawn_day (unit);
