package io.trueup.desk;

import io.trueup.batch.RuleBook;
import io.trueup.ledger.Runs;
import io.trueup.report.ContractTerms;
import io.trueup.report.RateTerms;
import io.trueup.workbook.RatesSheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What contracts pay, what they run into, and what a day would come to. Nothing here is about a patient. */
@Controller
class ContractsController {

    /** Counting how often rates were used reads every finding of a run: once is enough. */
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    private record Counted(long run, RuleBook rules, List<RatesSheet.Row> rates) {}

    @GetMapping("/contracts")
    String contracts(Visit visit, Model model) {
        return page(PriceForm.empty(visit.today()), visit, model);
    }

    /** The same page with an answer: {@code ?payer=&program=&date=…} as {@code price} takes them. */
    @GetMapping("/contracts/price")
    String price(@RequestParam Map<String, String> asked, Visit visit, Model model) {
        PriceForm form = PriceForm.read(asked);
        model.addAttribute("answer", form.answer(visit.clinic().rules().rates()).orElse(null));
        return page(form, visit, model);
    }

    private String page(PriceForm form, Visit visit, Model model) {
        Clinic clinic = visit.clinic();
        RateTerms terms = new RateTerms(clinic.rules().rates());
        Optional<Runs.Run> night = new Runs(clinic.dataSource()).lastNight(clinic.name());
        List<RateTerms.Term> contracts = terms.terms(visit.today());
        model.addAttribute("form", form);
        model.addAttribute("fields", PriceForm.FIELDS);
        model.addAttribute("payers", payers(contracts, form.text("payer")));
        model.addAttribute("terms", contracts);
        model.addAttribute("rates", night.map(run -> rates(clinic, run, terms)).orElse(List.of()));
        model.addAttribute(
                "events",
                night.map(run -> new ContractTerms(clinic.dataSource(), run).events())
                        .orElse(List.of()));
        return "contracts";
    }

    /** What a log may call each payer, and what people do; and who was asked about. */
    private static Map<String, String> payers(List<RateTerms.Term> contracts, String asked) {
        Map<String, String> payers = new LinkedHashMap<>();
        contracts.forEach(contract -> payers.putIfAbsent(contract.payerId(), contract.payer()));
        if (!asked.isEmpty()) {
            payers.putIfAbsent(asked, asked);
        }
        return payers;
    }

    private List<RatesSheet.Row> rates(Clinic clinic, Runs.Run run, RateTerms terms) {
        return counted.compute(
                        clinic.name(),
                        (name, known) -> known != null
                                        && known.run() == run.id()
                                        && known.rules().equals(clinic.rules())
                                ? known
                                : new Counted(
                                        run.id(),
                                        clinic.rules(),
                                        new ContractTerms(clinic.dataSource(), run).rates(terms)))
                .rates();
    }
}
