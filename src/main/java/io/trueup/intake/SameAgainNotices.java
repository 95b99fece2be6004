package io.trueup.intake;

import io.trueup.duplicate.SamePayments;
import io.trueup.duplicate.ToldClaim;
import io.trueup.duplicate.ToldPayment;
import io.trueup.money.Money;
import io.trueup.source.ProblemCode;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says on Rejects which claims of new files came before, what they say otherwise, and which payments contradict each other. */
final class SameAgainNotices {

    /** Of one payment; more than these nobody reads one by one. */
    private static final int MOST_REPLACED = 200;

    private final JdbcClient jdbc;
    private final long run;

    SameAgainNotices(JdbcClient jdbc, long run) {
        this.jdbc = jdbc;
        this.run = run;
    }

    /** Where a notice stands. */
    private record Spot(long fileId, long line, String place) {}

    void tell(List<ToldPayment> told, SamePayments.Found found) {
        told.forEach(payment -> {
            tellCopies(payment, found);
            tellChanges(payment, found);
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
        jdbc.sql("""
                INSERT INTO reject (run_id, file_id, file, line, place, problem, severity, found, expected, amount)
                SELECT :run, f.id, f.name, :line, :place, :problem, :severity, :found, :expected, :amount
                FROM input_file f
                WHERE f.id = :file
                AND NOT f.settled
                AND NOT EXISTS (
                    SELECT
                    FROM reject r
                    WHERE r.file_id = f.id
                    AND r.problem = :problem
                    AND r.place = :place
                    AND r.line = :line)""")
                .param("run", run)
                .param("file", spot.fileId())
                .param("line", spot.line())
                .param("place", spot.place())
                .param("problem", code.name())
                .param("severity", code.severity().name())
                .param("found", found)
                .param("expected", expected)
                .param("amount", amount.cents())
                .update();
    }
}
