package io.trueup.desk;

import io.trueup.report.DeskCharts;
import io.trueup.report.WorkOfDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people would rather look than read: the chain of the money, deadlines ahead, how payers pay, what came back. */
@Controller
class ChartsController {

    @GetMapping("/charts")
    String charts(Visit visit, Model model) {
        DeskCharts charts = DeskCharts.of(visit.clinic().dataSource());
        model.addAttribute("chain", ChartTable.chain(charts.chain()));
        model.addAttribute(
                "weeks",
                ChartTable.weeks(
                        WorkOfDay.of(visit.clinic().dataSource(), visit.today()).weeks(), visit.today()));
        model.addAttribute("shares", ChartTable.shares(charts.shares()));
        model.addAttribute("recovered", ChartTable.recovered(charts.recovered()));
        return "charts";
    }
}
