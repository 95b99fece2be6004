package io.trueup.bill;

import io.trueup.codes.AcknowledgmentCodes.Part;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.x12.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One ST-SE of a 999 or 997: a file that was sent, accepted or refused, as a whole or transaction by transaction. Whatever is refused
 * above refuses all below it.
 */
final class FileReport implements AcknowledgmentReader.Report {

    private static final Set<String> ACCEPTED = Set.of("A", "E");
    private static final Set<String> REFUSED = Set.of("R", "M", "W", "X");
    private static final String BILLS = "HC";
    private static final String BILL = "837";
    private static final String NOTHING_TO_DO = "nothing to do: it answers no bills";
    private static final int MOST_REASONS = 5;

    private final ReportScope scope;
    private final List<Transaction> transactions = new ArrayList<>();
    private @Nullable Segment group;

    /** One transaction of the file, and what was wrong in it. */
    private static final class Transaction {

        private final String kind;
        private final String number;
        private final Place place;
        private final List<String> errors = new ArrayList<>();
        private String verdict = "";

        private Transaction(Segment ak2, Place place) {
            this.kind = ak2.element(1);
            this.number = ak2.element(2);
            this.place = place;
        }
    }

    FileReport(ReportScope scope) {
        this.scope = scope;
    }

    @Override
    public void take(Segment segment) {
        switch (segment.tag()) {
            case "AK1" -> group = segment;
            case "AK2" -> transactions.add(new Transaction(segment, segment.place(scope.file())));
            case "IK3", "AK3" ->
                error(segment.element(1) + " in segment " + segment.element(2) + ": "
                        + meaning(Part.SEGMENT, segment.element(4)));
            case "IK4", "AK4" ->
                more(", element " + segment.component(1, 1) + ": " + meaning(Part.ELEMENT, segment.element(3)));
            case "CTX" -> takeContext(segment);
            case "IK5", "AK5" -> takeVerdict(segment);
            case "AK9" -> takeGroupVerdict(segment);
            default -> {}
        }
    }

    private String meaning(Part part, String code) {
        return code.isEmpty() ? "something is wrong" : scope.codes().meaning(part, code);
    }

    private void error(String words) {
        if (!transactions.isEmpty()) {
            transactions.get(transactions.size() - 1).errors.add(words);
        }
    }

    private void more(String words) {
        if (!transactions.isEmpty()) {
            List<String> errors = transactions.get(transactions.size() - 1).errors;
            if (errors.isEmpty()) {
                errors.add("a segment" + words);
            } else {
                errors.set(errors.size() - 1, errors.get(errors.size() - 1) + words);
            }
        }
    }

    /** Which bill of the transaction it was, where the receiver says so. */
    private void takeContext(Segment ctx) {
        if (ctx.component(1, 1).equals("CLM01") && !ctx.component(1, 2).isEmpty()) {
            more(" (bill " + ctx.component(1, 2) + ")");
        }
    }

    private void takeVerdict(Segment ik5) {
        if (!transactions.isEmpty()) {
            Transaction transaction = transactions.get(transactions.size() - 1);
            transaction.verdict = ik5.element(1);
            if (transaction.errors.isEmpty()) {
                transaction.errors.addAll(reasons(ik5, 2, Part.TRANSACTION));
            }
        }
    }

    private List<String> reasons(Segment segment, int from, Part part) {
        List<String> reasons = new ArrayList<>();
        for (int i = from; i <= segment.elements(); i++) {
            if (!segment.element(i).isEmpty()) {
                reasons.add(scope.codes().meaning(part, segment.element(i)));
            }
        }
        return reasons;
    }

    private void takeGroupVerdict(Segment ak9) {
        Segment ak1 = group;
        if (ak1 == null) {
            scope.problem(ProblemCode.MISSING_SEGMENT, ak9, ak9.raw(), "AK1, which names the file");
        } else if (!ak1.element(1).equals(BILLS)) {
            scope.problem(ProblemCode.NOT_OF_THIS_FOLDER, ak1, "of a group " + ak1.element(1), NOTHING_TO_DO);
        } else if (REFUSED.contains(ak9.element(1))) {
            List<String> reasons = new ArrayList<>(reasons(ak9, 5, Part.GROUP));
            transactions.forEach(transaction -> reasons.addAll(transaction.errors));
            say(ak1.element(2), "", false, reasons, ak9.place(scope.file()));
        } else {
            sayOfTransactions(ak1.element(2), ak9);
        }
        group = null;
        transactions.clear();
    }

    /** A group without its AK9 says no more than its transactions do. */
    @Override
    public void end() {
        Segment ak1 = group;
        if (ak1 != null && ak1.element(1).equals(BILLS)) {
            sayOfEach(ak1.element(2));
        }
    }

    private void sayOfTransactions(String number, Segment ak9) {
        if (!transactions.isEmpty()) {
            sayOfEach(number);
        } else if (ACCEPTED.contains(ak9.element(1))) {
            say(number, "", true, List.of(), ak9.place(scope.file()));
        } else {
            scope.problem(ProblemCode.MISSING_SEGMENT, ak9, ak9.raw(), "AK2, which says what was refused; ask for it");
        }
    }

    private void sayOfEach(String number) {
        for (Transaction transaction : transactions) {
            boolean accepted = ACCEPTED.contains(transaction.verdict);
            if (!transaction.kind.equals(BILL)) {
                scope.problem(Problem.of(
                        ProblemCode.NOT_OF_THIS_FOLDER, transaction.place, "of a " + transaction.kind, NOTHING_TO_DO));
            } else if (!accepted && !REFUSED.contains(transaction.verdict)) {
                scope.problem(Problem.of(
                        ProblemCode.BAD_WORD, transaction.place, transaction.verdict, "IK501: A, E, R, M, W or X"));
            } else {
                say(number, transaction.number, accepted, transaction.errors, transaction.place);
            }
        }
    }

    private void say(String groupNumber, String number, boolean accepted, List<String> errors, Place place) {
        LocalDate day = scope.day();
        if (groupNumber.isEmpty() || day == null) {
            scope.problem(Problem.of(
                    ProblemCode.MISSING_VALUE, place, "", "AK102, the file's number, and a day in GS04 or ISA09"));
            return;
        }
        String what = number.isEmpty() ? "the whole file" : "the file's part " + number;
        String errorsInWords = String.join("; ", errors.subList(0, Math.min(MOST_REASONS, errors.size())));
        String reason = accepted && errors.isEmpty()
                ? ""
                : what
                        + (accepted ? " taken, with errors" : " sent back")
                        + (errorsInWords.isEmpty() ? "" : ": ")
                        + errorsInWords;
        scope.tell(new Acknowledgment(
                Acknowledgment.By.CLEARINGHOUSE,
                accepted,
                day,
                "",
                "",
                "",
                null,
                null,
                new Bill.Sending("", groupNumber, number, ""),
                List.of(),
                reason,
                scope.interchange(),
                place));
    }
}
