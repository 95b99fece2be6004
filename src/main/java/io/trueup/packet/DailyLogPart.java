package io.trueup.packet;

import io.trueup.packet.Look.Fact;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.DisciplineMinutes;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.Judgement.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What was done on each day, as the clinic's log has it; its notes stay in the house. */
final class DailyLogPart {

    private static final Pattern WORDS_APART = Pattern.compile("[ ,]+");

    private static final Paragraph TITLE_OF_ONE = Look.title("Daily log");
    private static final Paragraph TITLE = Look.title("Daily logs");

    private final PacketCase about;

    DailyLogPart(PacketCase about) {
        this.about = about;
    }

    /** A day with what is known of the others of its week. */
    private record LoggedDay(ProgramDay day, Evidence evidence) {

        String teamMeeting() {
            if (day.teamMeeting()) {
                return "This day";
            }
            StringJoiner meetings = new StringJoiner(", ", "Same week: ", "").setEmptyValue("");
            for (ProgramDay other : evidence.weekOf(day.serviceDate())) {
                if (other.teamMeeting()) {
                    meetings.add(Printed.inText(other.serviceDate()));
                }
            }
            return meetings.toString();
        }
    }

    List<Part> parts() {
        Map<LocalDate, LoggedDay> days = new TreeMap<>();
        for (Evidence evidence : about.evidence()) {
            ProgramDay log = evidence.log();
            for (ProgramDay day : log == null ? evidence.episodeDays() : List.of(log)) {
                days.putIfAbsent(day.serviceDate(), new LoggedDay(day, evidence));
            }
        }
        if (days.isEmpty()) {
            return List.of();
        }
        List<LoggedDay> all = List.copyOf(days.values());
        LocalDate first = all.get(0).day().serviceDate();
        LocalDate last = all.get(all.size() - 1).day().serviceDate();
        String name = all.size() == 1
                ? "Daily log of " + Printed.inText(first)
                : "Daily logs of " + all.size() + " days, " + Printed.period(first, last);
        return List.of(Part.of("Daily logs", List.of(new Part.Section(name, blocks(all)))));
    }

    private List<Block> blocks(List<LoggedDay> days) {
        ProgramDay first = days.get(0).day();
        List<Block> blocks = new ArrayList<>();
        blocks.add(days.size() == 1 ? TITLE_OF_ONE : TITLE);
        blocks.add(Look.facts(List.of(
                new Fact("Patient", about.patient()),
                new Fact("Claim number", about.claimNumber()),
                new Fact("Program", Printed.program(first.program())),
                new Fact("Employer", first.employer()))));
        for (LoggedDay logged : days) {
            blocks.add(Look.heading(Printed.withWeekday(logged.day().serviceDate())));
            blocks.add(Look.facts(facts(logged)));
        }
        return blocks;
    }

    private static List<Fact> facts(LoggedDay logged) {
        ProgramDay day = logged.day();
        String license = day.supervisorLicense();
        return List.of(
                new Fact("Time", day.times()),
                new Fact("Delivered", Printed.hours(day.deliveredMinutes())),
                new Fact("Minutes by discipline", disciplines(day.disciplines())),
                new Fact("Minutes by activity", activities(day.activityMinutes())),
                new Fact("Tasks", day.tasks()),
                new Fact("Productivity", day.productivity()),
                new Fact(
                        "Supervising therapist",
                        day.supervisingTherapist() + (isSaid(license, day) ? "" : ", " + license)),
                new Fact("Team meeting", logged.teamMeeting()));
    }

    private static String disciplines(DisciplineMinutes minutes) {
        return joined(
                minutes("physical therapy", minutes.pt()),
                minutes("occupational therapy", minutes.ot()),
                minutes("psychology", minutes.psych()),
                minutes("vocational counseling", minutes.vocational()));
    }

    private static String activities(ActivityMinutes minutes) {
        return joined(
                minutes("therapeutic exercise", minutes.exercise()),
                minutes("neuromuscular reeducation", minutes.neuromuscular()),
                minutes("therapeutic activities", minutes.activities()),
                minutes("community and work reintegration", minutes.reintegration()),
                minutes("self-care and home management", minutes.selfcare()));
    }

    private static String minutes(String name, int minutes) {
        return minutes == 0 ? "" : name + " " + minutes;
    }

    private static String joined(String... texts) {
        StringJoiner joined = new StringJoiner(", ");
        for (String text : texts) {
            if (!text.isEmpty()) {
                joined.add(text);
            }
        }
        return joined.toString();
    }

    /** Whether the name says the license already: {@code "Renata Kowalczyk PT"}. */
    private static boolean isSaid(String license, ProgramDay day) {
        return license.isBlank()
                || day.supervisingTherapist().contains(license.strip())
                        && WORDS_APART.splitAsStream(day.supervisingTherapist()).anyMatch(license.strip()::equals);
    }
}
