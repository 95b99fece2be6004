package io.trueup.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a clinic sent and what came back for it until today, before it is written to files. */
final class Mailbox {

    /**
     * What is said of a whole file.
     *
     * @param batch of its bills
     * @param byGroup whether a 999 says so of the group; else a 277CA of the batch
     */
    record FileWord(String batch, boolean byGroup, LocalDate on) {}

    private final List<OutgoingBill> bills = new ArrayList<>();
    private final List<WordDraft> words = new ArrayList<>();
    private final List<FileWord> refusedFiles = new ArrayList<>();

    List<OutgoingBill> bills() {
        return bills;
    }

    List<WordDraft> words() {
        return words;
    }

    List<FileWord> refusedFiles() {
        return refusedFiles;
    }

    void send(OutgoingBill bill) {
        bills.add(bill);
    }

    /** Both receivers take it, the clearinghouse first. Returns the day on which the payer had it. */
    LocalDate accept(OutgoingBill bill, String payerNumber, Chance chance) {
        LocalDate passed = bill.sentOn().plusDays(chance.between(0, 1));
        LocalDate taken = passed.plusDays(chance.between(1, 3));
        say(new WordDraft(bill, false, passed, "A2:20", ""));
        say(new WordDraft(bill, true, taken, chance.percent(50) ? "A1:19" : "A2:20", payerNumber));
        return taken;
    }

    /** What is said after today has not been said. */
    void say(WordDraft word) {
        if (!word.on().isAfter(Season.TODAY)) {
            words.add(word);
        }
    }

    void refuseFile(String batch, boolean byGroup, LocalDate on) {
        refusedFiles.add(new FileWord(batch, byGroup, on));
    }
}
