package io.trueup.desk;

import io.trueup.access.Action;
import io.trueup.ledger.DeskWords;
import io.trueup.report.WorklistPages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what is said of items: of one in its place, or of many at once. It waits for the next run (docs/decisions/0057). */
@Controller
class WordsController {

    private static final String SAID = "said.";
    private static final String WAS = "was.";

    @PostMapping("/items/{item}/words")
    String one(
            @PathVariable String item,
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = "HX-Request", defaultValue = "") String script,
            Visit visit,
            Model model,
            RedirectAttributes after) {
        WorklistPages pages = pages(visit);
        List<DeskWords.Word> words = new ArrayList<>();
        sent.forEach((name, text) -> {
            String heading = name.startsWith(SAID) ? name.substring(SAID.length()) : "";
            if (!heading.isEmpty()) {
                words.add(new DeskWords.Word(item, heading, sent.getOrDefault(WAS + heading, ""), text));
            }
        });
        List<DeskWords.Answer> answers = say(visit, pages, sent, words);
        String back = back(sent, "/items/" + item);
        if (script.isEmpty()) {
            after.addFlashAttribute("told", Told.of(answers));
            return "redirect:" + back;
        }
        boolean row = "row".equals(sent.get("part"));
        WordsForm form = WordsForms.of(visit, pages).of(item, row ? "row" : "form", back, answers);
        model.addAttribute("words", form);
        if (row) {
            WorklistLines lines = new WorklistLines(pages, visit.today());
            model.addAttribute(
                    "line", lines.of(item, form).orElseThrow(() -> new PageNotFound("There is no such item.")));
            return "worklist :: row(line=${line})";
        }
        return "words :: form(words=${words})";
    }

    /** Of the rows that are selected what is filled in; a field that is left blank stays as it is. */
    @PostMapping("/worklist/words")
    String many(
            @RequestParam(name = "item", defaultValue = "") List<String> items,
            @RequestParam Map<String, String> sent,
            Visit visit,
            RedirectAttributes after) {
        List<DeskWords.Word> words = new ArrayList<>();
        Map<String, String> said = new LinkedHashMap<>();
        sent.forEach((name, text) -> {
            if (name.startsWith(SAID) && !text.isBlank()) {
                said.put(name.substring(SAID.length()), text);
            }
        });
        items.forEach(item -> said.forEach((heading, text) ->
                words.add(new DeskWords.Word(item, heading, sent.getOrDefault(WAS + heading + "." + item, ""), text))));
        after.addFlashAttribute("told", Told.of(say(visit, pages(visit), sent, words)));
        return "redirect:" + back(sent, "/worklist");
    }

    private static WorklistPages pages(Visit visit) {
        return WorklistPages.of(visit.clinic().dataSource())
                .orElseThrow(() -> new PageNotFound("There is no worklist before the first run."));
    }

    private static List<DeskWords.Answer> say(
            Visit visit, WorklistPages pages, Map<String, String> sent, List<DeskWords.Word> words) {
        String shown = sent.getOrDefault("run", "");
        long run = shown.matches("\\d{1,18}")
                ? Long.parseLong(shown)
                : pages.shown().run();
        List<DeskWords.Answer> answers = new DeskWords(visit.clinic().dataSource())
                .say(new DeskWords.Speaker(visit.user().name(), visit.now(), visit.today(), run), words);
        Map<String, String> changed = new LinkedHashMap<>();
        answers.stream()
                .filter(answer -> answer.fate() != DeskWords.Fate.SAME && answer.fate() != DeskWords.Fate.REFUSED)
                .forEach(answer -> changed.merge(answer.item(), answer.heading(), (a, b) -> a + ", " + b));
        changed.forEach((item, headings) -> visit.log(Action.CHANGED, "item", item, headings));
        return answers;
    }

    /** A place of the desk, and none elsewhere. */
    private static String back(Map<String, String> sent, String otherwise) {
        String back = sent.getOrDefault("back", "");
        return back.matches("/(worklist|items/)[^\\\\\\s]*|/") ? back : otherwise;
    }

    /**
     * What became of words that were sent by a form without script.
     *
     * @param kept items that something new was said of
     * @param problems a sentence each
     */
    record Told(long kept, List<String> problems) {

        static Told of(List<DeskWords.Answer> answers) {
            return new Told(
                    answers.stream()
                            .filter(answer ->
                                    answer.fate() != DeskWords.Fate.SAME && answer.fate() != DeskWords.Fate.REFUSED)
                            .map(DeskWords.Answer::item)
                            .distinct()
                            .count(),
                    answers.stream()
                            .filter(answer -> !answer.told().isEmpty())
                            .map(answer -> answer.item() + ", " + answer.heading() + ": " + answer.told())
                            .collect(Collectors.toList()));
        }
    }
}
