-- A withdrawn log, episode or bill leaves bills whose match the next run must look at again.
ALTER TABLE revisit ADD COLUMN bill_id BIGINT;
