package io.trueup.cli;

import io.trueup.report.ClinicFigures;
import io.trueup.report.RunSummary;
import io.trueup.rollup.Clinic;
import io.trueup.rollup.RollUp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code status --all --json}: what is not known of a clinic has no key. */
final class RollUpJson {

    private RollUpJson() {}

    static Map<String, Object> of(RollUp all) {
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("clinics", all.clinics().size());
        totals.put("known", all.known());
        totals.put(
                "deposits_this_month",
                all.sum(ClinicFigures::depositedThisMonth).dollars());
        totals.put("at_stake", all.sumOfWork(RunSummary.Work::atStake).dollars());
        totals.put("to_do", all.count(RunSummary.Work::items));
        totals.put("deadlines_passed", all.count(RunSummary.Work::passed));
        totals.put("deadlines_within_7_days", all.count(RunSummary.Work::soon));
        totals.put(
                "recovered_this_month",
                all.sum(ClinicFigures::recoveredThisMonth).dollars());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("clinics", all.clinics().stream().map(RollUpJson::of).toList());
        values.put("totals", totals);
        return values;
    }

    private static Map<String, Object> of(Clinic clinic) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("job", clinic.job());
        values.put("clinic", clinic.name());
        values.put("file", clinic.file().toString());
        values.put("state", clinic.state().words());
        values.put("why", clinic.why());
        values.put("last_success", text(clinic.lastSuccess()));
        ClinicFigures figures = clinic.figures();
        if (figures != null) {
            figures(values, figures);
        }
        RunSummary.Work work = clinic.work();
        if (work != null) {
            values.put("at_stake", work.atStake().dollars());
            values.put("to_do", work.items());
            values.put("deadlines_passed", work.passed());
            values.put("deadlines_within_7_days", work.soon());
            values.put("next_deadline", text(work.nextDeadline()));
        }
        return values;
    }

    private static void figures(Map<String, Object> values, ClinicFigures figures) {
        values.put("deposits_this_month", figures.depositedThisMonth().dollars());
        values.put("deposits_last_month", figures.depositedLastMonth().dollars());
        values.put("expected", figures.expected().dollars());
        values.put("due", figures.due().expected().dollars());
        values.put("paid_of_due", figures.due().paid().dollars());
        values.put("paid", figures.paid().dollars());
        values.put("recovered_this_month", figures.recoveredThisMonth().dollars());
        values.put("recovered_this_year", figures.recoveredThisYear().dollars());
        values.put("rejects", figures.rejects());
        values.put("bank", figures.bank().sentence());
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
