-- Two questions of each night that read every finding there ever was: what a run replaced, and who denied what in the last weeks.
CREATE INDEX finding_superseded ON finding (superseded_run) WHERE superseded_run IS NOT NULL;
CREATE INDEX finding_decided ON finding ((payment_dates[cardinality(payment_dates)])) WHERE superseded_run IS NULL AND NOT trial;
