-- Numbers that the program gives itself are unique by an index like any other, which a first load may put aside (V67); a primary key
-- may not, and costs a microsecond a row.
CREATE UNIQUE INDEX claim_payment_number ON claim_payment (id);
ALTER TABLE claim_payment DROP CONSTRAINT claim_payment_pkey;

CREATE UNIQUE INDEX service_line_number ON service_line (claim_payment_id, number);
ALTER TABLE service_line DROP CONSTRAINT service_line_pkey;

CREATE UNIQUE INDEX log_row_line ON log_row (file_id, line);
ALTER TABLE log_row DROP CONSTRAINT log_row_pkey;

CREATE UNIQUE INDEX finding_number ON finding (id);
ALTER TABLE finding DROP CONSTRAINT finding_pkey;
