-- Money withheld that names a claim and counts against none is a thing to do now; what came before is looked at once more.
INSERT INTO revisit (provider_adjustment_id)
SELECT a.id
FROM provider_adjustment a
WHERE a.amount > 0
AND a.item = ''
AND NOT a.duplicate
AND NOT EXISTS (SELECT FROM recoupment r WHERE r.provider_adjustment_id = a.id)
-- what was purged has no number any more
AND EXISTS (SELECT FROM provider_adjustment_key k WHERE k.provider_adjustment_id = a.id);
