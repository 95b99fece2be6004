-- Pages name a claim by its claim_id (views.sql), which says nothing of a patient; this finds the account behind it.
CREATE INDEX account_identity_claim_id ON account_identity (md5('C:' || account));
