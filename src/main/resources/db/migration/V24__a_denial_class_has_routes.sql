-- One class can ask for different things: hours proved, or weeks extended. Blank = what is usual for the class.
ALTER TABLE finding ADD COLUMN denial_route TEXT NOT NULL DEFAULT '';
ALTER TABLE item ADD COLUMN denial_route TEXT NOT NULL DEFAULT '';
