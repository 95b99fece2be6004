-- The views that analysts and exports read (INTERFACES.md 7). Names and columns are promised: columns are added at the end of a view,
-- none is renamed or dropped. The program makes them anew when this file changed; a migration that must alter a column that a view
-- reads drops that view itself. Money is stored in cents and shown in dollars; a text that says nothing is NULL.

CREATE OR REPLACE VIEW trueup.findings AS
SELECT md5(f.key) AS finding_id,
    f.run_id AS run,
    CASE WHEN f.unit LIKE 'C:%' THEN md5(f.unit) END AS claim_id,
    f.kind,
    nullif(f.claim_number, '') AS claim_number,
    nullif(f.patient_control_number, '') AS patient_control_number,
    nullif(f.patient, '') AS patient,
    nullif(f.payer, '') AS payer,
    coalesce(n.name, nullif(f.payer, '')) AS payer_name,
    nullif(f.contract, '') AS contract,
    nullif(f.basis, '') AS basis,
    nullif(f.program, '') AS program,
    f.service_date,
    f.days,
    CASE WHEN f.days > 0 AND f.claim_number <> '' THEN round(f.minutes / 60.0, 2) END::numeric(9, 2) AS hours,
    (f.billed / 100.0)::numeric(14, 2) AS billed,
    (f.allowed / 100.0)::numeric(14, 2) AS allowed,
    (f.expected / 100.0)::numeric(14, 2) AS expected,
    (f.paid / 100.0)::numeric(14, 2) AS paid,
    (f.recouped / 100.0)::numeric(14, 2) AS recouped,
    ((f.paid - f.expected) / 100.0)::numeric(14, 2) AS variance,
    f.outcome,
    nullif(f.denial_class, '') AS denial_class,
    nullif(f.denial_route, '') AS denial_route,
    nullif(f.reason_codes, '') AS reason_codes,
    nullif(f.rate_source, '') AS rate_source,
    nullif(f.confidence, '') AS confidence,
    nullif(f.rule, '') AS rule,
    nullif(f.denial_rule, '') AS denial_rule,
    nullif(f.derivation, '') AS derivation,
    nullif(f.recoverable, '') AS recoverable,
    f.payment_dates[1] AS first_decided_on,
    f.payment_dates[cardinality(f.payment_dates)] AS last_decided_on,
    f.bill_received_on AS bill_received,
    CASE WHEN f.bill_received_on IS NOT NULL THEN f.receipt_source END AS bill_received_source,
    f.due_date,
    nullif(f.item, '') AS item
FROM finding f
LEFT JOIN payer_name n ON n.payer = f.payer
WHERE f.superseded_run IS NULL
AND NOT f.trial;

CREATE OR REPLACE VIEW trueup.items AS
WITH placed AS (
    SELECT max(p.run_id) AS run_id
    FROM item_priority p
    JOIN run r ON r.id = p.run_id AND NOT r.trial),
standing AS (
    SELECT i.id AS item, i.unit, p.run_id AS run, p.place, i.outcome, i.denial_class, i.denial_route, i.claim_number, i.patient,
        i.payer, i.service_date, i.service_dates, i.days, i.expected, i.paid, i.at_stake, p.chance_percent, p.score,
        CASE WHEN p.reminder_alone THEN p.reminder ELSE i.next_step END AS next_step,
        CASE WHEN p.deadline_met AND p.place = 'NOW' THEN NULL ELSE i.deadline END AS deadline, i.deadline_source, i.level, i.steps,
        i.rule, i.confidence, i.reason_codes, i.documents_on_file, i.documents_missing, i.is_appeal, i.letter, i.letter_missing,
        i.packet, i.demand, p.waits_until, p.ended_on, i.level <> '' AND NOT i.no_level_left AS goes_on, i.run_id AS changed_run
    FROM item i
    LEFT JOIN placed ON TRUE
    LEFT JOIN item_priority p ON p.run_id = placed.run_id AND p.item = i.id AND p.unit = i.unit
    UNION ALL
    SELECT *
    FROM (
        SELECT DISTINCT ON (d.item) d.item, d.unit, d.run_id, 'DONE', d.outcome, d.denial_class, '', d.claim_number, d.patient,
            d.payer, d.service_date, '', NULL::int, NULL::bigint, d.paid, d.at_stake, NULL::int, NULL::bigint, '', NULL::date, '',
            d.level, '', '', '', '', '', '', FALSE, d.letter, '', '', '', NULL::date, d.ended_on, FALSE, d.run_id
        FROM done_item d
        WHERE NOT EXISTS (SELECT FROM item i WHERE i.id = d.item)
        ORDER BY d.item, d.ended_on DESC, d.run_id DESC, d.unit) over)
SELECT s.item,
    s.run,
    s.place,
    CASE WHEN s.place = 'NOW' THEN
        row_number() OVER (PARTITION BY s.place ORDER BY s.score DESC, s.deadline NULLS LAST, s.item)
    END::int AS priority,
    CASE WHEN s.unit LIKE 'C:%' THEN md5(s.unit) END AS claim_id,
    s.outcome,
    nullif(s.denial_class, '') AS denial_class,
    nullif(s.denial_route, '') AS denial_route,
    nullif(s.claim_number, '') AS claim_number,
    nullif(s.patient, '') AS patient,
    nullif(s.payer, '') AS payer,
    coalesce(n.name, nullif(s.payer, '')) AS payer_name,
    s.service_date,
    nullif(s.service_dates, '') AS service_dates,
    s.days,
    (s.expected / 100.0)::numeric(14, 2) AS expected,
    (s.paid / 100.0)::numeric(14, 2) AS paid,
    (s.at_stake / 100.0)::numeric(14, 2) AS at_stake,
    s.chance_percent,
    nullif(s.next_step, '') AS next_step,
    s.deadline,
    nullif(s.deadline_source, '') AS deadline_source,
    nullif(s.level, '') AS level,
    nullif(s.steps, '') AS steps,
    nullif(s.rule, '') AS rule,
    nullif(s.confidence, '') AS confidence,
    nullif(s.reason_codes, '') AS reason_codes,
    nullif(s.documents_on_file, '') AS documents_on_file,
    nullif(s.documents_missing, '') AS documents_missing,
    s.is_appeal,
    nullif(s.letter, '') AS letter,
    nullif(s.letter_missing, '') AS letter_missing,
    nullif(s.packet, '') AS packet,
    nullif(s.demand, '') AS demand,
    CASE WHEN coalesce(w.status, '') = '' OR w.status = 'Lost' AND s.goes_on THEN 'Open' ELSE w.status END AS status,
    nullif(w.owner, '') AS owner,
    nullif(w.notes, '') AS notes,
    w.sent_on,
    w.follow_up_on,
    s.waits_until,
    s.ended_on
FROM standing s
LEFT JOIN payer_name n ON n.payer = s.payer
LEFT JOIN item_note k ON k.item = s.item
LEFT JOIN LATERAL (
    SELECT o.status, o.owner, o.notes, o.sent_on, o.follow_up_on
    FROM item_word o
    WHERE o.item = k.item
    ORDER BY o.id DESC
    LIMIT 1) w ON TRUE;

