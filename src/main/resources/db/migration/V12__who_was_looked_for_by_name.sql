-- Whether names were looked at to tell whose a line is. Where numbers told, another patient of the same name changes nothing: a night's
-- new patients do not have every claim of their namesakes matched again. Lines matched before this are taken to need names.
ALTER TABLE line_match ADD COLUMN by_name BOOLEAN NOT NULL DEFAULT TRUE;
