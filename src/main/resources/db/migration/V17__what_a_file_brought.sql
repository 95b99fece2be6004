-- how many rows and service lines a file brought stands with the file, not in what a step of the run counted
ALTER TABLE input_file ADD COLUMN lines BIGINT NOT NULL DEFAULT 0;