CREATE OR REPLACE VIEW trueup.payments AS
SELECT p.id AS payment_id,
    nullif(p.payer_key, '') AS payer,
    nullif(p.payer_id, '') AS payer_identifier,
    coalesce(n.name, nullif(p.payer_name, ''), nullif(p.payer_id, '')) AS payer_name,
    nullif(p.trace, '') AS trace,
    p.payment_date,
    nullif(p.method, '') AS method,
    (CASE WHEN p.conflict_with IS NULL THEN p.amount ELSE 0 END / 100.0)::numeric(14, 2) AS amount,
    (p.amount / 100.0)::numeric(14, 2) AS told_amount,
    p.conflict_with AS in_conflict_with,
    coalesce(c.claims, 0)::int AS claims,
    (coalesce(c.paid, 0) / 100.0)::numeric(14, 2) AS claims_paid,
    (coalesce(a.amount, 0) / 100.0)::numeric(14, 2) AS provider_adjustments,
    ((coalesce(c.paid, 0) - coalesce(a.amount, 0) - CASE WHEN p.conflict_with IS NULL THEN p.amount ELSE 0 END)
        / 100.0)::numeric(14, 2) AS difference,
    (coalesce(l.matched, 0) / 100.0)::numeric(14, 2) AS matched,
    (coalesce(l.outside, 0) / 100.0)::numeric(14, 2) AS outside,
    (coalesce(l.unmatched, 0) / 100.0)::numeric(14, 2) AS unmatched,
    q.files AS file,
    d.state AS deposit_state,
    (d.deposited / 100.0)::numeric(14, 2) AS deposited,
    d.deposited_on,
    CASE WHEN cardinality(d.bank_line_ids) = 1 THEN d.bank_line_ids[1] END AS deposit_id
FROM payment p
LEFT JOIN payer_name n ON n.payer = coalesce(nullif(btrim(p.payer_name), ''), p.payer_id)
LEFT JOIN payment_deposit d ON d.payment_id = p.id
LEFT JOIN LATERAL (
    SELECT string_agg(DISTINCT i.name, '; ' ORDER BY i.name) AS files
    FROM payment o
    JOIN input_file i ON i.id = o.file_id
    WHERE o.canonical_id = p.id) q ON TRUE
LEFT JOIN LATERAL (
    SELECT count(*) AS claims, sum(b.paid) AS paid
    FROM payment o
    JOIN claim_payment b ON b.payment_id = o.id AND NOT b.duplicate
    WHERE o.canonical_id = p.id) c ON TRUE
LEFT JOIN LATERAL (
    SELECT sum(b.amount) AS amount
    FROM payment o
    JOIN provider_adjustment b ON b.payment_id = o.id AND NOT b.duplicate
    WHERE o.canonical_id = p.id) a ON TRUE
LEFT JOIN LATERAL (
    SELECT sum(s.counted) FILTER (WHERE m.disposition = 'MATCHED') AS matched,
        sum(s.counted) FILTER (WHERE m.disposition = 'OUTSIDE') AS outside,
        sum(s.counted) FILTER (WHERE m.disposition IN ('UNMATCHED', 'REVIEW')) AS unmatched
    FROM payment o
    JOIN claim_payment b ON b.payment_id = o.id AND NOT b.duplicate
    JOIN service_line s ON s.claim_payment_id = b.id
    LEFT JOIN line_match m ON m.claim_payment_id = s.claim_payment_id AND m.number = s.number
    WHERE o.canonical_id = p.id) l ON TRUE
WHERE p.canonical_id = p.id;

CREATE OR REPLACE VIEW trueup.payment_claims AS
SELECT c.id AS payment_claim_id,
    p.canonical_id AS payment_id,
    nullif(p.payer_key, '') AS payer,
    coalesce(n.name, nullif(p.payer_name, ''), nullif(p.payer_id, '')) AS payer_name,
    nullif(p.trace, '') AS trace,
    p.payment_date,
    nullif(c.patient_control_number, '') AS patient_control_number,
    nullif(c.payer_claim_number, '') AS payer_claim_number,
    nullif(array_to_string(c.claim_numbers, '; '), '') AS claim_numbers,
    nullif(c.patient_last_name || CASE WHEN c.patient_first_name = '' THEN '' ELSE ', ' || c.patient_first_name END, '') AS patient,
    nullif(c.status, '') AS status,
    (c.charge / 100.0)::numeric(14, 2) AS charge,
    (c.paid / 100.0)::numeric(14, 2) AS paid,
    (c.interest / 100.0)::numeric(14, 2) AS interest,
    (c.difference / 100.0)::numeric(14, 2) AS difference,
    (SELECT string_agg(split_part(a.text, ':', 1) || ' ' || (split_part(a.text, ':', 2)::bigint / 100.0)::numeric(14, 2), '; '
            ORDER BY a.place)
        FROM unnest(string_to_array(c.adjustments, ';')) WITH ORDINALITY a (text, place)
        WHERE a.text ~ ':-?[0-9]+:') AS adjustments,
    nullif(replace(c.remark_codes, ';', '; '), '') AS remark_codes,
    c.bill_received_on AS bill_received,
    c.explained_on,
    i.name AS file,
    c.line AS file_line
FROM claim_payment c
JOIN payment p ON p.id = c.payment_id
LEFT JOIN payer_name n ON n.payer = coalesce(nullif(btrim(p.payer_name), ''), p.payer_id)
LEFT JOIN input_file i ON i.id = c.file_id
WHERE NOT c.duplicate;

CREATE OR REPLACE VIEW trueup.service_lines AS
SELECT s.claim_payment_id AS payment_claim_id,
    s.number AS line_number,
    p.canonical_id AS payment_id,
    p.payment_date,
    nullif(s.code, '') AS code,
    nullif(s.paid_code, '') AS paid_code,
    nullif(replace(s.modifiers, ':', '; '), '') AS modifiers,
    s.units::numeric(12, 3) AS units,
    s.from_date AS service_from,
    s.to_date AS service_to,
    (s.charge / 100.0)::numeric(14, 2) AS charge,
    (s.allowed / 100.0)::numeric(14, 2) AS allowed,
    (s.paid / 100.0)::numeric(14, 2) AS paid,
    (s.counted / 100.0)::numeric(14, 2) AS counted,
    (SELECT string_agg(split_part(a.text, ':', 1) || ' ' || (split_part(a.text, ':', 2)::bigint / 100.0)::numeric(14, 2), '; '
            ORDER BY a.place)
        FROM unnest(string_to_array(s.adjustments, ';')) WITH ORDINALITY a (text, place)
        WHERE a.text ~ ':-?[0-9]+:') AS adjustments,
    nullif(replace(s.remark_codes, ';', '; '), '') AS remark_codes,
    m.disposition,
    nullif(m.match_level, '') AS matched_by,
    nullif(m.program, '') AS program,
    CASE WHEN m.unit LIKE 'C:%' THEN md5(m.unit) END AS claim_id,
    CASE WHEN f.findings = 1 THEN md5(f.key) END AS finding_id,
    coalesce(f.findings, 0)::int AS findings
