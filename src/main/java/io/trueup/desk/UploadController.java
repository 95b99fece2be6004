package io.trueup.desk;

import io.trueup.access.Action;
import io.trueup.intake.TakenFiles;
import io.trueup.source.InputKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Files that a browser sends: what each is before it is taken, and whether it is. Their names may hold a patient's; neither the log of
 * the server nor that of accesses has them.
 */
@Controller
class UploadController {

    private static final Logger LOG = LoggerFactory.getLogger(UploadController.class);
    private static final String GONE =
            "It does not wait any more: it was taken or discarded, or its day is over. Drop it again if it is missing.";

    private final FileDesk desk;

    UploadController(FileDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/files/uploads")
    String receive(Visit visit, @RequestParam(required = false) List<MultipartFile> files, RedirectAttributes told) {
        List<String> refused = new ArrayList<>();
        List<Upload> kept = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty() || !String.valueOf(file.getOriginalFilename()).isBlank()) {
                receive(visit, file, kept, refused);
            }
        }
        if (kept.isEmpty() && refused.isEmpty()) {
            refused.add("No file was chosen.");
        }
        told.addFlashAttribute("refused", refused);
        return kept.size() == 1 && refused.isEmpty()
                ? "redirect:/files/uploads/" + kept.get(0).token()
                : "redirect:/files";
    }

    private void receive(Visit visit, MultipartFile file, List<Upload> kept, List<String> refused) {
        String told = String.valueOf(file.getOriginalFilename());
        Uploads uploads = desk.uploads(visit.clinic());
        try {
            Upload upload = uploads.receive(visit.user().name(), told, file.getInputStream());
            UploadCheck check = checked(visit, upload, uploads);
            log(visit, check, check.isRefused() ? "refused" : "waits");
            if (check.isRefused()) {
                uploads.discard(upload);
                refused.add(upload.name() + " was not kept. " + check.refusal());
            } else {
                kept.add(upload);
            }
        } catch (UploadRefused refusal) {
            visit.log(Action.DROPPED, "file", "", "refused");
            refused.add(UploadName.of(told) + " was not kept. " + refusal.why());
        } catch (IOException e) {
            LOG.error("An upload could not be kept: {}", e.getClass().getSimpleName());
            refused.add(UploadName.of(told) + " could not be kept: there is no room, or its folder cannot be written.");
        }
    }

    /** What cannot be looked at is not kept either. */
    private UploadCheck checked(Visit visit, Upload upload, Uploads uploads) throws IOException {
        try {
            return desk.check(visit, upload);
        } catch (IOException | RuntimeException e) {
            uploads.discard(upload);
            throw e;
        }
    }

    @GetMapping("/files/uploads/{token}")
    String look(Visit visit, @PathVariable String token, Model model) throws IOException {
        Upload upload = waiting(visit, token);
        UploadCheck check = check(visit, upload);
        visit.log(Action.LOOKED, "upload", check.file().sha256());
        List<Choice> choices = new ArrayList<>();
        for (InputKind kind : check.choices()) {
            choices.add(new Choice(
                    kind.folder(), words(kind), desk.taking(visit.clinic()).objection(check, kind)));
        }
        model.addAttribute("upload", upload);
        model.addAttribute("size", FileSizes.words(upload.size()));
        model.addAttribute("refusal", check.refusal());
        model.addAttribute("isStrange", check.isStrange());
        model.addAttribute("shown", ShownInspection.of(check.inspection()));
        model.addAttribute("choices", choices);
        model.addAttribute("known", known(check));
        model.addAttribute(
                "mayTake",
                choices.stream().anyMatch(choice -> choice.objection().isEmpty()));
        return "upload";
    }

    /**
     * A folder it may be put into.
     *
     * @param words what it is then
     * @param objection why it would not be put there now; blank when it would
     */
    record Choice(String folder, String words, String objection) {}

    @PostMapping("/files/uploads/{token}/take")
    String take(
            Visit visit,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String folder,
            RedirectAttributes told)
            throws IOException {
        Upload upload = waiting(visit, token);
        UploadCheck check = check(visit, upload);
        try {
            String name = desk.taking(visit.clinic()).take(upload, check, folder);
            log(visit, check, "put into " + folder);
            told.addFlashAttribute("done", name + " is in the inbox, in " + folder + ". The next run reads it.");
            told.addFlashAttribute("mayRun", true);
        } catch (UploadRefused refusal) {
            told.addFlashAttribute("refused", List.of(upload.name() + " was not taken. " + refusal.why()));
            return "redirect:/files/uploads/" + token;
        } catch (IOException e) {
            LOG.error(
                    "An upload could not be moved into the inbox: {}",
                    e.getClass().getSimpleName());
            told.addFlashAttribute(
                    "refused",
                    List.of(upload.name()
                            + " could not be put into the inbox: it is not there, or cannot be written."));
            return "redirect:/files/uploads/" + token;
        }
        return onward(visit);
    }

    @PostMapping("/files/uploads/{token}/discard")
    String discard(Visit visit, @PathVariable String token, RedirectAttributes told) throws IOException {
        Upload upload = waiting(visit, token);
        visit.log(Action.DROPPED, "file", upload.asInput().sha256(), "discarded");
        desk.uploads(visit.clinic()).discard(upload);
        told.addFlashAttribute("done", upload.name() + " was discarded; nothing of it is left here.");
        return onward(visit);
    }

    /** To the next one that waits, so that several files need no way back. */
    private String onward(Visit visit) throws IOException {
        List<Upload> left = desk.uploads(visit.clinic()).of(visit.user().name());
        return left.isEmpty()
                ? "redirect:/files"
                : "redirect:/files/uploads/" + left.get(0).token();
    }

    private Upload waiting(Visit visit, String token) {
        return desk.uploads(visit.clinic()).find(visit.user().name(), token).orElseThrow(() -> new PageNotFound(GONE));
    }

    private UploadCheck check(Visit visit, Upload upload) throws IOException {
        try {
            return desk.check(visit, upload);
        } catch (IOException | UncheckedIOException e) {
            if (!Files.exists(upload.file())) {
                throw new PageNotFound(GONE);
            }
            throw e;
        }
    }

    private static void log(Visit visit, UploadCheck check, String what) {
        visit.log(
                Action.DROPPED,
                "file",
                check.file().sha256(),
                check.inspection().kind().word() + ", " + check.file().size() + " bytes, " + what);
    }

    /** What a folder's objection does not say yet. */
    private static List<String> known(UploadCheck check) {
        return check.known().stream()
                .filter(file -> !file.isTaken() || check.choice(file.folder()).isEmpty())
                .map(UploadController::known)
                .distinct()
                .toList();
    }

    private static String known(TakenFiles.File file) {
        String name = file.folder() + "/" + file.name();
        return switch (file.status()) {
            case "TAKEN" -> "These bytes were taken on " + file.takenOn() + " as " + name + ".";
            case "WITHDRAWN" ->
                "These bytes came in on " + file.takenOn() + " as " + name
                        + " and were taken back; taken now, they count again.";
            default -> "A run of " + file.takenOn() + " rejected these bytes, as " + name + ".";
        };
    }

    private static String words(InputKind kind) {
        return switch (kind) {
            case REMITTANCE -> "a remittance: what a payer paid";
            case PROGRAM_LOG -> "a program log: days attended";
            case EPISODE -> "episodes: when programs began and ended";
            case AUTHORIZATION -> "authorizations";
            case BILL -> "bills as they were sent";
            case ACKNOWLEDGMENT -> "acknowledgments of bills";
            case DEPOSIT -> "a bank's list of deposits";
            case WORKLIST -> "a workbook that comes back";
            case STRANGE_TABLE, UNKNOWN -> "unknown";
        };
    }
}
