package io.trueup.desk;

import io.trueup.batch.MorningReport;
import io.trueup.ledger.Runs;
import io.trueup.report.NightFigures;
import io.trueup.report.WorkOfDay;
import io.trueup.schedule.NextRun;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page one begins the day with: what nobody may overlook, how the night went, what is due and for whom. It names no patient. */
@Controller
class TodayController {

    private static final int DAYS_AHEAD = 7;
    private static final int MOST_DUE = 12;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Map<String, Night> nights = new ConcurrentHashMap<>();

    /** The last night of a clinic, which is told many times a day and added up once. */
    private record Night(NightFigures.Source source, NightFigures figures, List<NightFact> facts) {

        static Night of(Clinic clinic, NightFigures.Source source) {
            NightFigures figures = NightFigures.of(clinic.dataSource(), source);
            MorningReport report = new MorningReport(clinic.dataSource(), figures.run(), figures.counts());
            return new Night(source, figures, NightFact.of(report.facts(figures.summary())));
        }
    }

    @GetMapping("/")
    String today(Visit visit, Model model) {
        Clinic clinic = visit.clinic();
        ZoneId zone = clinic.job().zone();
        model.addAttribute("day", visit.today());
        model.addAttribute("clinic", clinic.job().clinic().name());
        model.addAttribute(
                "next",
                NextRun.of(clinic.job(), visit.now().atZone(zone))
                        .map(next -> next.format(MINUTE) + " " + zone)
                        .orElse(""));
        Optional<Night> last = lastNight(clinic);
        model.addAttribute("alarms", alarms(clinic, last.map(Night::figures)));
        model.addAttribute("underWay", underWay(clinic));
        last.ifPresent(night -> night(visit, night, model));
        return "today";
    }

    private Optional<Night> lastNight(Clinic clinic) {
        return NightFigures.Source.of(clinic.dataSource(), clinic.name())
                .map(source -> nights.compute(
                        clinic.name(),
                        (name, kept) ->
                                kept != null && kept.source().equals(source) ? kept : Night.of(clinic, source)));
    }

    private static void night(Visit visit, Night last, Model model) {
        NightFigures night = last.figures();
        Runs.Run run = night.run();
        model.addAttribute("night", night);
        model.addAttribute("started", run.started(visit.clinic().job().zone()).format(MINUTE));
        model.addAttribute("old", run.order().today().isBefore(visit.today().minusDays(1)));
        model.addAttribute("facts", last.facts());
        model.addAttribute("tiles", Tile.of(night));
        WorkOfDay work = WorkOfDay.of(visit.clinic().dataSource(), visit.today());
        model.addAttribute(
                "due", work.due(DAYS_AHEAD, MOST_DUE).stream().map(DueItem::of).toList());
        model.addAttribute("owners", work.owners());
    }

    /** What went wrong last stands first. */
    private static List<String> alarms(Clinic clinic, Optional<NightFigures> figures) {
        List<String> alarms = new ArrayList<>();
        Runs runs = new Runs(clinic.dataSource());
        runs.standsFor(clinic.name()).ifPresent(last -> {
            String standing = runs.standing(last);
            String which = (last.order().isRerun() ? "The rerun" : "The night") + " of "
                    + last.order().today() + ", run " + last.id() + ",";
            if (standing.equals("FAILED")) {
                alarms.add(which + " failed: " + last.failure() + " Nothing is lost; the next run goes on from here.");
            } else if (standing.equals("CUT SHORT")) {
                alarms.add(which + " was cut short. The next run goes on from there.");
            }
        });
        figures.ifPresent(night -> alarms.addAll(night.alarms()));
        return alarms;
    }

    /** When the run that works at this moment began; blank when none does. */
    private static String underWay(Clinic clinic) {
        Runs runs = new Runs(clinic.dataSource());
        return runs.lastOf(clinic.name(), 1).stream()
                .filter(last -> runs.standing(last).equals("RUNNING"))
                .map(last -> last.started(clinic.job().zone()).format(MINUTE))
                .findFirst()
                .orElse("");
    }
}
