package io.trueup.desk;

import io.trueup.access.Action;
import io.trueup.intake.TakenFiles;
import io.trueup.withdrawal.TakeBack;
import io.trueup.withdrawal.WithdrawalRefused;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a file back, as the command does: first what would go, then, when it is meant, all of it. */
@Controller
class WithdrawController {

    @GetMapping("/files/{id:\\d{1,18}}/withdraw")
    String ask(Visit visit, @PathVariable long id, Model model) {
        TakenFiles.File file = file(visit, id);
        model.addAttribute("file", file);
        try (TakeBack takeBack = begin(visit)) {
            model.addAttribute("goes", takeBack.tryOut(takeBack.of(id)).words());
        } catch (WithdrawalRefused refused) {
            model.addAttribute("refusal", refused.why());
        }
        return "withdraw";
    }

    @PostMapping("/files/{id:\\d{1,18}}/withdraw")
    String withdraw(Visit visit, @PathVariable long id, RedirectAttributes told) {
        TakenFiles.File file = file(visit, id);
        try (TakeBack takeBack = begin(visit)) {
            TakeBack.Done done = takeBack.carryOut(takeBack.of(id), visit.now().atOffset(ZoneOffset.UTC));
            visit.log(Action.WITHDREW, "file", String.valueOf(id), file.folder() + ", " + file.sha256());
            told.addFlashAttribute(
                    "done",
                    "Took back " + file.name() + ": " + done.removed().words()
                            + ". The next run recomputes what it touched, and says so in its workbook.");
            told.addFlashAttribute("left", left(file, done));
            told.addFlashAttribute("mayRun", true);
        } catch (WithdrawalRefused refused) {
            told.addFlashAttribute("refused", List.of(refused.why()));
        }
        return "redirect:/files/" + id;
    }

    private static List<String> left(TakenFiles.File file, TakeBack.Done done) {
        List<String> left = new ArrayList<>();
        done.left()
                .forEach(name -> left.add("It still stands in the inbox as " + file.folder() + "/" + name
                        + ": runs leave it there; to have it taken again, drop it anew."));
        return left;
    }

    private static TakenFiles.File file(Visit visit, long id) {
        return new TakenFiles(visit.clinic().dataSource())
                .get(id)
                .orElseThrow(() -> new PageNotFound("There is no such file."));
    }

    private static TakeBack begin(Visit visit) {
        return TakeBack.begin(visit.clinic().dataSource(), visit.clinic().job().inbox());
    }
}
