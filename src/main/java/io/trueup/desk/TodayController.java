package io.trueup.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page one begins the day with. */
@Controller
class TodayController {

    @GetMapping("/")
    String today(Visit visit, Model model) {
        model.addAttribute("day", visit.today());
        return "today";
    }
}
