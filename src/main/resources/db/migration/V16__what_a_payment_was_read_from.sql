-- Whether a payment's claims tell their adjustments is known from what it was read as, not from its file's name.
ALTER TABLE payment ADD COLUMN form TEXT NOT NULL DEFAULT 'X12' CHECK (form IN ('X12', 'TABLE'));

UPDATE payment p
SET form = 'TABLE'
FROM input_file i
WHERE i.id = p.file_id
AND i.name ~* '[.](csv|xlsx)([.]gz)?$';

ALTER TABLE payment ALTER COLUMN form DROP DEFAULT;