FROM service_line s
JOIN claim_payment c ON c.id = s.claim_payment_id AND NOT c.duplicate
JOIN payment p ON p.id = c.payment_id
LEFT JOIN line_match m ON m.claim_payment_id = s.claim_payment_id AND m.number = s.number
LEFT JOIN LATERAL (
    SELECT count(*) AS findings, min(d.key) AS key
    FROM finding d
    WHERE d.unit = m.unit
    AND m.unit <> ''
    AND d.superseded_run IS NULL
    AND NOT d.trial
    AND CASE m.disposition
        WHEN 'MATCHED' THEN
            d.program = m.program
            AND (d.kind = 'DAY' AND d.service_date BETWEEN s.from_date AND coalesce(s.to_date, s.from_date)
                OR d.kind = 'EPISODE' AND d.service_date = (
                    SELECT max(e.service_date)
                    FROM finding e
                    WHERE e.unit = m.unit
                    AND e.superseded_run IS NULL
                    AND NOT e.trial
                    AND e.kind = 'EPISODE'
                    AND e.program = m.program
                    AND e.service_date <= coalesce(s.to_date, s.from_date)))
        WHEN 'UNMATCHED' THEN
            d.kind = 'UNLOGGED'
            AND d.patient_control_number = c.patient_control_number
            AND d.service_date IS NOT DISTINCT FROM s.from_date
        WHEN 'REVIEW' THEN
            d.kind = 'REVIEW'
            AND d.patient_control_number = c.patient_control_number
            AND right(d.key, length('|' || c.ordinal || '|' || s.number)) = '|' || c.ordinal || '|' || s.number
            AND strpos(d.key, '|' || p.trace || '|' || p.payment_date || '|') > 0
        ELSE FALSE
    END) f ON TRUE;

CREATE OR REPLACE VIEW trueup.program_days AS
WITH session AS (
    SELECT DISTINCT ON (o.account, o.program, o.service_date, o.fingerprint) o.*, o.attendance <> 'ABSENT' AS attended,
        row_number() OVER (PARTITION BY o.account, o.program, o.service_date ORDER BY o.line, o.file_id) AS place
    FROM log_row o
    WHERE NOT o.superseded
    ORDER BY o.account, o.program, o.service_date, o.fingerprint, o.line, o.file_id)
SELECT md5('C:' || r.account) AS claim_id,
    r.program,
    r.service_date,
    CASE WHEN bool_or(r.attendance = 'PRESENT') THEN 'PRESENT'
        WHEN bool_or(r.attendance = 'LEFT_EARLY') THEN 'LEFT_EARLY'
        ELSE 'ABSENT'
    END AS attendance,
    nullif((array_agg(r.claim_number ORDER BY r.place))[1], '') AS claim_number,
    nullif((array_agg(r.patient_id ORDER BY r.place))[1], '') AS patient_id,
    nullif((array_agg(r.last_name || CASE WHEN r.first_name = '' THEN '' ELSE ', ' || r.first_name END ORDER BY r.place))[1], '')
        AS patient,
    (array_agg(r.patient_control_number ORDER BY r.place) FILTER (WHERE r.patient_control_number <> ''))[1] AS patient_control_number,
    nullif((array_agg(r.payer_id ORDER BY r.place))[1], '') AS payer,
    coalesce((array_agg(n.name ORDER BY r.place))[1], nullif((array_agg(r.payer_id ORDER BY r.place))[1], '')) AS payer_name,
    (array_agg(r.employer ORDER BY r.place) FILTER (WHERE r.employer <> ''))[1] AS employer,
    nullif((array_agg(r.jurisdiction ORDER BY r.place))[1], '') AS jurisdiction,
    (sum(r.delivered_minutes) FILTER (WHERE r.attended))::int AS delivered_minutes,
    (sum(r.pt_minutes) FILTER (WHERE r.attended))::int AS pt_minutes,
    (sum(r.ot_minutes) FILTER (WHERE r.attended))::int AS ot_minutes,
    (sum(r.psych_minutes) FILTER (WHERE r.attended))::int AS psych_minutes,
    (sum(r.vocational_minutes) FILTER (WHERE r.attended))::int AS vocational_minutes,
    (sum(r.exercise_minutes) FILTER (WHERE r.attended))::int AS exercise_minutes,
    (sum(r.neuromuscular_minutes) FILTER (WHERE r.attended))::int AS neuromuscular_minutes,
    (sum(r.activities_minutes) FILTER (WHERE r.attended))::int AS activities_minutes,
    (sum(r.reintegration_minutes) FILTER (WHERE r.attended))::int AS reintegration_minutes,
    (sum(r.selfcare_minutes) FILTER (WHERE r.attended))::int AS selfcare_minutes,
    string_agg(nullif(r.tasks, ''), '; ' ORDER BY r.place) FILTER (WHERE r.attended) AS tasks,
    string_agg(nullif(r.productivity, ''), '; ' ORDER BY r.place) FILTER (WHERE r.attended) AS productivity,
    bool_or(r.team_meeting) AS team_meeting,
    (array_agg(r.supervising_therapist ORDER BY r.place) FILTER (WHERE r.attended AND r.supervising_therapist <> ''))[1]
        AS supervising_therapist,
    (array_agg(r.authorization_number ORDER BY r.place) FILTER (WHERE r.authorization_number <> ''))[1] AS authorization_number,
    count(*)::int AS log_rows,
    CASE WHEN bool_or(r.attended) THEN coalesce(
        (SELECT md5(d.key)
            FROM finding d
            WHERE d.unit = 'C:' || r.account
            AND d.superseded_run IS NULL
            AND NOT d.trial
            AND d.kind = 'DAY'
            AND d.program = r.program
            AND d.service_date = r.service_date
            ORDER BY d.key
            LIMIT 1),
        (SELECT md5(d.key)
            FROM finding d
            WHERE d.unit = 'C:' || r.account
            AND d.superseded_run IS NULL
            AND NOT d.trial
            AND d.kind = 'EPISODE'
            AND d.program = r.program
            AND d.service_date <= r.service_date
            ORDER BY d.service_date DESC, d.key
            LIMIT 1))
    END AS finding_id
FROM session r
LEFT JOIN payer_name n ON n.payer = r.payer_id
GROUP BY r.account, r.program, r.service_date;

CREATE OR REPLACE VIEW trueup.bills AS
WITH told AS (
    SELECT b.*, l.lines, l.from_date, l.to_date, l.codes, l.content,
        concat_ws('|', b.payer_key, b.payer_level, ltrim(b.patient_control_number, '0'), b.frequency, b.sent_on, b.charge,
            l.content) AS same
    FROM bill b
    LEFT JOIN LATERAL (
        SELECT count(*) AS lines, min(o.from_date) AS from_date, max(o.to_date) AS to_date,
            string_agg(o.code || ' x ' || trim_scale(o.units), '; ' ORDER BY o.number) AS codes,
            string_agg(concat_ws('~', o.from_date, o.to_date, o.code, o.modifiers, trim_scale(o.units), o.charge), ';'
                ORDER BY o.from_date, o.to_date, o.code, o.modifiers, o.units, o.charge) AS content
        FROM billed_line o
        WHERE o.bill_id = b.id) l ON TRUE),
-- each copy of a bill within a file has a number, and the copies of that number in the files of one batch are one
copy AS (
    SELECT t.*, CASE WHEN t.form = 'X12' THEN t.batch_reference ELSE '' END AS batch,
        row_number() OVER (PARTITION BY t.same, t.form, CASE WHEN t.form = 'X12' THEN t.batch_reference ELSE '' END, t.file_id
            ORDER BY t.id) AS of_file
    FROM told t),
once AS (
    SELECT DISTINCT ON (c.same, c.form, c.batch, c.of_file) c.*
    FROM copy c
    ORDER BY c.same, c.form, c.batch, c.of_file, c.id),
-- what a table tells of a bill that an 837 has told is the same bill
counted AS (
    SELECT o.*, row_number() OVER (PARTITION BY o.same, o.form ORDER BY o.id) AS of_form,
        count(*) FILTER (WHERE o.form = 'X12') OVER (PARTITION BY o.same) AS electronic
    FROM once o)
