-- The hours of a day are proved by when its sessions began and ended; what a payer may take back is marked on the day.
ALTER TABLE log_row ADD COLUMN times text NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN recoverable text NOT NULL DEFAULT '';
