package io.trueup.report;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody may overlook: files that could not be read, payments that do not count because files contradict each other, a bank that disagrees. */
public final class RunAlarms {

    private static final int MOST_NAMES = 5;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public RunAlarms(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Sentences for the top of the Summary; none when all is well. */
    public List<String> of(long run) {
        return of(run, BankFigures.of(jdbc));
    }

    /** @param bank what it says, where that was asked for anyway */
    public List<String> of(long run, BankFigures bank) {
        List<String> alarms = new ArrayList<>();
        List<RejectedFile> rejects = new RunRejects(dataSource).of(run);
        List<String> unread = rejects.stream()
                .filter(RejectedFile::isUnread)
                .map(RejectedFile::name)
                .toList();
        if (!unread.isEmpty()) {
            alarms.add(
                    counted(unread.size(), "file was", "files were") + " not read: " + some(unread) + ". See Rejects.");
        }
        rows(rejects.stream().filter(file -> !file.isUnread()).toList(), alarms);
        List<String> conflicts = jdbc.sql("""
                SELECT p.trace || ' of ' || p.payment_date || ', ' || to_char(p.amount / 100.0, 'FM999,999,999,999,990.00')
                    || ' in ' || f.name || ' and ' || to_char(o.amount / 100.0, 'FM999,999,999,999,990.00')
                    || ' in ' || g.name AS words
                FROM payment p
                JOIN input_file f ON f.id = p.file_id
                JOIN payment o ON o.id = p.conflict_with
                JOIN input_file g ON g.id = o.file_id
                WHERE p.conflict_with IS NOT NULL
                AND p.canonical_id = p.id
                ORDER BY p.id""").query(String.class).list();
        if (!conflicts.isEmpty()) {
            alarms.add(counted(conflicts.size(), "payment is", "payments are")
                    + " not counted, because another file has another amount for the same claims: " + some(conflicts)
                    + ". Withdraw the file that is wrong.");
        }
        if (!bank.alarm().isEmpty()) {
            alarms.add(bank.alarm());
        }
        return alarms;
    }

    private static void rows(List<RejectedFile> partly, List<String> alarms) {
        long rows = partly.stream().mapToLong(RejectedFile::rejected).sum();
        Money amount = Money.sum(partly.stream().map(RejectedFile::amount).toList());
        if (rows > 0) {
            alarms.add(counted(rows, "row was", "rows were") + " rejected"
                    + (amount.isZero() ? "" : ", and " + amount + " paid with them is not counted") + ": "
                    + some(partly.stream()
                            .map(file -> file.name() + " (" + file.rejected() + ")")
                            .toList())
                    + ". See Rejects.");
        }
    }

    private static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    private static String some(List<String> names) {
        return names.size() <= MOST_NAMES
                ? String.join("; ", names)
                : String.join("; ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
    }
}
