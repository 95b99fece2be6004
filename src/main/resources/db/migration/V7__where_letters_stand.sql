-- Each appeal of a run has a letter, which the workbook links to; relative to the reports folder, blank when there is none.

ALTER TABLE item ADD COLUMN letter TEXT NOT NULL DEFAULT '';
