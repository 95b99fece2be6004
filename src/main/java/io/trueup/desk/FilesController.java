package io.trueup.desk;

import io.trueup.batch.InboxNow;
import io.trueup.ledger.Runs;
import io.trueup.report.FileRows;
import io.trueup.report.RejectedFile;
import io.trueup.report.RunAlarms;
import io.trueup.report.RunRejects;
import io.trueup.source.Problem;
import io.trueup.source.ProblemGroup;
import io.trueup.source.ProblemGroups;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Files: what waits, what was not read and why, what runs took. */
@Controller
class FilesController {

    private static final int MOST_FILES = 50;
    private static final int MOST_REJECTED = 50;
    private static final int MOST_WAITING = 200;
    private static final int MOST_PAYMENTS = 100;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final FileDesk desk;

    FilesController(FileDesk desk) {
        this.desk = desk;
    }

    /**
     * A file of the inbox.
     *
     * @param next what the next run does with it
     */
    record Waiting(String folder, String name, String size, String since, String next) {}

    /**
     * A file of which a run did not take all.
     *
     * @param state what that means for it
     */
    record Rejected(String name, boolean isUnread, String state, List<ShownProblem> problems) {

        static Rejected of(RejectedFile file) {
            String rows = file.rejected() + (file.rejected() == 1 ? " row" : " rows") + " rejected, the rest was taken";
            return new Rejected(
                    file.name(), file.isUnread(), file.isUnread() ? "not read" : rows, ShownProblem.of(file.reasons()));
        }
    }

    /**
     * A file that runs read.
     *
     * @param problems how many rows were rejected; blank when none were
     */
    record Row(long id, long run, String folder, String name, String day, String rows, String problems, String state) {

        static Row of(FileRows.FileRow file) {
            return new Row(
                    file.id(),
                    file.run(),
                    file.folder(),
                    file.name(),
                    file.takenOn().toString(),
                    "%,d".formatted(file.lines()),
                    file.rejects() == 0 ? "" : "%,d".formatted(file.rejects()),
                    FilesController.state(file));
        }
    }

    @GetMapping("/files")
    String files(Visit visit, @RequestParam(defaultValue = "0") long before, Model model) throws IOException {
        DataSource database = visit.clinic().dataSource();
        model.addAttribute(
                "uploads", desk.uploads(visit.clinic()).of(visit.user().name()));
        inbox(visit, model);
        Optional<Runs.Run> night = new Runs(database).lastNight(visit.clinic().name());
        model.addAttribute("night", night.orElse(null));
        List<RejectedFile> rejected =
                night.map(run -> new RunRejects(database).of(run.id())).orElse(List.of());
        model.addAttribute(
                "alarms", night.map(run -> new RunAlarms(database).of(run.id())).orElse(List.of()));
        model.addAttribute(
                "rejected",
                rejected.stream().limit(MOST_REJECTED).map(Rejected::of).toList());
        model.addAttribute("moreRejected", Math.max(0, rejected.size() - MOST_REJECTED));
        List<FileRows.FileRow> files =
                new FileRows(database).newest(before > 0 ? before : Long.MAX_VALUE, MOST_FILES + 1);
        model.addAttribute(
                "files", files.stream().limit(MOST_FILES).map(Row::of).toList());
        model.addAttribute(
                "older", files.size() > MOST_FILES ? files.get(MOST_FILES - 1).id() : null);
        return "files";
    }

    /** An inbox that is away is told, and hides nothing else. */
    private void inbox(Visit visit, Model model) {
        try {
            InboxNow.Look look = desk.inbox(visit.clinic());
            model.addAttribute(
                    "waiting",
                    look.waiting().stream()
                            .limit(MOST_WAITING)
                            .map(file -> waiting(file, visit.clinic().job().zone()))
                            .toList());
            model.addAttribute("moreWaiting", Math.max(0, look.waiting().size() - MOST_WAITING));
            model.addAttribute(
                    "unread",
                    look.unread().stream()
                            .limit(MOST_REJECTED)
                            .map(problem -> problem.place().file() + ": " + said(problem))
                            .toList());
            model.addAttribute("moreUnread", Math.max(0, look.unread().size() - MOST_REJECTED));
        } catch (IOException e) {
            model.addAttribute("waiting", List.of());
            model.addAttribute("moreWaiting", 0);
            model.addAttribute("unread", List.of("The inbox is not there, or cannot be read."));
            model.addAttribute("moreUnread", 0);
        }
    }

    private static String said(Problem problem) {
        return ProblemGroups.of(List.of(problem)).stream()
                .map(ProblemGroup::text)
                .findFirst()
                .orElse("");
    }

    private static Waiting waiting(InboxNow.Waiting file, ZoneId zone) {
        String next = switch (file.fate()) {
            case READ ->
                file.before().isEmpty()
                        ? "the next run reads it"
                        : "was " + file.before() + "; the next run tries it again";
            case SKIPPED -> "skipped: the same bytes were " + file.before();
            case LEFT -> "taken back; runs leave it there until it is dropped anew";
        };
        return new Waiting(
                file.folder(),
                file.name(),
                FileSizes.words(file.size()),
                MINUTE.format(file.modified().atZone(zone)),
                next);
    }

    @GetMapping("/files/{id:\\d{1,18}}")
    String file(Visit visit, @PathVariable long id, Model model) {
        DataSource database = visit.clinic().dataSource();
        FileRows rows = new FileRows(database);
        FileRows.FileRow file = rows.of(id).orElseThrow(() -> new PageNotFound("There is no such file."));
        RejectedFile rejected = new RunRejects(database).ofFile(id);
        List<ProblemGroup> reasons = rejected == null ? List.of() : rejected.reasons();
        List<FileRows.Payment> payments = rows.payments(id, MOST_PAYMENTS + 1);
        model.addAttribute("file", Row.of(file));
        model.addAttribute("isTaken", file.isTaken());
        model.addAttribute("size", FileSizes.words(file.size()));
        model.addAttribute(
                "rejects",
                ShownProblem.of(reasons.stream().filter(ProblemGroup::isReject).toList()));
        model.addAttribute(
                "notices",
                ShownProblem.of(
                        reasons.stream().filter(group -> !group.isReject()).toList()));
        model.addAttribute("payments", payments.stream().limit(MOST_PAYMENTS).toList());
        model.addAttribute("morePayments", payments.size() > MOST_PAYMENTS);
        return "file";
    }

    private static String state(FileRows.FileRow file) {
        OffsetDateTime back = file.withdrawnAt();
        if (back != null) {
            return "taken back on " + back.toLocalDate();
        }
        return file.isTaken() ? "taken" : "not read";
    }
}
