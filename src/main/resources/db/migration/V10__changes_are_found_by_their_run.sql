-- What a rerun changed is found by the run that replaced it; without an index that reads every finding there ever was.
CREATE INDEX finding_superseded ON finding (superseded_run) WHERE superseded_run IS NOT NULL;
