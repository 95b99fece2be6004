-- A last day is kept by what was sent no later: it counts for nothing while the answer is awaited.
ALTER TABLE item_priority ADD COLUMN deadline_met BOOLEAN NOT NULL DEFAULT FALSE;
