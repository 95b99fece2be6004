package io.trueup.desk;

import io.trueup.access.Action;
import io.trueup.ledger.DeskWords;
import io.trueup.report.WorklistChoices;
import io.trueup.report.WorklistFilter;
import io.trueup.report.WorklistPages;
import io.trueup.report.WorklistSort;
import io.trueup.worklist.WorklistPlace;
import io.trueup.worklist.WorklistStatus;
import io.trueup.written.InWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What is to be done, waits or is over, a page at a time. */
@Controller
class WorklistController {

    private static final int MOST_KEPT = 64;

    /** What can be chosen from changes with a run alone. */
    private final Map<String, WorklistChoices> choices = new ConcurrentHashMap<>();

    /** This also with a word on the desk. */
    private final Map<String, WorklistChoices.Said> said = new ConcurrentHashMap<>();

    /** A link, and whether it is where one is. */
    record Link(String title, String address, boolean here) {}

    /** One of a drop-down. */
    record Choice(String value, String words, long count) {}

    /** Where the page is within all rows. @param before address of the page before; blank for none, as after */
    record Paging(long count, String atStake, long from, long to, String before, String after) {}

    @GetMapping("/worklist")
    String worklist(@ModelAttribute("asked") WorklistQuery asked, Visit visit, Model model) {
        Optional<WorklistPages> found = WorklistPages.of(visit.clinic().dataSource());
        if (found.isEmpty()) {
            model.addAttribute("empty", true);
            return "worklist";
        }
        WorklistPages pages = found.get();
        WorklistFilter filter = asked.filter();
        WorklistChoices known = choices(visit, pages, filter.place());
        WorklistPages.Found page = pages.find(
                filter, asked.sorted(), asked.number(), new WorklistPages.Total(known.count(), known.atStake()));
        String here = asked.at("page", String.valueOf(asked.number()));
        List<WorklistLines.Line> lines =
                new WorklistLines(pages, visit.today()).page(page, WordsForms.of(visit, pages), here);
        visit.log(Action.LOOKED, "worklist", "", InWords.of(filter.place()) + ", page " + asked.number());
        model.addAttribute("empty", false);
        model.addAttribute("run", pages.shown());
        model.addAttribute("here", here);
        model.addAttribute("lines", lines);
        model.addAttribute("statuses", WorklistStatus.words());
        model.addAttribute("waiting", new DeskWords(visit.clinic().dataSource()).waitingItems());
        model.addAttribute("paging", paging(asked, page.total(), lines.size()));
        links(asked, model);
        offer(known, said(visit, pages, filter.place()), filter.place(), model);
        return "worklist";
    }

    private WorklistChoices choices(Visit visit, WorklistPages pages, WorklistPlace place) {
        if (choices.size() > MOST_KEPT) {
            choices.clear();
        }
        return choices.computeIfAbsent(
                visit.clinic().name() + " " + pages.shown().run() + " " + place, key -> pages.choices(place));
    }

    private WorklistChoices.Said said(Visit visit, WorklistPages pages, WorklistPlace place) {
        if (said.size() > MOST_KEPT) {
            said.clear();
        }
        String key = visit.clinic().name() + " " + pages.shown().run() + " " + place + " "
                + new DeskWords(visit.clinic().dataSource()).last();
        return said.computeIfAbsent(key, k -> pages.said(place));
    }

    private static Paging paging(WorklistQuery asked, WorklistPages.Total total, int rows) {
        long from = (asked.number() - 1L) * WorklistPages.ROWS + 1;
        long to = from + rows - 1;
        return new Paging(
                total.count(),
                total.atStake().inDollars(),
                from,
                to,
                asked.number() > 1 ? asked.at("page", String.valueOf(asked.number() - 1)) : "",
                to < total.count() && rows > 0 ? asked.at("page", String.valueOf(asked.number() + 1)) : "");
    }

    private static void links(WorklistQuery asked, Model model) {
        model.addAttribute(
                "lists",
                List.of(
                        new Link("Worklist", asked.at("place", "now"), asked.placed() == WorklistPlace.NOW),
                        new Link("Waiting", asked.at("place", "waiting"), asked.placed() == WorklistPlace.WAITING),
                        new Link("Done", asked.at("place", "done"), asked.placed() == WorklistPlace.DONE)));
        model.addAttribute(
                "sorts",
                Arrays.stream(WorklistSort.values())
                        .map(sort -> new Link(
                                sort == WorklistSort.PRIORITY ? "As on the sheet" : sort.heading(),
                                asked.at("sort", sort.name().toLowerCase(Locale.ROOT)),
                                asked.sorted() == sort))
                        .toList());
        model.addAttribute(
                "day",
                switch (asked.placed()) {
                    case WAITING -> "Waits until";
                    case DONE -> "Ended on";
                    case NOW, IN_DEMAND -> "Deadline";
                });
    }

    private static void offer(WorklistChoices known, WorklistChoices.Said said, WorklistPlace place, Model model) {
        model.addAttribute("payers", choices(known.payers(), false));
        model.addAttribute("classes", choices(known.classes(), true));
        model.addAttribute("outcomes", choices(known.outcomes(), true));
        long silent = known.count()
                - said.statuses().stream()
                        .mapToLong(WorklistChoices.Choice::count)
                        .sum();
        model.addAttribute(
                "statusChoices",
                said.statuses().stream()
                        .map(one -> new Choice(
                                one.value(),
                                one.value(),
                                one.count() + (one.value().equals("Open") && place != WorklistPlace.DONE ? silent : 0)))
                        .filter(one -> one.count() > 0 && !one.value().isEmpty())
                        .toList());
        List<Choice> owners = new ArrayList<>();
        long nobody = silent;
        for (WorklistChoices.Choice one : said.owners()) {
            if (one.value().isEmpty()) {
                nobody += one.count();
            } else {
                owners.add(new Choice(one.value(), one.value(), one.count()));
            }
        }
        owners.add(0, new Choice(WorklistQuery.NOBODY, "Nobody", nobody));
        model.addAttribute("owners", owners);
    }

    private static List<Choice> choices(List<WorklistChoices.Choice> counted, boolean codes) {
        return counted.stream()
                .filter(one -> !one.value().isEmpty())
                .map(one -> new Choice(one.value(), codes ? InWords.of(one.value()) : one.value(), one.count()))
                .toList();
    }
}
