package io.trueup.desk;

import io.trueup.access.Action;
import io.trueup.report.Search;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Claims, items and payments by a number or a name; what is searched for stands in no address, log or store. */
@Controller
class SearchController {

    @GetMapping("/search")
    String empty(Visit visit) {
        return "search";
    }

    @PostMapping("/search")
    String search(@RequestParam(defaultValue = "") String text, Visit visit, Model model) {
        Search.Found found = new Search(visit.clinic().dataSource()).of(text);
        visit.log(
                Action.SEARCHED,
                "search",
                "",
                found.claims().size() + " claims, " + found.items().size() + " items, "
                        + found.payments().size() + " payments");
        model.addAttribute("found", found);
        model.addAttribute("tooShort", text.strip().length() < Search.SHORTEST);
        return "search";
    }
}
