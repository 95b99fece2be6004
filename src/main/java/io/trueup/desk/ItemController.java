package io.trueup.desk;

import io.trueup.access.Action;
import io.trueup.ledger.DeskWords;
import io.trueup.packet.LetterPreview;
import io.trueup.report.OneItem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One item: all that is known of it, its letter as it will be sent, and the files that go out. */
@Controller
class ItemController {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    @GetMapping("/items/{item}")
    String item(@PathVariable String item, Visit visit, Model model) {
        ItemView view = find(item, visit);
        visit.log(Action.LOOKED, "item", view.id());
        model.addAttribute("it", view);
        model.addAttribute("today", visit.today());
        WordsForms.of(visit).ifPresent(forms -> model.addAttribute("words", forms.of(view.id())));
        model.addAttribute(
                "waiting",
                new DeskWords(visit.clinic().dataSource())
                        .waiting(List.of(view.id()))
                        .getOrDefault(view.id(), Map.of())
                        .values());
        return "item";
    }

    @GetMapping("/items/{item}/letter")
    String letter(@PathVariable String item, Visit visit, Model model) {
        ItemView view = find(item, visit);
        byte[] letter = ReportFile.read(visit.clinic().job().reports(), view.letter(), "letter");
        model.addAttribute("it", view);
        try {
            model.addAttribute("letter", LetterPreview.read(letter));
        } catch (IOException e) {
            throw new PageNotFound("The letter is no Word document any more; download it to see what it is.");
        }
        visit.log(Action.LOOKED, "letter", view.id());
        return "letter";
    }

    @GetMapping("/items/{item}/letter.docx")
    ResponseEntity<byte[]> letterFile(@PathVariable String item, Visit visit) {
        ItemView view = find(item, visit);
        byte[] letter = ReportFile.read(visit.clinic().job().reports(), view.letter(), "letter");
        visit.log(Action.TOOK_AWAY, "letter", view.id());
        return file(letter, WORD, "letter-" + view.id() + ".docx");
    }

    @GetMapping("/items/{item}/packet.pdf")
    ResponseEntity<byte[]> packetFile(@PathVariable String item, Visit visit) {
        ItemView view = find(item, visit);
        byte[] packet = ReportFile.read(visit.clinic().job().reports(), view.packet(), "packet");
        visit.log(Action.TOOK_AWAY, "packet", view.id());
        return file(packet, MediaType.APPLICATION_PDF, "packet-" + view.id() + ".pdf");
    }

    private static ItemView find(String item, Visit visit) {
        DataSource dataSource = visit.clinic().dataSource();
        return OneItem.of(dataSource, item)
                .map(one -> new ItemView(
                        one,
                        new DeskWords(dataSource).standing(List.of(one.item())).get(one.item())))
                .orElseThrow(() -> new PageNotFound("There is no such item, or what it was about was purged."));
    }

    /** Its name on the disk of whoever takes it names no claim. */
    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
