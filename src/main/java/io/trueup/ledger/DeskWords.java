package io.trueup.ledger;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.worklist.ReturnedField;
import io.trueup.worklist.ReturnedItem;
import io.trueup.worklist.WorklistColumns;
import io.trueup.written.WrittenText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people say of items on the desk, field by field, until the next run takes it as a returned workbook (docs/decisions/0057). Read
 * by the same checks as a workbook's cells; whoever changes what another changed since their page was made is told so, and counts.
 */
public final class DeskWords {

    private static final Set<String> OURS = Set.of(
            WorklistColumns.STATUS,
            WorklistColumns.OWNER,
            WorklistColumns.NOTES,
            WorklistColumns.SENT_ON,
            WorklistColumns.FOLLOW_UP_ON,
            WorklistColumns.NOT_UNDERSTOOD);

    private final TransactionTemplate transaction;
    private final StoredDeskWords stored;
    private final ItemNotes notes;
    private final ItemSubjects subjects;
    private final OwnColumns ownColumns;

    public DeskWords(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.stored = new StoredDeskWords(jdbc);
        this.notes = new ItemNotes(jdbc);
        this.subjects = new ItemSubjects(jdbc);
        this.ownColumns = new OwnColumns(jdbc);
    }

    /**
     * Who speaks.
     *
     * @param name of the user
     * @param today of the clinic, for days that cannot be yet
     * @param shownRun the run whose state the page showed
     */
    public record Speaker(String name, Instant at, LocalDate today, long shownRun) {}

    /**
     * A field as somebody left it.
     *
     * @param base what the page showed for it
     */
    public record Word(String item, String heading, String base, String text) {}

    /** What became of a word. */
    public enum Fate {
        /** Nothing new; nothing is kept. */
        SAME,
        SAID,
        /** Said in place of what somebody else said since the page was made. */
        SAID_OVER,
        /** Kept, but what counts was saved later, by a clock that is ahead. */
        OLDER,
        /** Kept as it was written and marked, as in a workbook; what counted still counts. */
        NOT_UNDERSTOOD,
        /** Not kept: there is no such item or column, or it is too long. */
        REFUSED
    }

    /**
     * @param text what counts for the field now
     * @param told a sentence for whoever spoke; blank when all is well
     */
    public record Answer(String item, String heading, Fate fate, String text, String told) {}

    /** Takes the words of one person at one moment, all or none. */
    public List<Answer> say(Speaker speaker, List<Word> words) {
        return transaction.execute(status -> {
            stored.lock();
            Saying saying = new Saying(speaker, words.stream().map(Word::item).collect(Collectors.toSet()));
            List<Answer> answers = words.stream().map(saying::answer).toList();
            stored.add(saying.kept);
            return answers;
        });
    }

    /** The last word on each field that waits for the next run, by item and heading. */
    public Map<String, Map<String, DeskWord>> waiting(Collection<String> items) {
        Map<String, Map<String, DeskWord>> last = new HashMap<>();
        stored.waiting(items)
                .forEach((item, words) -> words.forEach(word ->
                        last.computeIfAbsent(item, i -> new LinkedHashMap<>()).put(word.heading(), word)));
        return last;
    }

    /** What counts of each item, with what waits laid over what is stored. */
    public Map<String, TeamNote> standing(Collection<String> items) {
        Map<String, List<DeskWord>> waiting = stored.waiting(items);
        Map<String, ItemNotes.Known> known = notes.known(items);
        Map<String, TeamNote> standing = new HashMap<>();
        items.forEach(item -> standing.put(
                item,
                merged(known.getOrDefault(item, ItemNotes.Known.NOTHING), waiting.getOrDefault(item, List.of()))
                        .known()
                        .note()));
        return standing;
    }

    /** The number of the last word that was ever said; 0 before the first. */
    public long last() {
        return stored.last();
    }

    /** How many items have something that waits for the next run. */
    public long waitingItems() {
        return stored.items();
    }

    private static RowMerge merged(ItemNotes.Known known, List<DeskWord> words) {
        RowMerge merge = new RowMerge(known);
        words.forEach(word -> lay(word, merge));
        return merge;
    }

    private static ReturnedField lay(DeskWord word, RowMerge merge) {
        if (word.heading().equals(WorklistColumns.NOT_UNDERSTOOD)) {
            merge.seen(merge.marks());
            return new ReturnedField(word.base(), "", null, "", word.at());
        }
        WrittenCells.Cell cell =
                word.understood() ? new WrittenCells.Cell(word.text(), "") : new WrittenCells.Cell(null, word.text());
        return merge.field(word.heading(), word.base(), cell, word.at());
    }

    /** The words of one person, heard one after another. */
    private final class Saying {

