-- Explaining a finding takes the tolerance of the run that decided it; runs of before did not keep theirs.

ALTER TABLE run
    ADD COLUMN tolerance_amount  BIGINT,
    ADD COLUMN tolerance_percent NUMERIC;
