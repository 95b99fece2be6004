package io.trueup.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which one signs in; the answer is the security chain's. */
@Controller
class LoginController {

    private final Clinics clinics;

    LoginController(Clinics clinics) {
        this.clinics = clinics;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("clinics", clinics.names());
        return "login";
    }
}
