-- the sheet of appeals says who takes one, what that costs and when the answer is due
ALTER TABLE item
    ADD COLUMN file_with  TEXT NOT NULL DEFAULT '',
    ADD COLUMN fee        TEXT NOT NULL DEFAULT '',
    ADD COLUMN answer_due TEXT NOT NULL DEFAULT '';