SELECT b.id AS bill_id,
    CASE WHEN m.units = 1 THEN md5(m.unit) END AS claim_id,
    nullif(b.payer_key, '') AS payer,
    coalesce(n.name, nullif(b.payer_name, ''), nullif(b.payer_id, '')) AS payer_name,
    nullif(b.patient_control_number, '') AS patient_control_number,
    nullif(array_to_string(b.claim_numbers, '; '), '') AS claim_numbers,
    nullif(b.patient_last_name || CASE WHEN b.patient_first_name = '' THEN '' ELSE ', ' || b.patient_first_name END, '') AS patient,
    b.payer_level,
    b.frequency,
    nullif(b.payer_claim_number, '') AS payer_claim_number,
    nullif(b.authorization_number, '') AS authorization_number,
    b.sent_on,
    b.from_date AS service_from,
    b.to_date AS service_to,
    coalesce(b.lines, 0)::int AS lines,
    nullif(b.codes, '') AS codes,
    (b.charge / 100.0)::numeric(14, 2) AS charge,
    nullif(b.batch_reference, '') AS batch_reference,
    b.form,
    i.name AS file,
    b.line AS file_line
FROM counted b
LEFT JOIN payer_name n ON n.payer = coalesce(nullif(btrim(b.payer_name), ''), b.payer_id)
LEFT JOIN input_file i ON i.id = b.file_id
LEFT JOIN LATERAL (
    SELECT count(DISTINCT o.unit) AS units, min(o.unit) AS unit
    FROM bill_match o
    WHERE o.bill_id = b.id
    AND o.unit LIKE 'C:%') m ON TRUE
WHERE b.form = 'X12'
OR b.of_form > b.electronic;

CREATE OR REPLACE VIEW trueup.deposits AS
SELECT d.bank_line_id AS deposit_id,
    d.run_id AS run,
    nullif(l.account, '') AS account,
    d.bank_date,
    (l.amount / 100.0)::numeric(14, 2) AS amount,
    nullif(l.type, '') AS type,
    nullif(l.description, '') AS description,
    nullif(l.reference, '') AS reference,
    d.state,
    coalesce(n.name, nullif(d.payer, '')) AS payer_name,
    cardinality(d.payment_ids) AS payments,
    CASE WHEN cardinality(d.payment_ids) = 1 THEN p.payment_id END AS payment_id,
    nullif(p.traces, '') AS traces,
    (d.announced / 100.0)::numeric(14, 2) AS announced,
    (d.difference / 100.0)::numeric(14, 2) AS difference,
    nullif(d.note, '') AS note,
    (SELECT min(k.id) FROM item k WHERE k.unit = 'D:' || d.bank_line_id) AS item,
    i.name AS file,
    l.line AS file_line
FROM bank_deposit d
JOIN bank_line l ON l.id = d.bank_line_id
LEFT JOIN input_file i ON i.id = l.file_id
LEFT JOIN payer_name n ON n.payer = d.payer
LEFT JOIN LATERAL (
    SELECT min(o.canonical_id) AS payment_id, string_agg(o.trace, '; ' ORDER BY o.payment_date, o.trace, o.id) AS traces
    FROM payment o
    WHERE o.id = ANY (d.payment_ids)) p ON TRUE;

CREATE OR REPLACE VIEW trueup.recoveries AS
SELECT r.item,
    md5(r.finding) AS finding_id,
    coalesce(p.canonical_id, r.payment_id) AS payment_id,
    r.run_id AS run,
    (r.amount / 100.0)::numeric(14, 2) AS amount,
    r.paid_on,
    nullif(r.trace, '') AS trace,
    r.outcome,
    nullif(r.denial_class, '') AS denial_class,
    nullif(r.payer, '') AS payer,
    coalesce(n.name, nullif(r.payer, '')) AS payer_name,
    nullif(r.claim_number, '') AS claim_number,
    nullif(r.patient, '') AS patient,
    r.service_date,
    (r.at_stake / 100.0)::numeric(14, 2) AS at_stake,
    nullif(r.level, '') AS level,
    nullif(r.owner, '') AS owner,
    nullif(r.demand, '') AS demand,
    r.sent_on,
    CASE WHEN r.amount > 0 THEN r.paid_on - r.sent_on END AS days_to_cash
FROM recovery r
LEFT JOIN payment p ON p.id = r.payment_id
LEFT JOIN payer_name n ON n.payer = r.payer;

CREATE OR REPLACE VIEW trueup.runs AS
SELECT r.id AS run,
    r.job,
    r.kind,
    r.trial,
    r.status,
    r.today,
    r.started_at,
    r.ended_at,
    r.period_from,
    r.period_to,
    nullif(r.payer, '') AS payer,
    r.rates_as_of,
    coalesce(i.taken, 0)::int AS files_taken,
    coalesce(i.rejected, 0)::int AS files_rejected,
    coalesce(j.rejects, 0)::int AS rejects,
    nullif(r.workbook, '') AS workbook,
    nullif(r.failure, '') AS failure
FROM run r
LEFT JOIN (
    SELECT run_id, count(*) FILTER (WHERE status IN ('TAKEN', 'WITHDRAWN')) AS taken,
        count(*) FILTER (WHERE status = 'REJECTED') AS rejected
    FROM input_file
    GROUP BY run_id) i ON i.run_id = r.id
LEFT JOIN (
    SELECT run_id, count(*) FILTER (WHERE severity = 'REJECT') AS rejects
    FROM reject
    GROUP BY run_id) j ON j.run_id = r.id;

CREATE OR REPLACE VIEW trueup.rejects AS
SELECT DISTINCT ON (j.file, j.line, j.place, j.problem, j.found, j.expected) j.id AS reject_id,
    j.run_id AS run,
    nullif(i.folder, '') AS folder,
    nullif(j.file, '') AS file,
    nullif(j.line, 0) AS file_line,
    nullif(j.place, '') AS place,
    j.problem,
    j.severity,
    nullif(j.found, '') AS found,
    nullif(j.expected, '') AS expected,
    (nullif(j.amount, 0) / 100.0)::numeric(14, 2) AS amount
FROM reject j
LEFT JOIN input_file i ON i.id = j.file_id
WHERE i.status IS DISTINCT FROM 'WITHDRAWN'
ORDER BY j.file, j.line, j.place, j.problem, j.found, j.expected, j.run_id DESC, j.id;

-- What the columns mean: docs/reference/data.md is made of these.

COMMENT ON VIEW trueup.findings IS
    'One row per program day, or per stay under a case rate; and per day, or line, of money that has no attended day or is not clearly one claim''s. How it stands now. Of closed years that were purged one row per kind, payer and outcome is left.';
