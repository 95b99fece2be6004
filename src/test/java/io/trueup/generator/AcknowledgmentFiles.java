package io.trueup.generator;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Writes what receivers said: a 277CA a month of the clearinghouse and of each payer, a 999 for files with a group of their own, and a
 * table for payers that take no 837.
 */
final class AcknowledgmentFiles {

    private static final String FOLDER = "inbox/acknowledgments/";
    private static final String HEADER =
            "patient_control_number,payer_id,received_on,status,by,reason,payer_claim_number";

    private final GeneratedFiles files;
    private final Chance chance;
    private int control = 500;

    AcknowledgmentFiles(GeneratedFiles files, Chance chance) {
        this.files = files;
        this.chance = chance;
    }

    /** Who says it, in which month. */
    private record Sender(String month, String name) implements Comparable<Sender> {
        @Override
        public int compareTo(Sender other) {
            int byMonth = month.compareTo(other.month);
            return byMonth == 0 ? name.compareTo(other.name) : byMonth;
        }
    }

    /** @param groups GS06 of each batch with a file of its own */
    void write(Mailbox box, Map<String, Integer> groups) throws IOException {
        Map<Sender, List<WordDraft>> electronic = new TreeMap<>();
        Map<String, List<WordDraft>> tables = new TreeMap<>();
        for (WordDraft word : box.words()) {
            String month = word.on().toString().substring(0, 7);
            if (word.bill().claim().carrier().electronic()) {
                String name = word.byPayer() ? word.bill().payer().id() : "";
                electronic
                        .computeIfAbsent(new Sender(month, name), s -> new ArrayList<>())
                        .add(word);
            } else {
                tables.computeIfAbsent(month, m -> new ArrayList<>()).add(word);
            }
        }
        for (Map.Entry<Sender, List<WordDraft>> told : electronic.entrySet()) {
            told(told.getKey(), told.getValue());
        }
        for (Map.Entry<String, List<WordDraft>> table : tables.entrySet()) {
            table(table.getKey(), table.getValue());
        }
        for (Mailbox.FileWord word : box.refusedFiles()) {
            refusedFile(word, Objects.requireNonNull(groups.get(word.batch())));
        }
    }

    private void told(Sender sender, List<WordDraft> words) throws IOException {
        String name = sender.name().isEmpty() ? "clearing" : sender.name();
        try (Writer out = files.text(FOLDER + sender.month() + "-" + name + ".277")) {
            AcknowledgmentInterchange interchange = AcknowledgmentInterchange.of277(out, ++control);
            Map<LocalDate, List<WordDraft>> days = new TreeMap<>();
            words.forEach(word ->
                    days.computeIfAbsent(word.on(), d -> new ArrayList<>()).add(word));
            for (Map.Entry<LocalDate, List<WordDraft>> day : days.entrySet()) {
                interchange.words(day.getKey(), sender.name(), day.getValue());
            }
            interchange.end();
        }
    }

    private void table(String month, List<WordDraft> words) throws IOException {
        Spelling spelling = chance.of(List.of(Spelling.values()));
        try (TableFile out = TableFile.open(files, FOLDER + "words-" + month, TableFile.Form.any(chance), HEADER)) {
            for (WordDraft word : words) {
                out.row(List.of(
                        word.bill().control(),
                        word.bill().payer().id(),
                        spelling.date(word.on()),
                        word.accepted() ? "accepted" : "refused",
                        word.byPayer() ? "payer" : "clearinghouse",
                        word.accepted() ? "" : "member number is not on file",
                        word.payerNumber()));
            }
        }
    }

    private void refusedFile(Mailbox.FileWord word, int group) throws IOException {
        String name = FOLDER + "file-" + group;
        try (Writer out = files.text(name + ".999")) {
            AcknowledgmentInterchange report = AcknowledgmentInterchange.of999(out, ++control);
            report.group(word.byGroup() ? word.on() : word.on().minusDays(1), group, !word.byGroup());
            report.end();
        }
        if (!word.byGroup()) {
            try (Writer out = files.text(name + ".277")) {
                AcknowledgmentInterchange interchange = AcknowledgmentInterchange.of277(out, ++control);
                interchange.refusedBatch(word.on(), word.batch());
                interchange.end();
            }
        }
    }
}
