-- What people call a payer, for each of its ids and names that stands in the data; filled by the run that first meets it.
CREATE TABLE payer_name (
    payer TEXT PRIMARY KEY,
    name  TEXT NOT NULL
);
