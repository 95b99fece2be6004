-- Whether a provider adjustment names a claim we know is kept with it; money withheld for none that we know is a thing to do.

ALTER TABLE provider_adjustment
    ADD COLUMN line BIGINT NOT NULL DEFAULT 0,
    -- null until it is looked at, and again when its claims are gone
    ADD COLUMN naming TEXT CHECK (naming IN ('CLAIM', 'TAKE_BACK', 'SEVERAL', 'NOTHING')),
    -- the thing to do about it, also after it was done
    ADD COLUMN item TEXT NOT NULL DEFAULT '';
CREATE INDEX provider_adjustment_unnamed ON provider_adjustment (id) WHERE naming IS NULL;
CREATE INDEX provider_adjustment_item ON provider_adjustment (item) WHERE item <> '';
CREATE INDEX provider_adjustment_forward ON provider_adjustment (amount) WHERE reason = 'FB';

-- A number without punctuation and leading zeros is the second try only.
ALTER TABLE provider_adjustment_key ADD COLUMN second_try BOOLEAN NOT NULL DEFAULT FALSE;

-- What came before is looked at by the next run, except what was purged or never said anything.
UPDATE provider_adjustment SET naming = 'NOTHING' WHERE reference = '';
INSERT INTO provider_adjustment_key (provider_adjustment_id, key)
SELECT id, kind || upper(trim(reference))
FROM provider_adjustment
CROSS JOIN unnest(ARRAY['P:', 'I:']) AS kind
WHERE reason IN ('FB', 'IR', 'J1', 'L6')
AND trim(reference) <> '';
