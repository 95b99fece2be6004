-- Money that came before its log moves from the remitted claim's unit to the log's with one key: within a run both may stand.
DROP INDEX finding_current;
CREATE UNIQUE INDEX finding_current ON finding (key, unit) WHERE superseded_run IS NULL AND NOT trial;
ALTER TABLE item DROP CONSTRAINT item_pkey;
ALTER TABLE item ADD PRIMARY KEY (id, unit);
