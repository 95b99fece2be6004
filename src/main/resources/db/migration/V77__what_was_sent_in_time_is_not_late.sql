-- Late begins after the business day that a rule gives for a last day on which nobody works, and what was sent by then is not late.
ALTER TABLE item ADD COLUMN in_time_until DATE;
ALTER TABLE item_priority ADD COLUMN reminder_alone BOOLEAN NOT NULL DEFAULT FALSE;
