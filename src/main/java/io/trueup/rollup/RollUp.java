package io.trueup.rollup;

import io.trueup.money.Money;
import io.trueup.report.ClinicFigures;
import io.trueup.report.RunSummary;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * All clinics of a folder and what they come to together; a sum is of those whose figures are known.
 *
 * @param clinics worst first
 */
public record RollUp(List<Clinic> clinics) {

    public RollUp {
        clinics = List.copyOf(clinics);
    }

    private List<ClinicFigures> figures() {
        return clinics.stream().map(Clinic::figures).filter(Objects::nonNull).toList();
    }

    /** How many clinics the sums are of. */
    public long known() {
        return figures().size();
    }

    public Money sum(Function<ClinicFigures, Money> amount) {
        return Money.sum(figures().stream().map(amount).toList());
    }

    public Money sumOfWork(Function<RunSummary.Work, Money> amount) {
        return Money.sum(work().stream().map(amount).toList());
    }

    public long count(ToLongFunction<RunSummary.Work> number) {
        return work().stream().mapToLong(number).sum();
    }

    private List<RunSummary.Work> work() {
        return clinics.stream().map(Clinic::work).filter(Objects::nonNull).toList();
    }
}
