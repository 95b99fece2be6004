package io.trueup.books;

import io.trueup.postgres.Statements;

/**
 * Posts what a run changed as entries whose debits are their credits. Of a payment what it says now less what was posted of it; into a
 * closed month nothing: that goes to the first open one.
 */
final class JournalPosts {

    /** Payments of which something may have changed. */
    private static final String SCOPE = """
            WITH scope AS (
                SELECT payment_id AS id
                FROM money_moved
                UNION
                SELECT p.canonical_id
                FROM money_moved m
                JOIN payment p ON p.id = m.payment_id
                UNION
                SELECT p.canonical_id
                FROM input_file f
                JOIN payment p ON p.file_id = f.id
                WHERE f.run_id = ANY(:runs)
                UNION
                SELECT p.canonical_id
                FROM retold_payment r
                JOIN payment p ON p.id = r.payment_id
                WHERE r.run_id = ANY(:runs)
                UNION
                SELECT j.payment_id
                FROM input_file f
                JOIN journal_line j ON j.file_id = f.id
                WHERE f.status = 'WITHDRAWN'),
            """;

    /** What stands of them now, each once however many files tell it; what it does not account for makes it balance. */
    private static final String WANTED = """
            paid AS (
                SELECT p.id, coalesce(nullif(p.payer_name, ''), p.payer_id) AS payer,
                    CASE WHEN p.conflict_with IS NULL THEN p.amount ELSE 0 END AS amount
                FROM scope s
                JOIN payment p ON p.id = s.id AND p.canonical_id = s.id),
            part AS (
                SELECT id, 'CASH' AS account, payer, amount
                FROM paid
                UNION ALL
                SELECT d.id, 'OTHER_SERVICES', d.payer, -l.counted
                FROM paid d
                JOIN payment q ON q.canonical_id = d.id
                JOIN claim_payment c ON c.payment_id = q.id AND NOT c.duplicate
                JOIN service_line l ON l.claim_payment_id = c.id
                JOIN line_match m ON m.claim_payment_id = c.id AND m.number = l.number AND m.disposition = 'OUTSIDE'
                UNION ALL
                SELECT d.id, 'PAYER_TAKE_BACKS', d.payer, a.amount
                FROM paid d
                JOIN payment q ON q.canonical_id = d.id
                JOIN provider_adjustment a ON a.payment_id = q.id AND NOT a.duplicate
                UNION ALL
                SELECT d.id, x.account, CASE WHEN x.account = 'PAYER_TAKE_BACKS' THEN d.payer ELSE b.payer END, x.amount
                FROM paid d
                JOIN payment q ON q.canonical_id = d.id
                JOIN book_money b ON b.payment_id = q.id
                CROSS JOIN LATERAL (VALUES
                    ('ACCOUNTS_RECEIVABLE', b.back - b.matched),
                    ('UNAPPLIED_CASH', b.unmatched_back - b.unmatched),
                    ('PAYER_TAKE_BACKS', -b.back - b.unmatched_back)) AS x (account, amount)),
            wanted AS (
                SELECT id, account, payer, amount
                FROM part
                UNION ALL
                SELECT d.id, 'PAYMENT_DIFFERENCES', d.payer, -sum(t.amount)
                FROM paid d
                JOIN part t ON t.id = d.id
                GROUP BY d.id, d.payer),
            """;

    private final Statements later;
    private final Books.Booking booking;

    JournalPosts(Statements later, Books.Booking booking) {
        this.later = later;
        this.booking = booking;
    }

    void post() {
        later.sql("""
                CREATE TEMPORARY TABLE posting (
                    kind       INT,
                    month      DATE,
                    day        DATE,
                    account    TEXT,
                    payer      TEXT,
                    owner      TEXT,
                    payment_id BIGINT,
                    file_id    BIGINT,
                    amount     BIGINT,
                    reference  TEXT,
                    memo       TEXT) ON COMMIT DROP""").add();
        payments();
        changes(2, "earned", "ACCOUNTS_RECEIVABLE", "PROGRAM_REVENUE", "program days");
        changes(3, "written_off", "WRITE_OFFS", "ACCOUNTS_RECEIVABLE", "written off");
        enter();
    }

