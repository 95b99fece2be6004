package io.trueup.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which bill an acknowledgment speaks of (INTERFACES.md 3). None speaks of a bill that was sent after it; copies of a bill, sent on the
 * same day, get the same words.
 */
public final class Receipts {

    /** A group's number comes again with the next file of many senders; the 999 of one is there within the week. */
    private static final int DAYS_TO_ANSWER_A_GROUP = 7;

    /** References of batches come again less often, and payers take longer. */
    private static final int DAYS_TO_ANSWER_A_BATCH = 30;

    private final List<Bill> bills;
    private final List<List<Acknowledgment>> said = new ArrayList<>();

    private Receipts(List<Bill> bills) {
        this.bills = bills;
        bills.forEach(bill -> said.add(new ArrayList<>()));
    }

    /**
     * @param acknowledgments in any order
     * @return a list for each bill, in their order: what was said of it, or of the batch or file it was sent in, the earliest first
     */
    public static List<List<Acknowledgment>> of(List<Bill> bills, List<Acknowledgment> acknowledgments) {
        Receipts receipts = new Receipts(bills);
        List<Acknowledgment> ordered = acknowledgments.stream()
                .sorted(Comparator.comparing(Acknowledgment::isOfWholeFile)
                        .thenComparing(Acknowledgment::receivedOn)
                        .thenComparing(Acknowledgment::by)
                        .thenComparing(Acknowledgment::accepted)
                        .thenComparing(Acknowledgment::trace))
                .toList();
        ordered.forEach(receipts::give);
        return receipts.said.stream()
                .map(words -> words.stream()
                        .sorted(Comparator.comparing(Acknowledgment::receivedOn))
                        .toList())
                .toList();
    }

    private void give(Acknowledgment word) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < bills.size(); i++) {
            if (!bills.get(i).sentOn().isAfter(word.receivedOn())
                    && (word.isOfWholeFile() ? isInFile(i, word) : isNamed(i, word))) {
                candidates.add(i);
            }
        }
        if (!word.isOfWholeFile()) {
            candidates = narrowed(candidates, word);
        }
        LocalDate last = candidates.stream()
                .map(i -> bills.get(i).sentOn())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        candidates.removeIf(i -> !bills.get(i).sentOn().equals(last));
        candidates.forEach(i -> said.get(i).add(word));
    }

    /** A number that the clearinghouse gave the bill names it as well as its own. Dates that have nothing in common are another bill's. */
    private boolean isNamed(int i, Acknowledgment word) {
        Bill bill = bills.get(i);
        boolean named = same(bill.patientControlNumber(), word.patientControlNumber())
                || same(bill.sending().clearinghouseNumber(), word.bills().clearinghouseNumber());
        return named && (word.serviceDates() == null || overlaps(bill, word));
    }

    private static boolean overlaps(Bill bill, Acknowledgment word) {
        return bill.lines().stream()
                .anyMatch(line -> word.serviceDates() != null
                        && !line.dates().from().isAfter(word.serviceDates().to())
                        && !line.dates().to().isBefore(word.serviceDates().from()));
    }

    private List<Integer> narrowed(List<Integer> candidates, Acknowledgment word) {
        List<Predicate<Bill>> questions = List.of(
                bill -> same(bill.sending().clearinghouseNumber(), word.bills().clearinghouseNumber()),
                bill -> same(bill.patientControlNumber(), word.patientControlNumber()),
                bill -> bill.charge().equals(word.charge()),
                bill -> word.serviceDates() != null && word.serviceDates().equals(bill.dates()),
                bill -> same(bill.sending().batchReference(), word.bills().batchReference()),
                bill -> bill.payerIdentifiers().stream().anyMatch(id -> same(id, word.payerId()))
                        || same(bill.payerId(), word.payerId()));
        List<Integer> left = candidates;
        for (Predicate<Bill> question : questions) {
            List<Integer> fitting =
                    left.stream().filter(i -> question.test(bills.get(i))).toList();
            left = fitting.isEmpty() ? left : fitting;
        }
        return new ArrayList<>(left);
    }

    private boolean isInFile(int i, Acknowledgment word) {
        Bill.Sending sent = bills.get(i).sending();
        Bill.Sending named = word.bills();
        if (!named.groupNumber().isBlank()) {
            return same(sent.groupNumber(), named.groupNumber())
                    && (named.transactionNumber().isBlank()
                            || same(sent.transactionNumber(), named.transactionNumber()))
                    && isWithin(i, word, DAYS_TO_ANSWER_A_GROUP)
                    && isFirstAnswer(i, word);
        }
        return same(sent.batchReference(), named.batchReference())
                && isWithin(i, word, DAYS_TO_ANSWER_A_BATCH)
                && !hasItsOwnWord(i, word);
    }

    private boolean isWithin(int i, Acknowledgment word, int days) {
        return !word.receivedOn().isAfter(bills.get(i).sentOn().plusDays(days));
    }

    /** A file is answered once; an answer of a later day is to another file with the same numbers. */
    private boolean isFirstAnswer(int i, Acknowledgment word) {
        return said.get(i).stream()
                .filter(earlier -> !earlier.bills().groupNumber().isBlank())
                .allMatch(earlier -> earlier.receivedOn().equals(word.receivedOn()));
    }

    /** What a report says of a claim goes before what it says of its batch. */
    private boolean hasItsOwnWord(int i, Acknowledgment word) {
        return said.get(i).stream()
                .anyMatch(own -> !own.isOfWholeFile()
                        && own.by() == word.by()
                        && same(own.bills().batchReference(), word.bills().batchReference()));
    }

    /** Without case, outer blanks and leading zeros, which spreadsheets lose; a blank or a row of zeros is no number. */
    private static boolean same(String one, String other) {
        String number = bare(one);
        return !number.isEmpty() && !number.equals("0") && number.equals(bare(other));
    }

    private static String bare(String number) {
        return number.strip().toUpperCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
    }
}
