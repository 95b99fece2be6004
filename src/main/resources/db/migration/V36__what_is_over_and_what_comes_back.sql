-- What teams say decides the place of an item from its present level on; what left the list stays to be seen for a while.

-- The day on which a sent item needs somebody again, what brought back one that does not wait any more (blank: nothing did), since
-- when one is over, and whether that is so long ago that no sheet shows it.
ALTER TABLE item_priority
    ADD COLUMN waits_until DATE,
    ADD COLUMN reminder TEXT NOT NULL DEFAULT '',
    ADD COLUMN ended_on DATE,
    ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT FALSE;

-- Cells of a returned workbook that could not be read, by heading, until somebody puts them right.
ALTER TABLE item_note ADD COLUMN unread JSONB NOT NULL DEFAULT '{}';
ALTER TABLE item_word ADD COLUMN unread JSONB NOT NULL DEFAULT '{}';

-- Columns that teams add to their workbooks, in the order in which they came.
CREATE TABLE own_column (
    id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    heading TEXT NOT NULL,
    run_id  BIGINT NOT NULL,
    file_id BIGINT NOT NULL
);
CREATE UNIQUE INDEX own_column_heading ON own_column (lower(heading));

-- Items as they stood when the last of their days stopped being a thing to do. Outcomes: what became of those days (blank: the day is
-- gone); paid: for them, at the end of the run that saw it.
CREATE TABLE done_item (
    item            TEXT NOT NULL,
    unit            TEXT NOT NULL,
    run_id          BIGINT NOT NULL,
    ended_on        DATE NOT NULL,
    outcome         TEXT NOT NULL,
    denial_class    TEXT NOT NULL,
    claim_number    TEXT NOT NULL,
    patient         TEXT NOT NULL,
    payer           TEXT NOT NULL,
    service_date    DATE,
    at_stake        BIGINT NOT NULL,
    level           TEXT NOT NULL,
    letter          TEXT NOT NULL,
    outcomes        TEXT[] NOT NULL DEFAULT '{}',
    paid            BIGINT,
    PRIMARY KEY (item, unit)
);
CREATE INDEX done_item_unit ON done_item (unit);
CREATE INDEX done_item_day ON done_item (ended_on);

-- What counts of a note today. What was sent and when to ask again counts at the present level only: not when it lies before the last
-- loss and was said no later than that. Said_on: day of the run that took the status; follow_up_run: run that took the day to follow
-- up (0: nobody said one).
CREATE VIEW item_said AS
SELECT n.item, n.status, n.owner, n.notes, n.own,
    CASE WHEN n.sent_on >= lost.decided_on OR sent.run_id > lost.run_id OR lost.run_id IS NULL
        THEN n.sent_on
    END AS sent_on,
    CASE WHEN n.follow_up_on IS NOT NULL AND (followed.run_id >= lost.run_id OR lost.run_id IS NULL)
        THEN n.follow_up_on
    END AS follow_up_on,
    said.said_on,
    coalesce(followed.run_id, 0) AS follow_up_run
FROM item_note n
LEFT JOIN LATERAL (
    SELECT d.decided_on, d.run_id
    FROM item_decision d
    WHERE d.item = n.item
    AND d.decision = 'Lost'
    AND d.withdrawn_by IS NULL
    ORDER BY d.id DESC
    LIMIT 1) lost ON TRUE
LEFT JOIN LATERAL (
    SELECT r.today AS said_on
    FROM item_word w
    JOIN run r ON r.id = w.run_id
    WHERE w.item = n.item
    AND w.id > coalesce((
        SELECT max(o.id)
        FROM item_word o
        WHERE o.item = n.item
        AND o.status <> n.status
        AND o.id < (SELECT max(m.id) FROM item_word m WHERE m.item = n.item AND m.status = n.status)), 0)
    ORDER BY w.id
    LIMIT 1) said ON TRUE
LEFT JOIN LATERAL (
    SELECT w.run_id
    FROM item_word w
    WHERE w.item = n.item
    AND w.sent_on = n.sent_on
    AND w.id > coalesce((
        SELECT max(o.id)
        FROM item_word o
        WHERE o.item = n.item
        AND o.sent_on IS DISTINCT FROM n.sent_on), 0)
    ORDER BY w.id
    LIMIT 1) sent ON TRUE
LEFT JOIN LATERAL (
    SELECT w.run_id
    FROM item_word w
    WHERE w.item = n.item
    AND w.follow_up_on = n.follow_up_on
    AND w.id > coalesce((
        SELECT max(o.id)
        FROM item_word o
        WHERE o.item = n.item
        AND o.follow_up_on IS DISTINCT FROM n.follow_up_on), 0)
    ORDER BY w.id
    LIMIT 1) followed ON TRUE;