    private void payments() {
        later.sql(SCOPE + WANTED + """
                posted AS (
                    SELECT j.payment_id AS id, j.account, j.payer, sum(j.amount) AS amount
                    FROM scope s
                    JOIN journal_line j ON j.payment_id = s.id
                    GROUP BY j.payment_id, j.account, j.payer),
                open AS (
                    SELECT id, account, payer, sum(amount)::bigint AS amount
                    FROM (
                        SELECT * FROM wanted
                        UNION ALL
                        SELECT id, account, payer, -amount FROM posted) either
                    GROUP BY id, account, payer
                    HAVING sum(amount) <> 0)
                INSERT INTO posting
                SELECT 1, date_trunc('month', coalesce(p.payment_date, old.month))::date, p.payment_date, o.account, o.payer, '', o.id,
                    coalesce(p.file_id, old.file_id), o.amount, coalesce(p.trace, old.reference),
                    CASE
                        WHEN p.id IS NULL THEN 'payment withdrawn'
                        WHEN old.month IS NULL THEN 'payment of ' || p.payment_date
                        ELSE 'payment of ' || p.payment_date || ' matched anew' END
                FROM open o
                LEFT JOIN payment p ON p.id = o.id
                LEFT JOIN LATERAL (
                    SELECT j.month, j.file_id, j.reference
                    FROM journal_line j
                    WHERE j.payment_id = o.id
                    ORDER BY j.id
                    LIMIT 1) old ON TRUE""").param("runs", booking.runIds()).add();
    }

    /** An entry for each month and payer; of a closed month for each cause. */
    private void changes(int kind, String amount, String debit, String credit, String memo) {
        later.sql("""
                INSERT INTO posting
                SELECT :kind, c.month, NULL, x.account, c.payer, c.payer, NULL, NULL, x.sign * sum(c.amount), 'run ' || :run, c.memo
                FROM (
                    SELECT month, payer, %1$s AS amount, CASE
                        WHEN month < :open THEN lower(replace(cause, '_', ' '))
                        ELSE '%2$s of ' || to_char(month, 'YYYY-MM') END AS memo
                    FROM book_change
                    WHERE run_id = :run) c
                CROSS JOIN (VALUES ('%3$s', 1), ('%4$s', -1)) AS x (account, sign)
                GROUP BY c.month, c.payer, x.account, x.sign, c.memo
                HAVING sum(c.amount) <> 0""".formatted(amount, memo, debit, credit))
                .param("kind", kind)
                .param("run", booking.run())
                .param("open", booking.open().atDay(1))
                .add();
    }

    private void enter() {
        later.sql("""
                INSERT INTO journal_line (run_id, entry, posted_on, month, opening, account, payer, payment_id, file_id, amount,
                    reference, memo)
                SELECT :run,
                    CASE WHEN when_.opening THEN 0
                        ELSE dense_rank() OVER (ORDER BY when_.opening, p.kind, p.month, p.day, p.payment_id, p.owner, p.memo) END,
                    CASE
                        WHEN when_.opening THEN :first::date - 1
                        WHEN p.month >= :open AND p.day IS NOT NULL THEN p.day
                        ELSE least(
                            greatest(:today, :open, p.month),
                            (greatest(:open, p.month) + INTERVAL '1 month')::date - 1) END,
                    p.month, when_.opening, p.account, p.payer, p.payment_id, p.file_id, p.amount, p.reference,
                    CASE WHEN p.month < :open AND NOT when_.opening AND p.month >= :first
                        THEN 'closed ' || to_char(p.month, 'YYYY-MM') || ': ' || p.memo
                        ELSE p.memo END
                FROM posting p
                CROSS JOIN LATERAL (SELECT :isFirst AND p.month < :first AS opening) when_
                ORDER BY 2, p.amount < 0, p.account, p.payer, p.kind, p.month, p.payment_id, p.memo""")
                .param("run", booking.run())
                .param("first", booking.first().atDay(1))
                .param("open", booking.open().atDay(1))
                .param("today", booking.today())
                .param("isFirst", booking.isFirst())
                .add();
    }
}
