-- A first load writes rows several times as fast without the indexes that only later steps read; each is built by one sort
-- afterwards. What is dropped stands here in the same transaction, so that a run which is killed leaves none behind for good.
CREATE TABLE suspended_index (
    name       TEXT PRIMARY KEY,
    definition TEXT NOT NULL
);
