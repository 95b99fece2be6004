package io.trueup.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What every page shows around its own: who is signed in, where one can go; and a page for what went wrong. */
@ControllerAdvice
class PageFrame {

    private static final Logger LOG = LoggerFactory.getLogger(PageFrame.class);

    private static final List<Place> PLACES = List.of(
            new Place("/", "Today"),
            new Place("/worklist", "Worklist"),
            new Place("/payments", "Payments"),
            new Place("/charts", "Charts"),
            new Place("/files", "Files"),
            new Place("/rerun", "Rerun"),
            new Place("/runs", "Runs"),
            new Place("/contracts", "Contracts"));

    private static final Place ACCESS = new Place("/access", "Access");

    /** One entry of the navigation. */
    record Place(String path, String title) {

        boolean isAt(String asked) {
            return path.equals("/") ? asked.equals("/") : asked.equals(path) || asked.startsWith(path + "/");
        }
    }

    /** Where one can go. @param here whether the page that is shown is below it */
    record Link(String path, String title, boolean here) {}

    @ModelAttribute
    void frame(@AuthenticationPrincipal @Nullable SignedIn user, HttpServletRequest request, Model model) {
        if (user != null) {
            String asked = request.getRequestURI();
            List<Place> all = new java.util.ArrayList<>(PLACES);
            if (user.isAdmin()) {
                all.add(ACCESS);
            }
            model.addAttribute("user", user);
            model.addAttribute(
                    "places",
                    all.stream()
                            .map(place -> new Link(place.path(), place.title(), place.isAt(asked)))
                            .toList());
        }
    }

    @ExceptionHandler(PageNotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(
            PageNotFound problem,
            @AuthenticationPrincipal @Nullable SignedIn user,
            HttpServletRequest request,
            Model model) {
        return sorry("Not found", String.valueOf(problem.getMessage()), user, request, model);
    }

    @ExceptionHandler(ClinicIsAway.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String away(@AuthenticationPrincipal @Nullable SignedIn user, HttpServletRequest request, Model model) {
        return sorry(
                "Not served now",
                "This clinic is not served at the moment: its job file has an error, or its database does not answer."
                        + " trueup status says which.",
                user,
                request,
                model);
    }

    @ExceptionHandler(DataAccessException.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String noAnswer(
            DataAccessException problem,
            @AuthenticationPrincipal @Nullable SignedIn user,
            HttpServletRequest request,
            Model model) {
        LOG.error(
                "A page could not be made: the database did not answer ({})",
                problem.getClass().getSimpleName());
        LOG.debug("a page failed", problem);
        return sorry("The database does not answer", "Try again in a moment; nothing is lost.", user, request, model);
    }

    private String sorry(
            String title, String sentence, @Nullable SignedIn user, HttpServletRequest request, Model model) {
        frame(user, request, model);
        model.addAttribute("sorryTitle", title);
        model.addAttribute("sorry", sentence);
        return "sorry";
    }
}