        private final Speaker speaker;
        private final Instant at;
        private final Set<String> known;
        private final Map<String, ItemNotes.Known> before;
        private final Map<String, List<DeskWord>> waiting;
        private final Map<String, RowMerge> merges = new HashMap<>();
        private final Map<String, String> own;
        private final List<Problem> problems = new ArrayList<>();
        private final WrittenCells cells;
        private final List<DeskWord> kept = new ArrayList<>();

        Saying(Speaker speaker, Set<String> items) {
            this.speaker = speaker;
            this.at = speaker.at().truncatedTo(ChronoUnit.MILLIS);
            this.known = subjects.of(items).keySet();
            this.before = notes.known(items);
            this.waiting = stored.waiting(items);
            this.own = ownColumns.known();
            this.cells = new WrittenCells(speaker.today(), problems::add);
        }

        Answer answer(Word word) {
            String heading = OURS.contains(word.heading()) ? word.heading() : own.getOrDefault(word.heading(), "");
            String text = WrittenText.plain(WrittenText.clean(word.text()));
            if (!known.contains(word.item())) {
                return refused(word, "There is no such item any more.");
            }
            if (heading.isEmpty()) {
                return refused(word, "There is no column " + word.heading() + ".");
            }
            if (text.length() > WorklistColumns.LONGEST_TEXT) {
                return refused(
                        word, String.format("Longer than a cell: at most %,d letters.", WorklistColumns.LONGEST_TEXT));
            }
            return answer(word.item(), heading, shown(heading, word.base()), text);
        }

        private Answer refused(Word word, String told) {
            return new Answer(word.item(), word.heading(), Fate.REFUSED, word.base(), told);
        }

        /** What nobody spoke of and is over has no status on the page. */
        private static String shown(String heading, String base) {
            String clean = WrittenText.plain(WrittenText.clean(base));
            return clean.isEmpty() && heading.equals(WorklistColumns.STATUS) ? "Open" : clean;
        }

        private Answer answer(String item, String heading, String base, String text) {
            problems.clear();
            ReturnedItem row = new ReturnedItem("", 0, item, List.of(heading), List.of(text));
            WrittenCells.Cell cell = cells.read(row, heading, true, Place.ofFile(""));
            boolean understood = cell.unread().isEmpty() && cell.text() != null;
            DeskWord word = new DeskWord(
                    item,
                    heading,
                    understood && cell.text() != null ? cell.text() : text,
                    understood,
                    base,
                    speaker.shownRun(),
                    speaker.name(),
                    at);
            RowMerge merge = merges.computeIfAbsent(
                    item,
                    i -> merged(before.getOrDefault(i, ItemNotes.Known.NOTHING), waiting.getOrDefault(i, List.of())));
            Set<String> marks = merge.marks();
            ReturnedField field = lay(word, merge);
            Fate fate = fate(word, field, marks);
            String told = told(fate, word, field);
            if (fate != Fate.SAME) {
                kept.add(word);
                waiting.computeIfAbsent(item, i -> new ArrayList<>()).add(word);
            }
            return new Answer(item, heading, fate, field.text(), told);
        }

        /** @param marks what could not be read until now */
        private Fate fate(DeskWord word, ReturnedField field, Set<String> marks) {
            if (!word.understood()) {
                return Fate.NOT_UNDERSTOOD;
            }
            if (word.heading().equals(WorklistColumns.NOT_UNDERSTOOD)) {
                return marks.isEmpty() ? Fate.SAME : Fate.SAID;
            }
            return switch (field.verdict()) {
                case KEPT -> marks.contains(word.heading()) && !word.text().equals(word.base()) ? Fate.SAID : Fate.SAME;
                case TAKEN -> Fate.SAID;
                case TAKEN_OVER_OLDER -> Fate.SAID_OVER;
                case OLDER -> Fate.OLDER;
            };
        }

        private String told(Fate fate, DeskWord word, ReturnedField field) {
            return switch (fate) {
                case SAME, SAID, REFUSED -> "";
                case NOT_UNDERSTOOD ->
                    "\"" + word.text() + "\" was not understood; it takes "
                            + problems.get(0).expected() + ".";
                case SAID_OVER -> "You counted; " + other(word, field) + ".";
                case OLDER -> "Kept for the next run, but " + other(word, field) + ", which is later.";
            };
        }

        private String other(DeskWord word, ReturnedField field) {
            String name = waiting.getOrDefault(word.item(), List.of()).stream()
                    .filter(said ->
                            said.heading().equals(word.heading()) && said.text().equals(field.known()))
                    .map(DeskWord::by)
                    .reduce("another", (first, last) -> last);
            Instant since = field.knownAt() == null ? word.at() : field.knownAt();
            return name + " said \"" + field.known() + "\" on " + SaidOfItems.minute(since);
        }
    }
}
