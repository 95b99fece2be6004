package io.trueup.intake;

import io.trueup.duplicate.SamePayments;
import io.trueup.duplicate.ToldClaim;
import io.trueup.duplicate.ToldPayment;
import io.trueup.money.Money;
import io.trueup.postgres.Statements;
import io.trueup.source.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says on Rejects which claims of new files came before, what they say otherwise, and which payments contradict each other. */
final class SameAgainNotices {

    /** Of one payment; more than these nobody reads one by one. */
    private static final int MOST_REPLACED = 200;

    /** In one sentence. */
    private static final int MOST_NAMED = 5;

    private final JdbcClient jdbc;
    private final long run;
    private final Map<Key, Notice> notices = new LinkedHashMap<>();

    SameAgainNotices(JdbcClient jdbc, long run) {
        this.jdbc = jdbc;
        this.run = run;
    }

    /** Where a notice stands. */
    private record Spot(long fileId, long line, String place) {}

    /** What is said once of a file. */
    private record Key(ProblemCode code, Spot spot) {}

    private record Notice(String found, String expected, Money amount) {}

    void tell(List<ToldPayment> told, SamePayments.Found found) {
        told.forEach(payment -> {
            tellCopies(payment, found);
            tellChanges(payment, found);
            tellReplaced(
                    payment,
                    found.replaced().stream()
                            .filter(replaced -> replaced.payment() == payment.id())
                            .toList());
        });
        found.conflicts()
                .forEach((later, earlier) -> told.stream()
                        .filter(payment -> later.equals(found.canonical().get(payment.id())))
                        .forEach(payment -> tellConflict(payment, earlier)));
    }

    private static List<ToldClaim> again(ToldPayment payment, SamePayments.Found found, Predicate<String> change) {
        return payment.claims().stream()
                .filter(claim -> found.again().containsKey(claim.id())
                        && change.test(found.again().get(claim.id())))
                .toList();
    }

    private void tellCopies(ToldPayment payment, SamePayments.Found found) {
        List<ToldClaim> copies = again(payment, found, String::isEmpty);
        if (!copies.isEmpty()) {
            add(
                    ProblemCode.DUPLICATE_PAYMENT,
                    new Spot(payment.fileId(), copies.get(0).line(), "payment " + payment.trace()),
                    copies.size() + " claims of " + payment.trace(),
                    "",
                    Money.ZERO);
        }
    }

    private void tellChanges(ToldPayment payment, SamePayments.Found found) {
        List<ToldClaim> changed = again(payment, found, change -> !change.isEmpty());
        changed.stream()
                .limit(MOST_REPLACED)
                .forEach(claim -> add(
                        ProblemCode.CLAIM_REPLACED,
                        new Spot(
                                payment.fileId(),
                                claim.line(),
                                "claim " + claim.controlNumber() + " of " + payment.trace()),
                        String.valueOf(found.again().get(claim.id())),
                        "",
                        Money.ZERO));
        if (changed.size() > MOST_REPLACED) {
            add(
                    ProblemCode.CLAIM_REPLACED,
                    new Spot(payment.fileId(), 0, "payment " + payment.trace()),
                    changed.size() - MOST_REPLACED + " more claims",
                    "",
                    Money.ZERO);
        }
    }

    private void tellReplaced(ToldPayment payment, List<SamePayments.Replaced> replaced) {
        if (replaced.isEmpty()) {
            return;
        }
        String files = String.join(
                ", ",
                jdbc.sql("SELECT name FROM input_file WHERE id IN (:files) ORDER BY id")
                        .param(
                                "files",
                                replaced.stream()
                                        .map(SamePayments.Replaced::earlierFile)
                                        .toList())
                        .query(String.class)
                        .list());
        add(
                ProblemCode.PAYMENT_REPLACED,
                new Spot(payment.fileId(), payment.line(), "payment " + payment.trace()),
                "of " + files + ": "
                        + replaced.stream()
                                .limit(MOST_NAMED)
                                .map(SamePayments.Replaced::words)
                                .collect(Collectors.joining("; "))
                        + (replaced.size() > MOST_NAMED ? "; " + (replaced.size() - MOST_NAMED) + " more" : ""),
                "",
                Money.ZERO);
    }

    private void tellConflict(ToldPayment payment, long earlier) {
        jdbc.sql("""
                SELECT p.amount, f.name
                FROM payment p
                JOIN input_file f ON f.id = p.file_id
                WHERE p.id = :earlier""").param("earlier", earlier).query(row -> {
            String name = row.getString("name");
            add(
                    ProblemCode.PAYMENT_CONFLICT,
                    new Spot(payment.fileId(), payment.line(), "payment " + payment.trace()),
                    payment.trace() + " is " + payment.amount() + " here and " + Money.ofCents(row.getLong("amount"))
                            + " in " + name + ", for the same claims",
                    "withdraw the file that is wrong: this one, or " + name,
                    payment.amount());
        });
    }

    private void add(ProblemCode code, Spot spot, String found, String expected, Money amount) {
        notices.putIfAbsent(new Key(code, spot), new Notice(found, expected, amount));
    }

    /** In one message, however many there are. */
    void send(Statements later) {
        List<Map.Entry<Key, Notice>> all = List.copyOf(notices.entrySet());
        if (all.isEmpty()) {
            return;
        }
        later.sql("""
                INSERT INTO reject (run_id, file_id, file, line, place, problem, severity, found, expected, amount)
                SELECT :run, f.id, f.name, n.line, n.place, n.problem, n.severity, n.found, n.expected, n.amount
                FROM unnest(:files, :lines, :places, :problems, :severities, :found, :expected, :amounts)
                    WITH ORDINALITY AS n (file_id, line, place, problem, severity, found, expected, amount, ordinal)
                JOIN input_file f ON f.id = n.file_id AND NOT f.settled
                WHERE NOT EXISTS (
                    SELECT
                    FROM reject r
                    WHERE r.file_id = f.id
                    AND r.problem = n.problem
                    AND r.place = n.place
                    AND r.line = n.line)
                ORDER BY n.ordinal""")
                .param("run", run)
                .param("files", numbers(all, one -> one.getKey().spot().fileId()))
                .param("lines", numbers(all, one -> one.getKey().spot().line()))
                .param("places", texts(all, one -> one.getKey().spot().place()))
                .param("problems", texts(all, one -> one.getKey().code().name()))
                .param(
                        "severities",
                        texts(all, one -> one.getKey().code().severity().name()))
                .param("found", texts(all, one -> one.getValue().found()))
                .param("expected", texts(all, one -> one.getValue().expected()))
                .param("amounts", numbers(all, one -> one.getValue().amount().cents()))
                .add();
        notices.clear();
    }

    private static long[] numbers(List<Map.Entry<Key, Notice>> all, ToLongFunction<Map.Entry<Key, Notice>> value) {
        return all.stream().mapToLong(value).toArray();
    }

    private static String[] texts(List<Map.Entry<Key, Notice>> all, Function<Map.Entry<Key, Notice>, String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }
}
