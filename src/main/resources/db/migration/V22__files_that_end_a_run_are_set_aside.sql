-- a file that ends a run while it is read must not end the next ones: its attempts are counted before each, and forgotten after
CREATE TABLE file_attempt (
    folder  TEXT NOT NULL,
    name    TEXT NOT NULL,
    sha256  TEXT NOT NULL,
    strikes INT NOT NULL,
    PRIMARY KEY (folder, name, sha256)
);
