-- The units a payer is billed for are not what is reconciled together, and what a line was matched by is not a level of appeal.

ALTER TABLE rebill_line RENAME COLUMN units TO billed_units;
ALTER TABLE rebill_line RENAME COLUMN unit TO reconciliation_unit;
ALTER TABLE line_match RENAME COLUMN level TO match_level;
