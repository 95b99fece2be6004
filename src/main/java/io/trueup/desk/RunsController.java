package io.trueup.desk;

import io.trueup.access.Action;
import io.trueup.batch.OrderRefused;
import io.trueup.batch.OrderedRules;
import io.trueup.batch.RunLines;
import io.trueup.ledger.Runs;
import io.trueup.report.FindingChanges;
import io.trueup.report.RunRejects;
import io.trueup.report.RunRow;
import io.trueup.report.WorkbookRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The clinic's runs: how each went, what it changed, its workbook. */
@Controller
class RunsController {

    private static final int SHOWN = 50;
    private static final int CHANGES = 100;
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    @GetMapping("/runs")
    String runs(Visit visit, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        List<Runs.Run> runs =
                new Runs(visit.clinic().dataSource()).lastOf(visit.clinic().name(), before, SHOWN);
        model.addAttribute(
                "runs",
                runs.stream()
                        .map(run -> RunView.of(RunRow.of(visit.clinic().dataSource(), run), visit.clinic()))
                        .toList());
        model.addAttribute("older", runs.size() == SHOWN ? runs.get(SHOWN - 1).id() : 0);
        model.addAttribute("working", RunNow.words(visit));
        RerunController.addOrders(visit, model);
        return "runs";
    }

    @GetMapping("/runs/{run:\\d{1,18}}")
    String run(Visit visit, @PathVariable long run, Model model) {
        Runs.Run found = found(visit, run);
        model.addAttribute("run", RunView.of(RunRow.of(visit.clinic().dataSource(), found), visit.clinic()));
        model.addAttribute("files", new RunRejects(visit.clinic().dataSource()).of(run));
        model.addAttribute("lines", found.isDone() ? lines(visit, found) : List.of());
        return "run";
    }

    private static List<RunLines.Line> lines(Visit visit, Runs.Run run) {
        try {
            return RunLines.of(visit.clinic().dataSource(), run, visit.clinic().rules());
        } catch (OrderRefused e) {
            return List.of(new RunLines.Line("", String.valueOf(e.getMessage()), false));
        }
    }

    @GetMapping("/runs/{run:\\d{1,18}}/changes")
    String changes(Visit visit, @PathVariable long run, @RequestParam(defaultValue = "0") long from, Model model) {
        Runs.Run found = found(visit, run);
        if (!found.isDone()) {
            throw new PageNotFound(
                    "Run " + run + " has not come to its end; what it changed is told by the next that does.");
        }
        long first = Math.max(0, from);
        FindingChanges.Page page = FindingChanges.page(
                visit.clinic().dataSource(), found, payers(visit, found), new FindingChanges.Range(first, CHANGES));
        model.addAttribute("run", RunView.of(RunRow.of(visit.clinic().dataSource(), found), visit.clinic()));
        model.addAttribute("changes", page.rows().stream().map(ChangeView::of).toList());
        model.addAttribute("first", first);
        model.addAttribute("previous", Math.max(0, first - CHANGES));
        model.addAttribute("next", page.more() ? first + CHANGES : 0);
        visit.log(Action.LOOKED, "changes", Long.toString(run));
        return "changes";
    }

    /** By the rules of its order; by the name it was asked with, where no rule knows that any more. */
    private static Set<String> payers(Visit visit, Runs.Run run) {
        try {
            WorkbookRows.Payers payers = new OrderedRules(visit.clinic().dataSource())
                    .payers(run.order(), visit.clinic().rules());
            return Set.copyOf(payers.names());
        } catch (OrderRefused e) {
            return Set.of(run.order().payer().toUpperCase(Locale.ROOT));
        }
    }

    @GetMapping("/runs/{run:\\d{1,18}}/workbook.xlsx")
    ResponseEntity<Resource> workbook(Visit visit, @PathVariable long run) {
        Runs.Run found = found(visit, run);
        Path file = RunWorkbook.of(found, visit.clinic().job().reports())
                .orElseThrow(() -> new PageNotFound("The workbook of run " + run + " is not in the reports folder."));
        visit.log(Action.TOOK_AWAY, "workbook", Long.toString(run));
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(String.valueOf(file.getFileName()))
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }

    private static Runs.Run found(Visit visit, long run) {
        return new Runs(visit.clinic().dataSource())
                .find(run)
                .filter(one -> one.order().job().equals(visit.clinic().name()))
                .orElseThrow(() -> new PageNotFound("There is no run " + run + "."));
    }
}
