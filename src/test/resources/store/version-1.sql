-- A synthetic clinic of two patients after its first night, as version 1 of the schema kept it.
INSERT INTO reference (id, sha256, first_seen) VALUES ('1', '2ebecc5529717a5fe6ba9a0f40b223661ad5b69b81aaa5f686fcc0a9ab17bb98', '2026-11-25 03:34:10.653118+00');
INSERT INTO run (id, job, kind, period_from, period_to, payer, rates_as_of, today, started_at, ended_at, status, failure, workbook, reference_id, trial) VALUES ('1', 'nightly', 'run', NULL, NULL, '', NULL, '2026-02-27', '2026-11-25 03:34:10.653118+00', '2026-11-25 03:34:34.340948+00', 'DONE', '', 'reports/nightly-2026-02-27-1.xlsx', '1', 'false');
INSERT INTO reference_file (reference_id, name, content) VALUES ('1', 'contracts.yml', '# The promises of invented carriers, one for each way of pricing. The same promises stand in the generator''s Carriers,
# with its own arithmetic. CANYON DISABILITY has no contract, on purpose.

- id: harbor
  payer: [HARBR, HARBOR STATE MUTUAL]
  line: workers-comp
  effective: { from: 2024-01-01 }
  accredited: true
  basis: per-hour
  terms: { rate: 92.50, increment: 15 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, harbor"
  confidence: high

- id: harbor-ironwood
  payer: [HARBR, HARBOR STATE MUTUAL]
  line: workers-comp
  employer: Ironwood Foundry
  effective: { from: 2024-01-01 }
  accredited: true
  basis: per-hour
  terms: { rate: 96.40, increment: 15 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, harbor-ironwood"
  confidence: high

- id: sexton
  payer: [SEXTN, Sexton Casualty]
  line: workers-comp
  effective: { from: 2024-01-01 }
  accredited: true
  basis: per-hour
  terms: { rate: 83.33, increment: 6 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 7.5
  program-limit-weeks: 8
  payment-due-days: 30
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, sexton"
  confidence: high

- id: lone-steer
  payer: [LONES, LONE STEER INSURANCE]
  line: workers-comp
  effective: { from: 2024-01-01 }
  accredited: true
  basis: fee-schedule
  terms: { schedule: HOURLY, percent: 100 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, lone-steer"
  confidence: high

- id: blue-canyon
  payer: [BLUEC, BLUE CANYON CASUALTY]
  line: workers-comp
  effective: { from: 2024-01-01 }
  accredited: false
  basis: fee-schedule
  terms: { schedule: HOURLY, percent: 100 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, blue-canyon"
  confidence: high

- id: cedar-sound
  payer: [CEDAR, CEDAR SOUND FUND]
  line: workers-comp
  effective: { from: 2024-01-01 }
  accredited: true
  basis: fee-schedule
  terms: { schedule: UNITS, percent: 110 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, cedar-sound"
  confidence: high

- id: granite-peak
  payer: [GRANT, Granite Peak Indemnity]
  line: workers-comp
  effective: { from: 2024-01-01 }
  accredited: false
  basis: fee-schedule
  terms: { schedule: UNITS, percent: 97.5 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, granite-peak"
  confidence: high

- id: mesa-auto
  payer: [MESAA, MESA AUTO]
  line: auto
  effective: { from: 2024-01-01 }
  accredited: true
  basis: per-code
  terms: { "97545": 171.25, "97546": 78.35 }
  documentation-uplift-percent: 0
  discount-percent: 12
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 30
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, mesa-auto"
  confidence: high

- id: pioneer
  payer: [UPLFT, PIONEER WORK FUND]
  line: workers-comp
  effective: { from: 2024-01-01 }
  accredited: true
  basis: per-hour
  terms: { rate: 71.05, increment: 15 }
  documentation-uplift-percent: 25
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, pioneer"
  confidence: high

- id: northern
  payer: [NETWK, NORTHERN NETWORK]
  line: workers-comp
  effective: { from: 2024-01-01 }
  accredited: true
  basis: per-hour
  terms: { rate: 84.75, increment: 15 }
  documentation-uplift-percent: 0
  discount-percent: 5
  lesser-of-charge: true
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, northern"
  confidence: high

- id: delta
  payer: [DAYLY, DELTA MANUFACTURERS]
  line: workers-comp
  effective: { from: 2024-01-01 }
  accredited: true
  basis: daily
  terms: { rate: 520.00, full-day-minutes: 360, half-day-rate: 260.00, half-day-minutes: 180 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 30
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, delta"
  confidence: high

- id: tri-river
  payer: [CASES, TRI RIVER TRUST]
  line: workers-comp
  effective: { from: 2024-01-01 }
  accredited: true
  basis: case
  terms: { rate: 6200.00, included-days: 15, extra-day-rate: 345.50, short-stay-days: 5, short-stay-day-rate: 410.25 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, tri-river"
  confidence: high

- id: charter
  payer: [CHARG, CHARTER EMPLOYERS]
  line: workers-comp
  effective: { from: 2024-01-01 }
  accredited: true
  basis: percent-of-charge
  terms: { percent: 72.5 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, charter"
  confidence: high

- id: compass
  payer: [COMPO, Compass Therapy Plan]
  line: workers-comp
  effective: { from: 2024-01-01 }
  accredited: true
  basis: per-code
  terms: { "97110": 38.15, "97112": 41.27, "97530": 44.90, "97535": 40.05, "97537": 39.60 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, compass"
  confidence: high

- id: valley
  payer: [RVUCO, VALLEY COMP EXCHANGE]
  line: workers-comp
  effective: { from: 2024-01-01 }
  accredited: true
  basis: rvu
  terms:
    conversion-factor: 48.60
    percent: 105
    gpci: { work: 1.02, pe: 0.98, mp: 0.75 }
    rows:
      "97110": { work: 0.45, pe: 0.40, mp: 0.02 }
      "97112": { work: 0.50, pe: 0.48, mp: 0.02 }
      "97530": { work: 0.44, pe: 0.66, mp: 0.01 }
      "97535": { work: 0.45, pe: 0.49, mp: 0.01 }
      "97537": { work: 0.48, pe: 0.44, mp: 0.02 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, valley"
  confidence: high

- id: stepwise-old
  payer: [STEPS, STEPWISE INSURANCE]
  line: workers-comp
  effective: { from: 2024-01-01, to: 2025-06-30 }
  accredited: true
  basis: per-hour
  terms: { rate: 80.00, increment: 15 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, stepwise-old"
  confidence: high

- id: stepwise-new
  payer: [STEPS, STEPWISE INSURANCE]
  line: workers-comp
  effective: { from: 2025-07-01 }
  accredited: true
  basis: per-hour
  terms: { rate: 88.10, increment: 15 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, stepwise-new"
  confidence: high

- id: medicare
  payer: [MEDIC, MEDICARE PART B]
  line: medicare
  effective: { from: 2024-01-01 }
  accredited: true
  basis: not-covered
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 30
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, medicare"
  confidence: high

- id: single-case-agreement
  payer: [SINGLE CASE AGREEMENTS]
  line: workers-comp
  effective: { from: 2024-01-01 }
  accredited: true
  basis: per-hour
  terms: { rate: 101.00, increment: 15 }
  documentation-uplift-percent: 0
  discount-percent: 0
  lesser-of-charge: false
  max-hours-per-day: 8
  program-limit-weeks: 8
  payment-due-days: 45
  appeal: { reconsideration-days: 120, counted-from: payment-date }
  source: "invented, single-case-agreement"
  confidence: high
');
INSERT INTO reference_file (reference_id, name, content) VALUES ('1', 'fee-schedules.csv', 'schedule,jurisdiction,code,program,basis,amount,increment_minutes,accreditation_factor,effective_from,effective_to,source,confidence
HOURLY,TX,97545,WH,hour,64.00,15,0.80,2024-01-01,,invented hourly schedule,high
HOURLY,TX,97546,WH,hour,64.00,15,0.80,2024-01-01,,invented hourly schedule,high
UNITS,,97545,,unit,145.55,15,0.85,2024-01-01,,invented unit schedule,high
UNITS,,97546,,unit,70.15,15,0.85,2024-01-01,,invented unit schedule,high
');
INSERT INTO input_file (id, run_id, folder, name, sha256, size, status, settled, archived) VALUES ('1', '1', 'program-logs', 'log-0000-a.csv', '94cb07a882c7afce4ee4c08db153ed1e5dcf9a5c345046a9b0f0faca35e7a938', '967', 'TAKEN', 'true', 'true');
INSERT INTO input_file (id, run_id, folder, name, sha256, size, status, settled, archived) VALUES ('2', '1', 'program-logs', 'log-0000-b.csv', '0ce75a98d5a2e050494836405e178eb9a0b69ef0b433f8bd6cb13a2d3c8725ee', '441', 'TAKEN', 'true', 'true');
INSERT INTO input_file (id, run_id, folder, name, sha256, size, status, settled, archived) VALUES ('3', '1', 'program-logs', 'log-0001-a.csv', '6e34e9b874e569b9482d6c70c8bcb84fb44b1bde47df73331ba09014c61fd443', '926', 'TAKEN', 'true', 'true');
INSERT INTO input_file (id, run_id, folder, name, sha256, size, status, settled, archived) VALUES ('4', '1', 'episodes', 'episodes-0000.csv', '01fe126f0c65f30666053d8711c5b2b4cb495b5302772d40a9ff1d829470814d', '258', 'TAKEN', 'true', 'true');
INSERT INTO input_file (id, run_id, folder, name, sha256, size, status, settled, archived) VALUES ('5', '1', 'episodes', 'episodes-0001.csv', '9a4678fd92af94f799aac589dee39673502c0655fe9d9a481c552094aba4049d', '258', 'TAKEN', 'true', 'true');
INSERT INTO input_file (id, run_id, folder, name, sha256, size, status, settled, archived) VALUES ('6', '1', 'authorizations', 'authorizations-0000.csv', '18983f6b0a079297639e01938650067ce59e63022c85e698bb2e35905ed65b64', '154', 'TAKEN', 'true', 'true');
INSERT INTO input_file (id, run_id, folder, name, sha256, size, status, settled, archived) VALUES ('7', '1', 'authorizations', 'authorizations-0001.csv', '258df11e0c6309a4ee1635d831a0ec745d2c778f06c517a568a01a22aceba4fb', '154', 'TAKEN', 'true', 'true');
INSERT INTO input_file (id, run_id, folder, name, sha256, size, status, settled, archived) VALUES ('8', '1', 'remittances', '2025-02-10-0000-a.835', '9f93ff2a5ba412914d1cc50bdafc7415852dc3061d27bce9b6a30eed1c1943b6', '907', 'TAKEN', 'true', 'true');
INSERT INTO input_file (id, run_id, folder, name, sha256, size, status, settled, archived) VALUES ('9', '1', 'remittances', '2026-02-02-0001-a.835', 'd8e00b3a5eb98f3d65e4bf6a45cb77270d01e75d1db75db93e0d915b255712c0', '774', 'TAKEN', 'true', 'true');
INSERT INTO account_key (claim_number, key) VALUES ('0000041-25', 'C:4125');
INSERT INTO account_key (claim_number, key) VALUES ('0000041-25', 'N:BABABANEZ,ANA');
INSERT INTO account_key (claim_number, key) VALUES ('0000041-25', 'N:BABABANEZORTEGA,ANA');
INSERT INTO account_key (claim_number, key) VALUES ('0000044-25', 'C:4425');
INSERT INTO account_key (claim_number, key) VALUES ('0000044-25', 'N:CEBABARICK,BJORN');
INSERT INTO account_key (claim_number, key) VALUES ('0000044-25', 'P:AC1');
INSERT INTO claim_key (claim_payment_id, key) VALUES ('536870913', 'C:STRAY0');
INSERT INTO claim_key (claim_payment_id, key) VALUES ('536870913', 'C:STRAY0P');
INSERT INTO claim_key (claim_payment_id, key) VALUES ('536870913', 'I:STRAY-0P');
INSERT INTO claim_key (claim_payment_id, key) VALUES ('536870913', 'N:NEMO,ULYSSES');
INSERT INTO claim_key (claim_payment_id, key) VALUES ('536870913', 'P:SSTRAY-0');
INSERT INTO claim_key (claim_payment_id, key) VALUES ('536870914', 'C:NOCR0X1');
INSERT INTO claim_key (claim_payment_id, key) VALUES ('536870914', 'I:NOCR0X1');
INSERT INTO claim_key (claim_payment_id, key) VALUES ('536870914', 'N:BABABANEZ,ANA');
INSERT INTO claim_key (claim_payment_id, key) VALUES ('536870914', 'N:BABABANEZORTEGA,ANA');
INSERT INTO claim_key (claim_payment_id, key) VALUES ('536870914', 'P:UNKNOWN0');
INSERT INTO claim_key (claim_payment_id, key) VALUES ('603979777', 'C:HARR1X1');
INSERT INTO claim_key (claim_payment_id, key) VALUES ('603979777', 'I:HARR1X1');
INSERT INTO claim_key (claim_payment_id, key) VALUES ('603979777', 'N:CEBABARICK,BJORN');
INSERT INTO claim_key (claim_payment_id, key) VALUES ('603979777', 'P:AC1');
INSERT INTO claim_payment (id, file_id, payment_id, ordinal, line, patient_control_number, payer_claim_number, status, decided, charge, paid, patient_last_name, patient_first_name, claim_numbers, corrects, adjustments, remark_codes, interest, difference, unmodelled, identity, duplicate) VALUES ('536870913', '8', '536870913', '1', '10', 'SSTRAY-0', 'STRAY-0P', '1', 'true', '25000', '8800', 'NEMO', 'ULYSSES', '{STRAY-0,STRAY-0P}', '{}', '', '', '0', '0', 'REF 1L STRAY-0', 'b773aaea-7742-31a1-965d-4f7423023bc4', 'false');
INSERT INTO claim_payment (id, file_id, payment_id, ordinal, line, patient_control_number, payer_claim_number, status, decided, charge, paid, patient_last_name, patient_first_name, claim_numbers, corrects, adjustments, remark_codes, interest, difference, unmodelled, identity, duplicate) VALUES ('536870914', '8', '536870913', '2', '16', 'UNKNOWN0', 'NOCR0X1', '1', 'true', '125000', '30000', 'BABABANEZ ORTEGA', 'ANA', '{NOCR0X1}', '{}', '', '', '0', '0', '', 'df600a18-da79-3e13-bf7a-a2948e581f62', 'false');
INSERT INTO claim_payment (id, file_id, payment_id, ordinal, line, patient_control_number, payer_claim_number, status, decided, charge, paid, patient_last_name, patient_first_name, claim_numbers, corrects, adjustments, remark_codes, interest, difference, unmodelled, identity, duplicate) VALUES ('603979777', '9', '603979777', '1', '10', 'AC1', 'HARR1X1', '1', 'true', '187500', '124876', 'CEBABARICK', 'BJORN', '{HARR1X1}', '{}', '', '', '0', '0', '', '1533fdd5-053c-3873-b678-54a284d5ddda', 'false');
INSERT INTO episode (file_id, line, claim_number, program, start_date, patient_id, planned_end_date, discharge_date, contract_id, referral_date, fce_date, job_description_date, physician_order_date, plateau_documented, employer_confirmation_date, ime_date, superseded) VALUES ('4', '2', '0000041-25', 'WH', '2025-01-15', 'P0', '2025-03-12', '2025-01-17', '', '2025-01-03', NULL, '2025-01-10', '2025-01-03', 'true', NULL, NULL, 'false');
INSERT INTO episode (file_id, line, claim_number, program, start_date, patient_id, planned_end_date, discharge_date, contract_id, referral_date, fce_date, job_description_date, physician_order_date, plateau_documented, employer_confirmation_date, ime_date, superseded) VALUES ('5', '2', '0000044-25', 'WH', '2025-12-29', 'P1', '2026-02-23', '2025-12-30', '', '2025-12-17', '2025-12-23', NULL, '2025-12-17', 'false', NULL, NULL, 'false');
INSERT INTO finding (id, run_id, superseded_run, trial, unit, key, kind, claim_number, patient_control_number, patient, payer, contract, basis, program, service_date, days, minutes, billed, allowed, at_schedule, expected, paid, recouped, outcome, rule, denial_class, denial_rule, denial_confidence, denial_reason, reason_codes, derivation, rate_source, confidence, payment_dates, due_date, recheck_on, item, state) OVERRIDING SYSTEM VALUE VALUES ('1', '1', NULL, 'false', 'C:0000041-25', 'D|0000041-25|WH|2025-01-15', 'DAY', '0000041-25', 'UNKNOWN0', 'Bababanez-Ortega, Ana', 'NOCON', '', '', 'WH', '2025-01-15', '1', '158', '37500', '15000', NULL, NULL, '15000', '0', 'NO_RATE', '3 no contract or no schedule row', '', '', '', '', 'CO-P12', 'contract: none in force for payer and date', 'no contract in force', '', '{2025-02-10}', '2025-03-01', NULL, 'W-GTK2PSW4', '80c77c17-1e8a-35a7-aedb-7a2a1d8e712f');
INSERT INTO finding (id, run_id, superseded_run, trial, unit, key, kind, claim_number, patient_control_number, patient, payer, contract, basis, program, service_date, days, minutes, billed, allowed, at_schedule, expected, paid, recouped, outcome, rule, denial_class, denial_rule, denial_confidence, denial_reason, reason_codes, derivation, rate_source, confidence, payment_dates, due_date, recheck_on, item, state) OVERRIDING SYSTEM VALUE VALUES ('2', '1', NULL, 'false', 'C:0000041-25', 'D|0000041-25|WH|2025-01-16', 'DAY', '0000041-25', 'UNKNOWN0', 'Bababanez-Ortega, Ana', 'NOCON', '', '', 'WH', '2025-01-16', '1', '423', '87500', '15000', NULL, NULL, '15000', '0', 'NO_RATE', '3 no contract or no schedule row', '', '', '', '', 'CO-45', 'contract: none in force for payer and date', 'no contract in force', '', '{2025-02-10}', '2025-03-02', NULL, 'W-GTK2PSW4', '5746fc76-bedf-3c9d-9349-8384b2a9570c');
INSERT INTO finding (id, run_id, superseded_run, trial, unit, key, kind, claim_number, patient_control_number, patient, payer, contract, basis, program, service_date, days, minutes, billed, allowed, at_schedule, expected, paid, recouped, outcome, rule, denial_class, denial_rule, denial_confidence, denial_reason, reason_codes, derivation, rate_source, confidence, payment_dates, due_date, recheck_on, item, state) OVERRIDING SYSTEM VALUE VALUES ('3', '1', NULL, 'false', 'C:0000041-25', 'D|0000041-25|WH|2025-01-17', 'DAY', '0000041-25', '', 'Bababanez-Ortega, Ana', 'NOCON', '', '', 'WH', '2025-01-17', '1', '442', NULL, NULL, NULL, NULL, '0', '0', 'NO_RATE', '3 no contract or no schedule row', '', '', '', '', '', 'contract: none in force for payer and date', 'no contract in force', '', '{}', '2025-03-03', NULL, 'W-GTK2PSW4', '1edc6b16-c8e3-3a2c-ae94-8f9eae818a88');
INSERT INTO finding (id, run_id, superseded_run, trial, unit, key, kind, claim_number, patient_control_number, patient, payer, contract, basis, program, service_date, days, minutes, billed, allowed, at_schedule, expected, paid, recouped, outcome, rule, denial_class, denial_rule, denial_confidence, denial_reason, reason_codes, derivation, rate_source, confidence, payment_dates, due_date, recheck_on, item, state) OVERRIDING SYSTEM VALUE VALUES ('4', '1', NULL, 'false', 'C:0000044-25', 'D|0000044-25|WH|2025-12-29', 'DAY', '0000044-25', 'AC1', 'Cebabarick, Björn', 'HARBR', 'harbor', 'per-hour', 'WH', '2025-12-29', '1', '381', '87500', '57813', NULL, '57813', '57813', '0', 'PAID_AS_EXPECTED', '8 within tolerance', '', '', '', '', 'CO-P12', 'expected allowed: 578.13
  contract: harbor, per-hour
  minutes: 381 delivered
  rounded: 375 min = 6.25 h (increment 15 min)
  hours × rate: 6.25 h × 92.50 = 578.13
  source: invented, harbor (high)', 'invented, harbor', 'high', '{2026-02-02}', '2026-02-12', NULL, '', 'f8867ca3-2908-3bff-ab46-a972ba73970c');
INSERT INTO finding (id, run_id, superseded_run, trial, unit, key, kind, claim_number, patient_control_number, patient, payer, contract, basis, program, service_date, days, minutes, billed, allowed, at_schedule, expected, paid, recouped, outcome, rule, denial_class, denial_rule, denial_confidence, denial_reason, reason_codes, derivation, rate_source, confidence, payment_dates, due_date, recheck_on, item, state) OVERRIDING SYSTEM VALUE VALUES ('5', '1', NULL, 'false', 'C:0000044-25', 'D|0000044-25|WH|2025-12-30', 'DAY', '0000044-25', 'AC1', 'Cebabarick, Björn', 'HARBR', 'harbor', 'per-hour', 'WH', '2025-12-30', '1', '440', '100000', '67063', NULL, '67063', '67063', '0', 'PAID_AS_EXPECTED', '8 within tolerance', '', '', '', '', 'CO-45', 'expected allowed: 670.63
  contract: harbor, per-hour
  minutes: 440 delivered
  rounded: 435 min = 7.25 h (increment 15 min)
  hours × rate: 7.25 h × 92.50 = 670.63
  source: invented, harbor (high)', 'invented, harbor', 'high', '{2026-02-02}', '2026-02-13', NULL, '', '14bea695-80b7-3843-beaa-a615e107f05a');
INSERT INTO finding (id, run_id, superseded_run, trial, unit, key, kind, claim_number, patient_control_number, patient, payer, contract, basis, program, service_date, days, minutes, billed, allowed, at_schedule, expected, paid, recouped, outcome, rule, denial_class, denial_rule, denial_confidence, denial_reason, reason_codes, derivation, rate_source, confidence, payment_dates, due_date, recheck_on, item, state) OVERRIDING SYSTEM VALUE VALUES ('6', '1', NULL, 'false', 'R:NOCON|SSTRAY-0', 'U|STRAY-0|NOCON|SSTRAY-0|2025-01-15', 'UNLOGGED', 'STRAY-0', 'SSTRAY-0', 'NEMO, ULYSSES', 'NOCON', '', '', '', '2025-01-15', '0', '0', '25000', '8800', NULL, '0', '8800', '0', 'PAID_WITHOUT_LOG', '2 a program line without an attended day', '', '', '', '', 'CO-45', 'no attended day: nothing is expected', '', '', '{2025-02-10}', NULL, NULL, 'W-FFTMC5XN', '06b569e1-8d90-3bf7-8704-aab278945d52');
INSERT INTO item (id, unit, run_id, outcome, denial_class, claim_number, patient, payer, service_date, expected, paid, at_stake, chance_percent, next_step, deadline, deadline_source, level, rule, confidence, reason_codes, steps, documents_on_file, documents_missing, service_dates, days, is_appeal) VALUES ('W-FFTMC5XN', 'R:NOCON|SSTRAY-0', '1', 'PAID_WITHOUT_LOG', '', 'STRAY-0', 'NEMO, ULYSSES', 'NOCON', '2025-01-15', '0', '8800', '0', '50', 'Find the log of that day and drop it into the inbox; without one, the money may have to go back', NULL, '', '', '2 a program line without an attended day', '', 'CO-45', '', '', '', '2025-01-15', '1', 'false');
INSERT INTO item (id, unit, run_id, outcome, denial_class, claim_number, patient, payer, service_date, expected, paid, at_stake, chance_percent, next_step, deadline, deadline_source, level, rule, confidence, reason_codes, steps, documents_on_file, documents_missing, service_dates, days, is_appeal) VALUES ('W-GTK2PSW4', 'C:0000041-25', '1', 'NO_RATE', '', '0000041-25', 'Bababanez-Ortega, Ana', 'NOCON', '2025-01-15', NULL, '30000', '0', '50', 'Add the payer''s contract or schedule row to the reference folder and rerun the period', NULL, '', '', '3 no contract or no schedule row', '', 'CO-P12; CO-45', '', '', '', '2025-01-15; 2025-01-16; 2025-01-17', '3', 'false');
INSERT INTO line_match (claim_payment_id, number, disposition, unit, program, level, candidates) VALUES ('536870913', '1', 'UNMATCHED', 'R:NOCON|SSTRAY-0', '', '', '{}');
INSERT INTO line_match (claim_payment_id, number, disposition, unit, program, level, candidates) VALUES ('536870914', '1', 'MATCHED', 'C:0000041-25', 'WH', 'patient name and payer', '{}');
INSERT INTO line_match (claim_payment_id, number, disposition, unit, program, level, candidates) VALUES ('536870914', '2', 'MATCHED', 'C:0000041-25', 'WH', 'patient name and payer', '{}');
INSERT INTO line_match (claim_payment_id, number, disposition, unit, program, level, candidates) VALUES ('536870914', '3', 'MATCHED', 'C:0000041-25', 'WH', 'patient name and payer', '{}');
INSERT INTO line_match (claim_payment_id, number, disposition, unit, program, level, candidates) VALUES ('536870914', '4', 'MATCHED', 'C:0000041-25', 'WH', 'patient name and payer', '{}');
INSERT INTO line_match (claim_payment_id, number, disposition, unit, program, level, candidates) VALUES ('603979777', '1', 'MATCHED', 'C:0000044-25', 'WH', 'patient control number', '{}');
INSERT INTO line_match (claim_payment_id, number, disposition, unit, program, level, candidates) VALUES ('603979777', '2', 'MATCHED', 'C:0000044-25', 'WH', 'patient control number', '{}');
INSERT INTO line_match (claim_payment_id, number, disposition, unit, program, level, candidates) VALUES ('603979777', '3', 'MATCHED', 'C:0000044-25', 'WH', 'patient control number', '{}');
INSERT INTO line_match (claim_payment_id, number, disposition, unit, program, level, candidates) VALUES ('603979777', '4', 'MATCHED', 'C:0000044-25', 'WH', 'patient control number', '{}');
INSERT INTO log_row (file_id, line, claim_number, program, service_date, attendance, patient_id, last_name, first_name, patient_control_number, payer_id, employer, jurisdiction, delivered_minutes, pt_minutes, ot_minutes, psych_minutes, vocational_minutes, exercise_minutes, neuromuscular_minutes, activities_minutes, reintegration_minutes, selfcare_minutes, tasks, productivity, team_meeting, supervising_therapist, supervisor_license, authorization_number, content, superseded) VALUES ('1', '2', '0000041-25', 'WH', '2025-01-15', 'LEFT_EARLY', 'P0', 'Bababanez-Ortega', 'Ana', '', 'NOCON', 'Ash & Sons', 'NV', '158', '69', '69', '20', '0', '92', '35', '0', '9', '13', 'ladder climbs, roof walk', '17 cycles an hour', 'false', 'Renata Kowal PT', 'PT', '', 'P0Bababanez-OrtegaAna1980-02-290000041-25NOCONAsh & SonsNVWH2025-01-15L07:3010:38306969209235139ladder climbs, roof walk17 cycles an hourNRenata Kowal PTPT', 'false');
INSERT INTO log_row (file_id, line, claim_number, program, service_date, attendance, patient_id, last_name, first_name, patient_control_number, payer_id, employer, jurisdiction, delivered_minutes, pt_minutes, ot_minutes, psych_minutes, vocational_minutes, exercise_minutes, neuromuscular_minutes, activities_minutes, reintegration_minutes, selfcare_minutes, tasks, productivity, team_meeting, supervising_therapist, supervisor_license, authorization_number, content, superseded) VALUES ('1', '3', '0000041-25', 'WH', '2025-01-16', 'PRESENT', 'P0', 'Bababanez-Ortega', 'Ana', '', 'NOCON', 'Ash & Sons', 'NV', '423', '201', '202', '20', '0', '30', '43', '95', '77', '39', '', '', 'false', 'Renata Kowal PT', 'PT', '', 'P0Bababanez-OrtegaAna1980-02-290000041-25NOCONAsh & SonsNVWH2025-01-16P07:3015:0330201202203043953977NRenata Kowal PTPT', 'false');
INSERT INTO log_row (file_id, line, claim_number, program, service_date, attendance, patient_id, last_name, first_name, patient_control_number, payer_id, employer, jurisdiction, delivered_minutes, pt_minutes, ot_minutes, psych_minutes, vocational_minutes, exercise_minutes, neuromuscular_minutes, activities_minutes, reintegration_minutes, selfcare_minutes, tasks, productivity, team_meeting, supervising_therapist, supervisor_license, authorization_number, content, superseded) VALUES ('1', '4', '0000041-25', 'WH', '2025-01-17', 'PRESENT', 'P0', 'Bababanez-Ortega', 'Ana', '', 'NOCON', 'Ash & Sons', 'NV', '442', '211', '211', '20', '0', '84', '125', '0', '92', '58', 'cart push 60 lb, stairs', '21 cycles an hour', 'true', 'Renata Kowal PT', 'PT', '', 'P0Bababanez-OrtegaAna1980-02-290000041-25NOCONAsh & SonsNVWH2025-01-17P07:3015:223021121120841255892cart push 60 lb, stairs21 cycles an hourYRenata Kowal PTPT', 'false');
INSERT INTO log_row (file_id, line, claim_number, program, service_date, attendance, patient_id, last_name, first_name, patient_control_number, payer_id, employer, jurisdiction, delivered_minutes, pt_minutes, ot_minutes, psych_minutes, vocational_minutes, exercise_minutes, neuromuscular_minutes, activities_minutes, reintegration_minutes, selfcare_minutes, tasks, productivity, team_meeting, supervising_therapist, supervisor_license, authorization_number, content, superseded) VALUES ('3', '2', '0000044-25', 'WH', '2025-12-29', 'PRESENT', 'P1', 'Cebabarick', 'Björn', 'AC1', 'HARBR', 'Ash & Sons', 'CA', '381', '180', '181', '20', '0', '73', '140', '137', '9', '15', 'cart push 60 lb, stairs', '36 cycles an hour', 'true', 'Renata Kowal PT', 'PT', '', 'P1CebabarickBjörn1980-02-290000044-25AC1HARBRAsh & SonsCAWH2025-12-29P07:3014:21301801812073140137159cart push 60 lb, stairs36 cycles an hourYRenata Kowal PTPT', 'false');
INSERT INTO log_row (file_id, line, claim_number, program, service_date, attendance, patient_id, last_name, first_name, patient_control_number, payer_id, employer, jurisdiction, delivered_minutes, pt_minutes, ot_minutes, psych_minutes, vocational_minutes, exercise_minutes, neuromuscular_minutes, activities_minutes, reintegration_minutes, selfcare_minutes, tasks, productivity, team_meeting, supervising_therapist, supervisor_license, authorization_number, content, superseded) VALUES ('3', '3', '0000044-25', 'WH', '2025-12-30', 'LEFT_EARLY', 'P1', 'Cebabarick', 'Björn', 'AC1', 'HARBR', 'Ash & Sons', 'CA', '220', '220', '220', '0', '0', '58', '50', '2', '135', '144', 'pallet lifts 35 lb', '12 cycles an hour', 'false', 'Renata Kowal PT', 'PT', '', 'P1CebabarickBjörn1980-02-290000044-25AC1HARBRAsh & SonsCAWH2025-12-30L07:3011:1022022058502144135pallet lifts 35 lb12 cycles an hourNRenata Kowal PTPT', 'false');
INSERT INTO log_row (file_id, line, claim_number, program, service_date, attendance, patient_id, last_name, first_name, patient_control_number, payer_id, employer, jurisdiction, delivered_minutes, pt_minutes, ot_minutes, psych_minutes, vocational_minutes, exercise_minutes, neuromuscular_minutes, activities_minutes, reintegration_minutes, selfcare_minutes, tasks, productivity, team_meeting, supervising_therapist, supervisor_license, authorization_number, content, superseded) VALUES ('3', '4', '0000044-25', 'WH', '2025-12-30', 'LEFT_EARLY', 'P1', 'Cebabarick', 'Björn', 'AC1', 'HARBR', 'Ash & Sons', 'CA', '220', '0', '0', '0', '0', '0', '0', '0', '0', '0', '', '', 'false', '', '', '', 'P1CebabarickBjörn1980-02-290000044-25AC1HARBRAsh & SonsCAWH2025-12-30L13:0016:40N', 'false');
INSERT INTO payment (id, file_id, line, payer_key, payer_id, payer_name, trace, method, payment_date, amount, occurrence, canonical_id) VALUES ('536870913', '8', '4', 'NOCON', 'NOCON', 'CANYON DISABILITY', 'NOCON00000', 'ACH', '2025-02-10', '38800', '1', '536870913');
INSERT INTO payment (id, file_id, line, payer_key, payer_id, payer_name, trace, method, payment_date, amount, occurrence, canonical_id) VALUES ('603979777', '9', '4', 'HARBR', 'HARBR', 'HARBOR STATE MUTUAL', 'HARBR00010', 'ACH', '2026-02-02', '124876', '1', '603979777');
INSERT INTO program_authorization (file_id, line, authorization_number, claim_number, program, from_date, to_date, authorized_days, authorized_hours, status, superseded) VALUES ('6', '2', 'PA-0', '0000041-25', 'WH', '2025-01-15', '2025-02-26', '25', NULL, 'APPROVED', 'false');
INSERT INTO program_authorization (file_id, line, authorization_number, claim_number, program, from_date, to_date, authorized_days, authorized_hours, status, superseded) VALUES ('7', '2', 'PA-1', '0000044-25', 'WH', '2025-12-29', '2026-02-09', '14', NULL, 'APPROVED', 'false');
INSERT INTO reject (id, run_id, file_id, file, line, place, problem, severity, found, expected, amount) OVERRIDING SYSTEM VALUE VALUES ('1', '1', '0', 'log-0001-b.csv', '0', '', 'DUPLICATE_FILE', 'NOTICE', 'twice in this folder', '', '0');
INSERT INTO service_line (claim_payment_id, number, code, paid_code, modifiers, charge, paid, counted, allowed, units, from_date, to_date, adjustments, remark_codes, unmodelled) VALUES ('536870913', '1', '97545', '97545', 'WH', '25000', '8800', '8800', NULL, '1', '2025-01-15', '2025-01-15', 'CO-45:16200:', '', '');
INSERT INTO service_line (claim_payment_id, number, code, paid_code, modifiers, charge, paid, counted, allowed, units, from_date, to_date, adjustments, remark_codes, unmodelled) VALUES ('536870914', '1', '97545', '97545', 'WH', '25000', '10000', '10000', NULL, '1', '2025-01-15', '2025-01-15', 'CO-P12:15000:', '', '');
INSERT INTO service_line (claim_payment_id, number, code, paid_code, modifiers, charge, paid, counted, allowed, units, from_date, to_date, adjustments, remark_codes, unmodelled) VALUES ('536870914', '2', '97546', '97546', 'WH', '12500', '5000', '5000', NULL, '1', '2025-01-15', '2025-01-15', 'CO-P12:7500:', '', '');
INSERT INTO service_line (claim_payment_id, number, code, paid_code, modifiers, charge, paid, counted, allowed, units, from_date, to_date, adjustments, remark_codes, unmodelled) VALUES ('536870914', '3', '97545', '97545', 'WH', '25000', '4285', '4285', NULL, '1', '2025-01-16', '2025-01-16', 'CO-45:20715:', '', '');
INSERT INTO service_line (claim_payment_id, number, code, paid_code, modifiers, charge, paid, counted, allowed, units, from_date, to_date, adjustments, remark_codes, unmodelled) VALUES ('536870914', '4', '97546', '97546', 'WH', '62500', '10715', '10715', NULL, '5', '2025-01-16', '2025-01-16', 'CO-45:51785:', '', '');
INSERT INTO service_line (claim_payment_id, number, code, paid_code, modifiers, charge, paid, counted, allowed, units, from_date, to_date, adjustments, remark_codes, unmodelled) VALUES ('603979777', '1', '97545', '97545', 'WH', '25000', '16518', '16518', NULL, '1', '2025-12-29', '2025-12-29', 'CO-P12:8482:', '', '');
INSERT INTO service_line (claim_payment_id, number, code, paid_code, modifiers, charge, paid, counted, allowed, units, from_date, to_date, adjustments, remark_codes, unmodelled) VALUES ('603979777', '2', '97546', '97546', 'WH', '62500', '41295', '41295', NULL, '5', '2025-12-29', '2025-12-29', 'CO-P12:21205:', '', '');
INSERT INTO service_line (claim_payment_id, number, code, paid_code, modifiers, charge, paid, counted, allowed, units, from_date, to_date, adjustments, remark_codes, unmodelled) VALUES ('603979777', '3', '97545', '97545', 'WH', '25000', '16765', '16765', NULL, '1', '2025-12-30', '2025-12-30', 'CO-45:8235:', '', '');
INSERT INTO service_line (claim_payment_id, number, code, paid_code, modifiers, charge, paid, counted, allowed, units, from_date, to_date, adjustments, remark_codes, unmodelled) VALUES ('603979777', '4', '97546', '97546', 'WH', '75000', '50298', '50298', NULL, '6', '2025-12-30', '2025-12-30', 'CO-45:24702:', '', '');
INSERT INTO touched_unit (run_id, unit, slot) VALUES ('1', 'C:0000041-25', '1');
INSERT INTO touched_unit (run_id, unit, slot) VALUES ('1', 'C:0000044-25', '2');
INSERT INTO touched_unit (run_id, unit, slot) VALUES ('1', 'R:NOCON|SSTRAY-0', '3');