COMMENT ON COLUMN trueup.findings.finding_id IS 'Identifies a finding, the same every night; a claim that gets another number, payer or patient gets others.';
COMMENT ON COLUMN trueup.findings.run IS 'Number of the run that decided it as it stands.';
COMMENT ON COLUMN trueup.findings.claim_id IS 'Identifies a claim: payer, patient and claim number together. Empty where the log knows no such claim.';
COMMENT ON COLUMN trueup.findings.kind IS 'DAY: a day of the log. EPISODE: a stay under a case rate. UNLOGGED: money without an attended day. REVIEW: a line that may belong to several days.';
COMMENT ON COLUMN trueup.findings.claim_number IS 'Workers'' compensation claim number, as the log writes it.';
COMMENT ON COLUMN trueup.findings.patient_control_number IS 'The clinic''s own number of the account (CLP01, CLM01).';
COMMENT ON COLUMN trueup.findings.patient IS 'Patient, last name first.';
COMMENT ON COLUMN trueup.findings.payer IS 'The payer''s id: in the contracts, else as the file says.';
COMMENT ON COLUMN trueup.findings.payer_name IS 'What people call the payer, as in the workbook.';
COMMENT ON COLUMN trueup.findings.contract IS 'Id of the contract that priced it.';
COMMENT ON COLUMN trueup.findings.basis IS 'How that contract pays: per-hour, fee-schedule, daily, case and so on.';
COMMENT ON COLUMN trueup.findings.program IS 'WH work hardening, WC work conditioning.';
COMMENT ON COLUMN trueup.findings.service_date IS 'Day of service; of a stay its first day; empty where the payer gave none.';
COMMENT ON COLUMN trueup.findings.days IS 'Program days it stands for: 1 for a day, all attended days for a stay, 0 for money without a day.';
COMMENT ON COLUMN trueup.findings.hours IS 'Hours delivered by the log; empty where no day is known.';
COMMENT ON COLUMN trueup.findings.billed IS 'US dollars billed; empty where no bill is known.';
COMMENT ON COLUMN trueup.findings.allowed IS 'US dollars the payer allowed; empty where it did not say.';
COMMENT ON COLUMN trueup.findings.expected IS 'US dollars to be paid by contract and hours; empty where none can be worked out.';
COMMENT ON COLUMN trueup.findings.paid IS 'US dollars paid, net of reversals and of money taken back.';
COMMENT ON COLUMN trueup.findings.recouped IS 'US dollars of it that a payer''s adjustments of whole payments took back. Paid + recouped is what the service lines say.';
COMMENT ON COLUMN trueup.findings.variance IS 'US dollars, paid less expected: below 0 is short. Empty where expected is.';
COMMENT ON COLUMN trueup.findings.outcome IS 'Outcome, as a code of CODES.md.';
COMMENT ON COLUMN trueup.findings.denial_class IS 'Why it was denied or cut, as a code of CODES.md; empty where nothing was.';
COMMENT ON COLUMN trueup.findings.denial_route IS 'Part of the class with steps of its own (CODES.md); empty for the usual ones.';
COMMENT ON COLUMN trueup.findings.reason_codes IS 'Adjustment reason and remark codes of the payer, separated by "; ".';
COMMENT ON COLUMN trueup.findings.rate_source IS 'Which contract line or schedule gave the rate.';
COMMENT ON COLUMN trueup.findings.confidence IS 'How sure the rate is: high, medium or low.';
COMMENT ON COLUMN trueup.findings.rule IS 'Number and words of the rule that gave the outcome.';
COMMENT ON COLUMN trueup.findings.denial_rule IS 'Id of the rule that gave the class.';
COMMENT ON COLUMN trueup.findings.derivation IS 'How expected came about, step by step.';
COMMENT ON COLUMN trueup.findings.recoverable IS 'Who may still take it back, and by which code; empty where nobody said so.';
COMMENT ON COLUMN trueup.findings.first_decided_on IS 'Payment date of the first decision; empty before any.';
COMMENT ON COLUMN trueup.findings.last_decided_on IS 'Payment date of the latest decision; empty before any.';
COMMENT ON COLUMN trueup.findings.bill_received IS 'Day on which the payer had the bill, or is taken to have had it.';
COMMENT ON COLUMN trueup.findings.bill_received_source IS 'Who says so: PAYER_ACCEPTANCE, REMITTANCE or SENT_ON; ASSUMED where the day of service stands in.';
COMMENT ON COLUMN trueup.findings.due_date IS 'Last day on which payment was, or is, due.';
COMMENT ON COLUMN trueup.findings.item IS 'The thing to do about it; joins items. Empty where nothing is to be done.';

COMMENT ON VIEW trueup.items IS
    'One row per thing to do, open or over. Sum at_stake over place NOW and WAITING: an item IN_DEMAND is counted in the item that its demand column names.';
COMMENT ON COLUMN trueup.items.item IS 'Identifies a thing to do, as it stands in column Item of the workbook.';
COMMENT ON COLUMN trueup.items.run IS 'Number of the run that put it where it stands; for one that ended by itself the run that saw it.';
COMMENT ON COLUMN trueup.items.place IS 'NOW: on Worklist. WAITING: somebody else is to answer. DONE: over. IN_DEMAND: part of one letter with others. Empty while a run is under way.';
COMMENT ON COLUMN trueup.items.priority IS '1 is first; among those to be done now.';
COMMENT ON COLUMN trueup.items.claim_id IS 'The claim it is about; empty for what is about a payer, a payment or a deposit.';
COMMENT ON COLUMN trueup.items.outcome IS 'Outcome, as a code of CODES.md.';
COMMENT ON COLUMN trueup.items.denial_class IS 'Why it was denied or cut, as a code of CODES.md; empty where nothing was.';
COMMENT ON COLUMN trueup.items.denial_route IS 'Part of the class with steps of its own (CODES.md); empty for the usual ones.';
COMMENT ON COLUMN trueup.items.claim_number IS 'Workers'' compensation claim number, as the log writes it.';
COMMENT ON COLUMN trueup.items.patient IS 'Patient, last name first.';
COMMENT ON COLUMN trueup.items.payer IS 'The payer''s id: in the contracts, else as the file says.';
COMMENT ON COLUMN trueup.items.payer_name IS 'What people call the payer, as in the workbook.';
COMMENT ON COLUMN trueup.items.service_date IS 'First day of service it is about.';
COMMENT ON COLUMN trueup.items.service_dates IS 'All days of service, separated by "; ".';
COMMENT ON COLUMN trueup.items.days IS 'How many days of service.';
COMMENT ON COLUMN trueup.items.expected IS 'US dollars expected for these days; empty where none can be worked out.';
COMMENT ON COLUMN trueup.items.paid IS 'US dollars paid for them, net.';
COMMENT ON COLUMN trueup.items.at_stake IS 'US dollars that may still be got; of one that is DONE, what was at stake.';
COMMENT ON COLUMN trueup.items.chance_percent IS 'Chance of getting it, 0 to 100.';
COMMENT ON COLUMN trueup.items.next_step IS 'What to do next, in words.';
COMMENT ON COLUMN trueup.items.deadline IS 'Last day to do it; empty where none is known or it was met.';
COMMENT ON COLUMN trueup.items.deadline_source IS 'Where the deadline comes from.';
COMMENT ON COLUMN trueup.items.level IS 'Level of appeal: the payer''s reconsideration or one of the state''s.';
COMMENT ON COLUMN trueup.items.steps IS 'All steps, separated by "; ".';
COMMENT ON COLUMN trueup.items.rule IS 'Id of the rule behind the class or outcome.';
COMMENT ON COLUMN trueup.items.confidence IS 'How sure that rule is: high, medium or low.';
COMMENT ON COLUMN trueup.items.reason_codes IS 'Adjustment reason and remark codes of the payer, separated by "; ".';
COMMENT ON COLUMN trueup.items.documents_on_file IS 'Papers there are, separated by "; ".';
COMMENT ON COLUMN trueup.items.documents_missing IS 'Papers still to be found, separated by "; ".';
COMMENT ON COLUMN trueup.items.is_appeal IS 'True where it is an appeal; it stands on sheet Appeals.';
COMMENT ON COLUMN trueup.items.letter IS 'File of its letter, below the reports folder.';
COMMENT ON COLUMN trueup.items.letter_missing IS 'What the letter lacks; empty when ready.';
COMMENT ON COLUMN trueup.items.packet IS 'File of its packet, below the reports folder.';
COMMENT ON COLUMN trueup.items.demand IS 'Item that asks for these days together with others; joins item.';
COMMENT ON COLUMN trueup.items.status IS 'What the team said: Open, In progress, Appealed, Won, Lost, Written off or Closed.';
COMMENT ON COLUMN trueup.items.owner IS 'Who does it, in the team''s words.';
COMMENT ON COLUMN trueup.items.notes IS 'The team''s notes.';
COMMENT ON COLUMN trueup.items.sent_on IS 'Day on which the team sent it.';
COMMENT ON COLUMN trueup.items.follow_up_on IS 'Day on which the team will ask again.';
COMMENT ON COLUMN trueup.items.waits_until IS 'Day until which it waits for an answer.';
COMMENT ON COLUMN trueup.items.ended_on IS 'Day on which it was over.';

