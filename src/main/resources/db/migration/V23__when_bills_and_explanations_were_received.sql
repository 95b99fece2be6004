-- The clocks of a claim run from the day the payer received the bill, and the day the clinic received the explanation.

-- What the file says, and what any file says that tells of the same claim; null where none does, as of all that came before.
ALTER TABLE claim_payment
    ADD COLUMN bill_received_on       DATE,
    ADD COLUMN explained_on           DATE,
    ADD COLUMN known_bill_received_on DATE,
    ADD COLUMN known_explained_on     DATE;

-- Null where the due date is counted from the service or discharge date.
ALTER TABLE finding ADD COLUMN bill_received_on DATE;
