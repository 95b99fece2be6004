-- A last day that is over may leave another way open, or change nothing of what is owed: both count for what to do first.

ALTER TABLE item
    ADD COLUMN open_until DATE,
    ADD COLUMN owed_still BOOLEAN NOT NULL DEFAULT FALSE;
