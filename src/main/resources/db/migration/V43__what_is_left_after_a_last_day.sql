-- A last day that is over may leave another way open, or change nothing of what is owed: both count for what to do first. A last day
-- to bill again is told apart from one to ask a state.

ALTER TABLE item
    ADD COLUMN open_until DATE,
    ADD COLUMN owed_still BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN bill_again_by DATE;