COMMENT ON VIEW trueup.payments IS
    'One row per payment, however many files tell of it. amount = claims_paid - provider_adjustments - difference, and claims_paid = matched + outside + unmatched.';
COMMENT ON COLUMN trueup.payments.payment_id IS 'Identifies a payment, however many files tell of it.';
COMMENT ON COLUMN trueup.payments.payer IS 'The payer''s id: in the contracts, else as the file says.';
COMMENT ON COLUMN trueup.payments.payer_identifier IS 'The payer''s id as the remittance writes it.';
COMMENT ON COLUMN trueup.payments.payer_name IS 'What people call the payer, as in the workbook.';
COMMENT ON COLUMN trueup.payments.trace IS 'Number of the check or transfer (TRN02).';
COMMENT ON COLUMN trueup.payments.payment_date IS 'Date of the payment.';
COMMENT ON COLUMN trueup.payments.method IS 'How it was paid: ACH, CHK and so on (BPR04).';
COMMENT ON COLUMN trueup.payments.amount IS 'US dollars paid; 0 while the payment is in conflict with another.';
COMMENT ON COLUMN trueup.payments.told_amount IS 'US dollars as the file says, also while in conflict.';
COMMENT ON COLUMN trueup.payments.in_conflict_with IS 'The payment that tells another amount for the same claims; joins payment_id. Empty for nearly all.';
COMMENT ON COLUMN trueup.payments.claims IS 'How many claims.';
COMMENT ON COLUMN trueup.payments.claims_paid IS 'US dollars paid for its claims.';
COMMENT ON COLUMN trueup.payments.provider_adjustments IS 'US dollars of adjustments of the whole payment (PLB); above 0 is taken off.';
COMMENT ON COLUMN trueup.payments.difference IS 'US dollars by which it does not balance; 0 for nearly all.';
COMMENT ON COLUMN trueup.payments.matched IS 'US dollars that belong to program days.';
COMMENT ON COLUMN trueup.payments.outside IS 'US dollars for services outside the programs.';
COMMENT ON COLUMN trueup.payments.unmatched IS 'US dollars for program services without an attended day, or not clearly one claim''s.';
COMMENT ON COLUMN trueup.payments.file IS 'Name of the file that told of it; several are separated by "; ".';
COMMENT ON COLUMN trueup.payments.deposit_state IS 'What the bank has of it: DEPOSITED, DIFFERS, WHICH_DEPOSIT, MISSING, NOT_YET, NOT_ON_STATEMENT, BEFORE_STATEMENTS, NOT_TAKEN. Empty without statements.';
COMMENT ON COLUMN trueup.payments.deposited IS 'US dollars the bank has of it.';
COMMENT ON COLUMN trueup.payments.deposited_on IS 'Day on which the bank had it.';
COMMENT ON COLUMN trueup.payments.deposit_id IS 'The line of the bank; joins deposits. Empty where none or several.';

COMMENT ON VIEW trueup.payment_claims IS
    'One row per claim on a payment; a claim that several files tell again is there once. paid adds up to claims_paid of the payment.';
COMMENT ON COLUMN trueup.payment_claims.payment_claim_id IS 'Identifies a claim on a payment.';
COMMENT ON COLUMN trueup.payment_claims.payment_id IS 'Identifies a payment, however many files tell of it.';
COMMENT ON COLUMN trueup.payment_claims.payer IS 'The payer''s id: in the contracts, else as the file says.';
COMMENT ON COLUMN trueup.payment_claims.payer_name IS 'What people call the payer, as in the workbook.';
COMMENT ON COLUMN trueup.payment_claims.trace IS 'Number of the check or transfer (TRN02).';
COMMENT ON COLUMN trueup.payment_claims.payment_date IS 'Date of the payment.';
COMMENT ON COLUMN trueup.payment_claims.patient_control_number IS 'The clinic''s own number of the account (CLP01, CLM01).';
COMMENT ON COLUMN trueup.payment_claims.payer_claim_number IS 'The payer''s own number of the claim (CLP07).';
COMMENT ON COLUMN trueup.payment_claims.claim_numbers IS 'Workers'' compensation claim numbers it goes by, separated by "; ".';
COMMENT ON COLUMN trueup.payment_claims.patient IS 'Patient as the payer writes the name, last name first.';
COMMENT ON COLUMN trueup.payment_claims.status IS 'Claim status code (CLP02): 1 first payer, 4 denied, 22 reversal.';
COMMENT ON COLUMN trueup.payment_claims.charge IS 'US dollars charged.';
COMMENT ON COLUMN trueup.payment_claims.paid IS 'US dollars paid; below 0 in a reversal.';
COMMENT ON COLUMN trueup.payment_claims.interest IS 'US dollars of interest, not in paid.';
COMMENT ON COLUMN trueup.payment_claims.difference IS 'US dollars by which the claim does not balance; 0 for nearly all.';
COMMENT ON COLUMN trueup.payment_claims.adjustments IS 'Adjustments, each its group, reason and US dollars (CO-45 65.00), separated by "; ".';
COMMENT ON COLUMN trueup.payment_claims.remark_codes IS 'Remark codes (RARC), separated by "; ".';
COMMENT ON COLUMN trueup.payment_claims.bill_received IS 'Day on which the payer says it had the bill; empty where it did not.';
COMMENT ON COLUMN trueup.payment_claims.explained_on IS 'Day on which the explanation was received, where a file says so.';
COMMENT ON COLUMN trueup.payment_claims.file IS 'Name of the file that told of it; several are separated by "; ".';
COMMENT ON COLUMN trueup.payment_claims.file_line IS 'Line in the file.';

COMMENT ON VIEW trueup.service_lines IS
    'One row per service line of a claim on a payment. counted adds up to paid of the claim.';
