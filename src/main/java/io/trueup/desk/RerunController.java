package io.trueup.desk;

import io.trueup.access.Action;
import io.trueup.batch.OrderedRules;
import io.trueup.ledger.References;
import io.trueup.ledger.RunOrders;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders a payment period anew, or a run of what is in the inbox now; shows how far what was ordered is. */
@Controller
class RerunController {

    private final Clinics clinics;

    RerunController(Clinics clinics) {
        this.clinics = clinics;
    }

    @GetMapping("/rerun")
    String rerun(Visit visit, Model model) {
        return form(visit, model, RerunForm.usual(visit.today()), Map.of());
    }

    @PostMapping("/rerun")
    String order(
            Visit visit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String payer,
            @RequestParam(defaultValue = "") String ratesAsOf,
            Model model,
            HttpServletResponse response) {
        RerunForm form = new RerunForm(from, to, payer, ratesAsOf);
        RerunForm.Understood understood = form.understood(visit);
        RunOrders.Asked asked = understood.asked();
        if (asked == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(visit, model, form, understood.problems());
        }
        give(visit, asked);
        return "redirect:/rerun";
    }

    @PostMapping("/runs/now")
    String runNow(Visit visit) {
        give(visit, RunOrders.Asked.run(visit.clinic().name(), visit.user().name()));
        return "redirect:/runs";
    }

    private void give(Visit visit, RunOrders.Asked asked) {
        OffsetDateTime now = visit.now().atOffset(ZoneOffset.UTC);
        long order = new RunOrders(visit.clinic().dataSource()).ask(asked, now);
        visit.log(Action.ORDERED, asked.kind(), Long.toString(order));
        clinics.ordered(asked.job());
    }

    /** The list alone, for a page that asks again and again while one is open. */
    @GetMapping("/rerun/orders")
    String orders(Visit visit, Model model) {
        addOrders(visit, model);
        return "orders :: orders";
    }

    /** What other pages show while a run works on what they show. */
    @GetMapping("/runs/working")
    String working(Visit visit, Model model) {
        addOrders(visit, model);
        model.addAttribute("working", RunNow.words(visit));
        return "orders :: working";
    }

    static void addOrders(Visit visit, Model model) {
        List<OrderRow> orders = OrderRow.lastOf(visit);
        model.addAttribute("orders", orders);
        model.addAttribute("ordersOpen", orders.stream().anyMatch(OrderRow::open));
    }

    private static String form(Visit visit, Model model, RerunForm form, Map<String, String> problems) {
        OrderedRules rules = new OrderedRules(visit.clinic().dataSource());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("payers", rules.choices(visit.clinic().rules()));
        model.addAttribute(
                "firstRates",
                new References(visit.clinic().dataSource())
                        .firstDay()
                        .map(Object::toString)
                        .orElse(""));
        model.addAttribute("working", RunNow.words(visit));
        addOrders(visit, model);
        return "rerun";
    }
}
