-- Variances that repeat are told by code, and running episodes are found by their last days; both at the cost of what is open.

-- "code cents" of each code with money on it, for a day that was paid too little or too much.
ALTER TABLE finding ADD COLUMN paid_by_code TEXT[] NOT NULL DEFAULT '{}';
CREATE INDEX finding_variance ON finding (contract) WHERE superseded_run IS NULL AND NOT trial AND outcome IN ('UNDERPAID', 'OVERPAID');

CREATE INDEX log_row_date ON log_row (service_date);