COMMENT ON COLUMN trueup.service_lines.payment_claim_id IS 'Identifies a claim on a payment.';
COMMENT ON COLUMN trueup.service_lines.line_number IS 'Place of the line within its claim.';
COMMENT ON COLUMN trueup.service_lines.payment_id IS 'Identifies a payment, however many files tell of it.';
COMMENT ON COLUMN trueup.service_lines.payment_date IS 'Date of the payment.';
COMMENT ON COLUMN trueup.service_lines.code IS 'Procedure code as billed; empty where the claim was paid without lines, which are line 0 then.';
COMMENT ON COLUMN trueup.service_lines.paid_code IS 'Procedure code the payer decided on; empty where the same.';
COMMENT ON COLUMN trueup.service_lines.modifiers IS 'Modifiers, separated by "; ".';
COMMENT ON COLUMN trueup.service_lines.units IS 'Units paid or decided on.';
COMMENT ON COLUMN trueup.service_lines.service_from IS 'First day of service; empty where the payer gave none.';
COMMENT ON COLUMN trueup.service_lines.service_to IS 'Last day of service.';
COMMENT ON COLUMN trueup.service_lines.charge IS 'US dollars charged.';
COMMENT ON COLUMN trueup.service_lines.allowed IS 'US dollars allowed; empty where not said.';
COMMENT ON COLUMN trueup.service_lines.paid IS 'US dollars as the line says.';
COMMENT ON COLUMN trueup.service_lines.counted IS 'US dollars of the claim''s payment that are this line''s. Sum this one.';
COMMENT ON COLUMN trueup.service_lines.adjustments IS 'Adjustments, each its group, reason and US dollars (CO-45 65.00), separated by "; ".';
COMMENT ON COLUMN trueup.service_lines.remark_codes IS 'Remark codes (RARC), separated by "; ".';
COMMENT ON COLUMN trueup.service_lines.disposition IS 'MATCHED: belongs to program days. OUTSIDE: no program service. UNMATCHED: no attended day. REVIEW: may be several claims''. Empty before its run.';
COMMENT ON COLUMN trueup.service_lines.matched_by IS 'What it was matched by.';
COMMENT ON COLUMN trueup.service_lines.program IS 'WH work hardening, WC work conditioning.';
COMMENT ON COLUMN trueup.service_lines.claim_id IS 'The claim of the log it belongs to; empty where none.';
COMMENT ON COLUMN trueup.service_lines.finding_id IS 'The finding it counts for; joins findings. Empty where it counts for none, is spread over several, or was purged.';
COMMENT ON COLUMN trueup.service_lines.findings IS 'For how many findings it counts.';

COMMENT ON VIEW trueup.program_days IS
    'One row per claim, program and day of the program log, attended or not; rows of one day are put together, replaced ones left out.';
COMMENT ON COLUMN trueup.program_days.claim_id IS 'Identifies a claim: payer, patient and claim number together. Empty where the log knows no such claim.';
COMMENT ON COLUMN trueup.program_days.program IS 'WH work hardening, WC work conditioning.';
COMMENT ON COLUMN trueup.program_days.service_date IS 'Day of the program.';
COMMENT ON COLUMN trueup.program_days.attendance IS 'PRESENT, LEFT_EARLY or ABSENT.';
COMMENT ON COLUMN trueup.program_days.claim_number IS 'Workers'' compensation claim number, as the log writes it.';
COMMENT ON COLUMN trueup.program_days.patient_id IS 'The clinic''s id of the patient.';
COMMENT ON COLUMN trueup.program_days.patient IS 'Patient, last name first.';
COMMENT ON COLUMN trueup.program_days.patient_control_number IS 'The clinic''s own number of the account.';
COMMENT ON COLUMN trueup.program_days.payer IS 'The payer''s id: in the contracts, else as the file says.';
COMMENT ON COLUMN trueup.program_days.payer_name IS 'What people call the payer, as in the workbook.';
COMMENT ON COLUMN trueup.program_days.employer IS 'Employer.';
COMMENT ON COLUMN trueup.program_days.jurisdiction IS 'State whose rules hold.';
COMMENT ON COLUMN trueup.program_days.delivered_minutes IS 'Minutes delivered; empty when absent.';
COMMENT ON COLUMN trueup.program_days.pt_minutes IS 'Minutes of physical therapy; empty when absent.';
COMMENT ON COLUMN trueup.program_days.ot_minutes IS 'Minutes of occupational therapy; empty when absent.';
COMMENT ON COLUMN trueup.program_days.psych_minutes IS 'Minutes of psychology; empty when absent.';
COMMENT ON COLUMN trueup.program_days.vocational_minutes IS 'Minutes of vocational work; empty when absent.';
COMMENT ON COLUMN trueup.program_days.exercise_minutes IS 'Minutes of exercise (97110); empty when absent.';
COMMENT ON COLUMN trueup.program_days.neuromuscular_minutes IS 'Minutes of neuromuscular work (97112); empty when absent.';
COMMENT ON COLUMN trueup.program_days.activities_minutes IS 'Minutes of therapeutic activities (97530); empty when absent.';
COMMENT ON COLUMN trueup.program_days.reintegration_minutes IS 'Minutes of work reintegration (97537); empty when absent.';
COMMENT ON COLUMN trueup.program_days.selfcare_minutes IS 'Minutes of self-care (97535); empty when absent.';
COMMENT ON COLUMN trueup.program_days.tasks IS 'Tasks done.';
COMMENT ON COLUMN trueup.program_days.productivity IS 'Productivity as measured.';
COMMENT ON COLUMN trueup.program_days.team_meeting IS 'True where the team met.';
COMMENT ON COLUMN trueup.program_days.supervising_therapist IS 'Therapist in charge.';
COMMENT ON COLUMN trueup.program_days.authorization_number IS 'Number of the authorization.';
COMMENT ON COLUMN trueup.program_days.log_rows IS 'Rows of the log it was put together from; the very same row twice is one.';
COMMENT ON COLUMN trueup.program_days.finding_id IS 'The finding of the day, or of the stay; joins findings. Empty when absent.';

COMMENT ON VIEW trueup.bills IS
    'One row per bill sent, however many files tell of it; replaced and void ones too, as they were sent.';
COMMENT ON COLUMN trueup.bills.bill_id IS 'Identifies a bill.';
COMMENT ON COLUMN trueup.bills.claim_id IS 'The claim of the log its lines belong to; empty where none or several.';
COMMENT ON COLUMN trueup.bills.payer IS 'The payer''s id: in the contracts, else as the file says.';
COMMENT ON COLUMN trueup.bills.payer_name IS 'What people call the payer, as in the workbook.';
COMMENT ON COLUMN trueup.bills.patient_control_number IS 'The clinic''s own number of the account (CLP01, CLM01).';
COMMENT ON COLUMN trueup.bills.claim_numbers IS 'Workers'' compensation claim numbers on it, separated by "; ".';
COMMENT ON COLUMN trueup.bills.patient IS 'Patient as the bill writes the name, last name first.';
COMMENT ON COLUMN trueup.bills.payer_level IS '1 first payer, 2 second, 3 third.';
COMMENT ON COLUMN trueup.bills.frequency IS 'ORIGINAL, REPLACEMENT or VOID.';
COMMENT ON COLUMN trueup.bills.payer_claim_number IS 'The payer''s number of the claim it replaces or voids.';
COMMENT ON COLUMN trueup.bills.authorization_number IS 'Authorization on it.';
COMMENT ON COLUMN trueup.bills.sent_on IS 'Day on which it was sent.';
COMMENT ON COLUMN trueup.bills.service_from IS 'First day of service.';
COMMENT ON COLUMN trueup.bills.service_to IS 'Last day of service.';
COMMENT ON COLUMN trueup.bills.lines IS 'How many service lines.';
COMMENT ON COLUMN trueup.bills.codes IS 'Codes with their units (97545 x 1), separated by "; ".';
COMMENT ON COLUMN trueup.bills.charge IS 'US dollars charged.';
COMMENT ON COLUMN trueup.bills.batch_reference IS 'Number of its batch (BHT03).';
COMMENT ON COLUMN trueup.bills.form IS 'X12: from an 837. TABLE: from a table.';
COMMENT ON COLUMN trueup.bills.file IS 'Name of the file that told of it; several are separated by "; ".';
COMMENT ON COLUMN trueup.bills.file_line IS 'Line in the file.';

