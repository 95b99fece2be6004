-- From which day of service on, and of which payers, every bill is known to a run; explain decides by it again. Null with runs of
-- before bills were read.
ALTER TABLE run
    ADD COLUMN bills_from   DATE,
    ADD COLUMN bills_payers TEXT[];

-- Who says that the payer received the bill; until now only remittances did.
ALTER TABLE finding
    ADD COLUMN receipt_source TEXT NOT NULL DEFAULT 'ASSUMED'
        CHECK (receipt_source IN ('PAYER_ACCEPTANCE', 'REMITTANCE', 'SENT_ON', 'ASSUMED'));
UPDATE finding SET receipt_source = 'REMITTANCE' WHERE bill_received_on IS NOT NULL;
ALTER TABLE finding ALTER COLUMN receipt_source DROP DEFAULT;
