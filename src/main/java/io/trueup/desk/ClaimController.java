package io.trueup.desk;

import io.trueup.access.Action;
import io.trueup.explain.ClaimStory;
import io.trueup.explain.Replay;
import io.trueup.explain.RulesOfRuns;
import io.trueup.ledger.ClaimIds;
import io.trueup.postgres.Database;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** A claim from its first day to its last payment, and how each figure of a day came about. */
@Controller
class ClaimController {

    private static final String ID = "[0-9a-f]{32}";

    /** Of each database that is served, for as long as it is. */
    private final Map<Database, RulesOfRuns> rulesOf = Collections.synchronizedMap(new WeakHashMap<>());

    @GetMapping("/claims/{claimId}")
    String claim(@PathVariable String claimId, Visit visit, Model model) {
        ClaimStory story = ClaimStory.of(visit.clinic().database(), replay(claimId, visit));
        visit.log(Action.LOOKED, "claim", claimId);
        model.addAttribute("claim", ClaimView.of(claimId, story));
        return "claim";
    }

    /** @param part of a page that asks for the steps alone, when htmx says so */
    @GetMapping("/claims/{claimId}/days/{day}")
    String day(
            @PathVariable String claimId,
            @PathVariable String day,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Visit visit,
            Model model) {
        Replay.Told told = replay(claimId, visit)
                .told(day)
                .orElseThrow(() -> new PageNotFound("This day of the claim is not there, or not any more."));
        visit.log(Action.LOOKED, "claim", claimId, "how a day came about");
        model.addAttribute("claimId", claimId);
        model.addAttribute("day", DaySteps.of(told));
        return part == null ? "claim-day" : "claim-day :: steps";
    }

    private Replay replay(String claimId, Visit visit) {
        String unit = unit(claimId, visit);
        Clinic clinic = visit.clinic();
        RulesOfRuns kept = rulesOf.computeIfAbsent(clinic.database(), database -> new RulesOfRuns());
        return new Replay(clinic.database(), clinic.job(), clinic.rules(), kept, List.of(unit));
    }

    private static String unit(String claimId, Visit visit) {
        if (!claimId.matches(ID)) {
            throw new PageNotFound("There is no such claim.");
        }
        return new ClaimIds(visit.clinic().dataSource())
                .unit(claimId)
                .orElseThrow(() -> new PageNotFound("There is no such claim, or not any more."));
    }
}