COMMENT ON VIEW trueup.deposits IS
    'One row per line of the bank''s statements; a line that several statements tell is there once.';
COMMENT ON COLUMN trueup.deposits.deposit_id IS 'Identifies a line of the bank.';
COMMENT ON COLUMN trueup.deposits.run IS 'Number of the run that decided it as it stands.';
COMMENT ON COLUMN trueup.deposits.account IS 'Account at the bank.';
COMMENT ON COLUMN trueup.deposits.bank_date IS 'Day on which the bank booked it.';
COMMENT ON COLUMN trueup.deposits.amount IS 'US dollars; below 0 went out.';
COMMENT ON COLUMN trueup.deposits.type IS 'The bank''s word for the kind of line.';
COMMENT ON COLUMN trueup.deposits.description IS 'The bank''s text.';
COMMENT ON COLUMN trueup.deposits.reference IS 'The bank''s reference.';
COMMENT ON COLUMN trueup.deposits.state IS 'MATCHED, DIFFERS, WHICH_PAYMENT, NO_REMITTANCE, BEFORE_REMITTANCES, OTHER_MONEY, MONEY_OUT or RETURNED.';
COMMENT ON COLUMN trueup.deposits.payer_name IS 'What people call the payer, as in the workbook.';
COMMENT ON COLUMN trueup.deposits.payments IS 'How many payments it is for.';
COMMENT ON COLUMN trueup.deposits.payment_id IS 'The payment, where it is one; joins payments.';
COMMENT ON COLUMN trueup.deposits.traces IS 'Numbers of the payments, separated by "; ".';
COMMENT ON COLUMN trueup.deposits.announced IS 'US dollars its payments announced.';
COMMENT ON COLUMN trueup.deposits.difference IS 'US dollars, deposit less announced.';
COMMENT ON COLUMN trueup.deposits.note IS 'What looks odd, in words.';
COMMENT ON COLUMN trueup.deposits.item IS 'The thing to do about it; joins items.';
COMMENT ON COLUMN trueup.deposits.file IS 'Name of the file that told of it; several are separated by "; ".';
COMMENT ON COLUMN trueup.deposits.file_line IS 'Line in the file.';

COMMENT ON VIEW trueup.recoveries IS
    'One row per finding and payment by which money came back after it had become a thing to do; below 0 where it was taken back again.';
COMMENT ON COLUMN trueup.recoveries.item IS 'The thing to do that brought it; joins items while that is kept.';
COMMENT ON COLUMN trueup.recoveries.finding_id IS 'The finding it came for; joins findings while that stands.';
COMMENT ON COLUMN trueup.recoveries.payment_id IS 'Identifies a payment, however many files tell of it.';
COMMENT ON COLUMN trueup.recoveries.run IS 'Number of the run that saw it.';
COMMENT ON COLUMN trueup.recoveries.amount IS 'US dollars that came back.';
COMMENT ON COLUMN trueup.recoveries.paid_on IS 'Payment date.';
COMMENT ON COLUMN trueup.recoveries.trace IS 'Number of the check or transfer (TRN02).';
COMMENT ON COLUMN trueup.recoveries.outcome IS 'Outcome when it became a thing to do, as a code of CODES.md.';
COMMENT ON COLUMN trueup.recoveries.denial_class IS 'Class when it became a thing to do, as a code of CODES.md; empty where nothing was denied.';
COMMENT ON COLUMN trueup.recoveries.payer IS 'The payer''s id: in the contracts, else as the file says.';
COMMENT ON COLUMN trueup.recoveries.payer_name IS 'What people call the payer, as in the workbook.';
COMMENT ON COLUMN trueup.recoveries.claim_number IS 'Workers'' compensation claim number, as the log writes it.';
COMMENT ON COLUMN trueup.recoveries.patient IS 'Patient, last name first.';
COMMENT ON COLUMN trueup.recoveries.service_date IS 'Day of service.';
COMMENT ON COLUMN trueup.recoveries.at_stake IS 'US dollars at stake when it became a thing to do; of one finding it stands on each of its rows.';
COMMENT ON COLUMN trueup.recoveries.level IS 'Level of appeal it was at.';
COMMENT ON COLUMN trueup.recoveries.owner IS 'Who did it.';
COMMENT ON COLUMN trueup.recoveries.demand IS 'The letter for several items it was part of.';
COMMENT ON COLUMN trueup.recoveries.sent_on IS 'Day on which it was sent.';
COMMENT ON COLUMN trueup.recoveries.days_to_cash IS 'Days from sending to payment; empty where not known.';

COMMENT ON VIEW trueup.runs IS
    'One row per run of the job, also reruns, trials and those that failed.';
COMMENT ON COLUMN trueup.runs.run IS 'Number of the run.';
COMMENT ON COLUMN trueup.runs.job IS 'Name of the job.';
COMMENT ON COLUMN trueup.runs.kind IS 'run: a night. rerun: a period computed again.';
COMMENT ON COLUMN trueup.runs.trial IS 'True where a rerun tried other rates: nothing of it counts.';
COMMENT ON COLUMN trueup.runs.status IS 'RUNNING, DONE or FAILED.';
COMMENT ON COLUMN trueup.runs.today IS 'The day the run took for today.';
COMMENT ON COLUMN trueup.runs.started_at IS 'When it began, with time zone.';
COMMENT ON COLUMN trueup.runs.ended_at IS 'When it ended.';
COMMENT ON COLUMN trueup.runs.period_from IS 'First payment date of a rerun.';
COMMENT ON COLUMN trueup.runs.period_to IS 'Last payment date of a rerun.';
COMMENT ON COLUMN trueup.runs.payer IS 'Payer a rerun was asked for; empty for all.';
COMMENT ON COLUMN trueup.runs.rates_as_of IS 'Day whose rates a rerun used.';
COMMENT ON COLUMN trueup.runs.files_taken IS 'Files it took.';
COMMENT ON COLUMN trueup.runs.files_rejected IS 'Files it could not read.';
COMMENT ON COLUMN trueup.runs.rejects IS 'Rows and files it rejected, each reason once.';
COMMENT ON COLUMN trueup.runs.workbook IS 'Its workbook.';
COMMENT ON COLUMN trueup.runs.failure IS 'Why it failed.';

COMMENT ON VIEW trueup.rejects IS
    'One row per thing in a file that was rejected or noticed; what several runs said again is there once. A file that was withdrawn is left out.';
COMMENT ON COLUMN trueup.rejects.reject_id IS 'Identifies the row.';
COMMENT ON COLUMN trueup.rejects.run IS 'Number of the last run that said so.';
COMMENT ON COLUMN trueup.rejects.folder IS 'Folder of the inbox; empty where the file stood in none.';
COMMENT ON COLUMN trueup.rejects.file IS 'Name of the file.';
COMMENT ON COLUMN trueup.rejects.file_line IS 'Line in the file; empty where it is about all of it.';
COMMENT ON COLUMN trueup.rejects.place IS 'Column, segment or sheet.';
COMMENT ON COLUMN trueup.rejects.problem IS 'What is wrong, as a code of CODES.md.';
COMMENT ON COLUMN trueup.rejects.severity IS 'REJECT: not taken. NOTICE: taken, but worth knowing.';
COMMENT ON COLUMN trueup.rejects.found IS 'What stands there.';
COMMENT ON COLUMN trueup.rejects.expected IS 'What should stand there.';
COMMENT ON COLUMN trueup.rejects.amount IS 'US dollars that are not counted because of it.';
