package io.trueup.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which one signs in; the answer is the security chain's. */
@Controller
class LoginController {

    private final Clinics clinics;
    private final List<String> systems;

    LoginController(Clinics clinics, ObjectProvider<ClientRegistrationRepository> systems) {
        this.clinics = clinics;
        List<String> found = new ArrayList<>();
        if (systems.getIfAvailable() instanceof Iterable<?> all) {
            all.forEach(one -> found.add(((ClientRegistration) one).getRegistrationId()));
        }
        this.systems = found;
    }

    /** Another system that signs users of a clinic in. */
    record Other(String path, String clinic, String title) {}

    @GetMapping("/login")
    String login(Model model) {
        List<String> names = clinics.names();
        model.addAttribute("clinics", names);
        model.addAttribute("others", others(names));
        return "login";
    }

    private List<Other> others(List<String> names) {
        List<Other> all = new ArrayList<>();
        for (String system : systems) {
            for (String clinic : names) {
                String title = "Sign in with " + system + (names.size() > 1 ? " at " + clinic : "");
                all.add(new Other(Elsewhere.ASK + "/" + system, clinic, title));
            }
        }
        return all;
    }
}
