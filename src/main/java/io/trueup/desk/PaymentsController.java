package io.trueup.desk;

import io.trueup.access.Action;
import io.trueup.deposit.LineState;
import io.trueup.report.DepositList;
import io.trueup.report.Payment;
import io.trueup.report.PaymentList;
import io.trueup.report.PaymentParts;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What payers say they paid, where every cent of it went, and what the bank has of it. */
@Controller
class PaymentsController {

    @GetMapping("/payments")
    String payments(
            @RequestParam(defaultValue = "") String payer,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String tie,
            @RequestParam(defaultValue = "") String bank,
            @RequestParam(defaultValue = "1") String page,
            Visit visit,
            Model model) {
        PaymentList list = new PaymentList(visit.clinic().dataSource());
        PaymentList.Filter filter = new PaymentList.Filter(
                payer,
                month(month),
                one(PaymentList.Tie.class, tie).orElse(PaymentList.Tie.ANY),
                one(PaymentList.Bank.class, bank).orElse(PaymentList.Bank.ANY));
        model.addAttribute("filter", filter);
        model.addAttribute("list", list.page(filter, number(page)));
        model.addAttribute("payers", list.payers());
        model.addAttribute("months", list.months());
        return "payments";
    }

    @GetMapping("/payments/{id}")
    String payment(@PathVariable String id, @RequestParam(defaultValue = "1") String page, Visit visit, Model model) {
        Clinic clinic = visit.clinic();
        Payment payment = Optional.of(id)
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> new PaymentList(clinic.dataSource()).find(Long.parseLong(number)))
                .orElseThrow(() -> new PageNotFound("There is no such payment, or not any more."));
        visit.log(Action.LOOKED, "payment", id);
        PaymentParts parts = new PaymentParts(clinic.dataSource());
        model.addAttribute("payment", payment);
        model.addAttribute("claims", parts.claims(payment.id(), number(page)));
        model.addAttribute(
                "adjustments",
                parts.adjustments(payment.id(), clinic.rules().codes().providerAdjustments()));
        model.addAttribute("deposits", new DepositList(clinic.dataSource()).of(parts.deposits(payment.id())));
        return "payment";
    }

    @GetMapping("/deposits")
    String deposits(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "1") String page,
            Visit visit,
            Model model) {
        DepositList list = new DepositList(visit.clinic().dataSource());
        DepositList.Filter filter =
                new DepositList.Filter(one(LineState.class, state).orElse(null), month(month));
        visit.log(Action.LOOKED, "deposits", "");
        model.addAttribute("filter", filter);
        model.addAttribute("list", list.page(filter, number(page)));
        model.addAttribute("states", LineState.values());
        model.addAttribute("months", list.months());
        return "deposits";
    }

    /** What nobody can have meant is as if it were not there. */
    private static @Nullable YearMonth month(String text) {
        try {
            return text.isBlank() ? null : YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            return null;
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> words, String name) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(name))
                .findFirst();
    }
}
