package io.trueup.desk;

import io.trueup.access.AccessLog;
import io.trueup.access.Action;
import io.trueup.access.DeskUser;
import io.trueup.access.DeskUsers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What admins see of the others: who may open the desk, and who saw and changed what. */
@Controller
class AccessController {

    private static final int ROWS = 100;
    private static final int DAYS = 7;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** What the form asks; nothing is the last seven days of everybody. */
    record Asked(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable String who,
            @Nullable String action,
            @Nullable Long before) {

        /** Days begin where the clinic is; today is the clock's, not the job's, for the log knows no other. */
        Asked filled(LocalDate today) {
            LocalDate last = to == null ? today : to;
            return new Asked(
                    from == null ? last.minusDays(DAYS - 1) : from,
                    last,
                    who == null ? "" : who.strip(),
                    action == null ? "" : action,
                    before == null ? Long.MAX_VALUE : before);
        }
    }

    /** A row of the log as it is shown. */
    record Line(
            String at,
            String who,
            String role,
            String action,
            String page,
            String subject,
            String from,
            String detail) {}

    /** A user as it is shown. @param lockedUntil blank when the name is not locked */
    record Person(String name, String role, String lastLogIn, String lockedUntil, boolean elsewhere) {}

    @GetMapping("/access")
    String access(Visit visit, Asked form, Model model) {
        ZoneId zone = visit.clinic().job().zone();
        Asked asked = form.filled(visit.now().atZone(zone).toLocalDate());
        visit.log(Action.LOOKED, "access", "");
        List<AccessLog.Row> rows = new AccessLog(visit.clinic().dataSource()).rows(bounds(asked, zone), ROWS + 1);
        List<AccessLog.Row> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        model.addAttribute("asked", asked);
        model.addAttribute("lines", shown.stream().map(row -> line(row, zone)).toList());
        model.addAttribute("older", rows.size() > ROWS ? shown.get(ROWS - 1).id() : null);
        model.addAttribute(
                "actions", Arrays.stream(Action.values()).map(Action::words).toList());
        model.addAttribute("people", people(visit, zone));
        return "access";
    }

    private static AccessLog.Asked bounds(Asked asked, ZoneId zone) {
        LocalDate from = asked.from() == null ? LocalDate.EPOCH : asked.from();
        LocalDate to = asked.to() == null ? LocalDate.EPOCH : asked.to();
        return new AccessLog.Asked(
                from.atStartOfDay(zone).toOffsetDateTime(),
                to.plusDays(1).atStartOfDay(zone).toOffsetDateTime(),
                asked.who() == null ? "" : asked.who(),
                asked.action() == null ? "" : asked.action(),
                asked.before() == null ? Long.MAX_VALUE : asked.before());
    }

    private static Line line(AccessLog.Row row, ZoneId zone) {
        return new Line(
                SECOND.format(row.at().atZoneSameInstant(zone)),
                row.who(),
                row.role(),
                row.action(),
                row.page(),
                row.subject(),
                row.address(),
                row.detail());
    }

    private static List<Person> people(Visit visit, ZoneId zone) {
        return new DeskUsers(visit.clinic().dataSource())
                .all().stream()
                        .map(user -> new Person(
                                user.name(),
                                user.role().word(),
                                minute(user.lastLogIn(), zone),
                                user.isLocked(visit.now()) ? minute(user.lockedUntil(), zone) : "",
                                !user.hasPassword()))
                        .toList();
    }

    private static String minute(@Nullable Instant at, ZoneId zone) {
        return at == null ? "never" : MINUTE.format(at.atZone(zone));
    }

    @PostMapping("/access/unlock")
    String unlock(Visit visit, @RequestParam String name) {
        DeskUsers users = new DeskUsers(visit.clinic().dataSource());
        DeskUser user = users.find(name)
                .orElseThrow(
                        () -> new PageNotFound("There is no such user; somebody may have been removed meanwhile."));
        users.unlock(user.name());
        visit.log(Action.USER_UNLOCKED, "access", "", user.name());
        return "redirect:/access";
    }
}
