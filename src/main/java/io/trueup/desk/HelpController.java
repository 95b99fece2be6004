package io.trueup.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What each page is for, what its colours mean, and how to work without a mouse. */
@Controller
class HelpController {

    @GetMapping("/help")
    String help() {
        return "help";
    }
}
