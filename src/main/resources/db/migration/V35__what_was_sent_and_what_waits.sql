-- Worked items leave the list: what was sent and when to ask again is the team's, where an item stands is the run's.

-- What teams say besides: the day it was sent, the day to follow up, and the cells of their own columns by heading.
ALTER TABLE item_note
    ADD COLUMN sent_on DATE,
    ADD COLUMN follow_up_on DATE,
    ADD COLUMN own JSONB NOT NULL DEFAULT '{}',
    ADD COLUMN sent_on_at TIMESTAMPTZ,
    ADD COLUMN follow_up_on_at TIMESTAMPTZ,
    ADD COLUMN own_at TIMESTAMPTZ;
ALTER TABLE item_word
    ADD COLUMN sent_on DATE,
    ADD COLUMN follow_up_on DATE,
    ADD COLUMN own JSONB NOT NULL DEFAULT '{}';

-- Days from the filing to the answer where a rule says so (else 0), the list of one payer and cause that asks for the item's days,
-- what its letter still lacks (blank: ready), and the file of its packet.
ALTER TABLE item
    ADD COLUMN answer_days INT NOT NULL DEFAULT 0,
    ADD COLUMN demand TEXT NOT NULL DEFAULT '',
    ADD COLUMN letter_missing TEXT NOT NULL DEFAULT '',
    ADD COLUMN packet TEXT NOT NULL DEFAULT '';

-- NOW, WAITING, DONE, or IN_DEMAND on the day of the run.
ALTER TABLE item_priority ADD COLUMN place TEXT NOT NULL DEFAULT 'NOW';
