package io.trueup.desk;

import io.trueup.ledger.DeskWord;
import io.trueup.ledger.DeskWords;
import io.trueup.ledger.TeamNote;
import io.trueup.report.WorklistPages;
import io.trueup.worklist.WorklistColumns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the forms in which something is said of items. */
final class WordsForms {

    private final Visit visit;
    private final WorklistPages pages;
    private final DeskWords words;

    private WordsForms(Visit visit, WorklistPages pages) {
        this.visit = visit;
        this.pages = pages;
        this.words = new DeskWords(visit.clinic().dataSource());
    }

    /** Empty before the first run. */
    static Optional<WordsForms> of(Visit visit) {
        return WorklistPages.of(visit.clinic().dataSource()).map(pages -> new WordsForms(visit, pages));
    }

    static WordsForms of(Visit visit, WorklistPages pages) {
        return new WordsForms(visit, pages);
    }

    /** The form of one item on a page of its own. */
    WordsForm of(String item) {
        return of(item, "form", "/items/" + item, List.of());
    }

    WordsForm of(String item, String part, String back, List<DeskWords.Answer> answers) {
        return new Reading(List.of(item), part, back).form(item, answers);
    }

    Reading read(Collection<String> items, String part, String back) {
        return new Reading(items, part, back);
    }

    /** What stands and waits of some items, read at once. */
    final class Reading {

        private final String part;
        private final String back;
        private final Map<String, TeamNote> standing;
        private final Map<String, Map<String, DeskWord>> waiting;
        private final List<String> own;

        private Reading(Collection<String> items, String part, String back) {
            this.part = part;
            this.back = back;
            this.standing = words.standing(items);
            this.waiting = words.waiting(items);
            this.own = pages.ownColumns();
        }

        WordsForm form(String item) {
            return form(item, List.of());
        }

        WordsForm form(String item, List<DeskWords.Answer> answers) {
            return new WordsForm(
                    item,
                    pages.shown().run(),
                    fields(standing.getOrDefault(item, TeamNote.SILENT), waiting.getOrDefault(item, Map.of()), own),
                    part,
                    back,
                    answers,
                    visit.user().mayWork());
        }
    }

    private static List<WordsForm.Field> fields(TeamNote note, Map<String, DeskWord> waiting, List<String> own) {
        List<WordsForm.Field> fields = new ArrayList<>();
        fields.add(field(WorklistColumns.STATUS, "status", note, waiting));
        fields.add(field(WorklistColumns.OWNER, "text", note, waiting));
        fields.add(field(WorklistColumns.NOTES, "notes", note, waiting));
        fields.add(field(WorklistColumns.SENT_ON, "day", note, waiting));
        fields.add(field(WorklistColumns.FOLLOW_UP_ON, "day", note, waiting));
        own.forEach(heading -> fields.add(field(heading, "text", note, waiting)));
        return List.copyOf(fields);
    }

    private static WordsForm.Field field(String heading, String kind, TeamNote note, Map<String, DeskWord> waiting) {
        DeskWord word = waiting.get(heading);
        return new WordsForm.Field(
                heading,
                note.cell(heading),
                kind,
                word != null,
                word == null ? "" : word.by(),
                note.unread().getOrDefault(heading, ""));
    }
}
