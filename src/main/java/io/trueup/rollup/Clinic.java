package io.trueup.rollup;

import io.trueup.report.BankFigures;
import io.trueup.report.ClinicFigures;
import io.trueup.report.RunSummary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How one clinic of the folder stands.
 *
 * @param file of its job
 * @param name what its job file calls the clinic, else the job's name
 * @param lastSuccess the day, where the job runs, on which its last night came to its end; null when none has
 * @param why in a sentence; blank where the state says it all
 * @param figures null where nothing is known, and where another job of the folder has the same database and tells them
 */
public record Clinic(
        Path file,
        String job,
        String name,
        @Nullable LocalDate lastSuccess,
        State state,
        String why,
        @Nullable ClinicFigures figures) {

    static final Comparator<Clinic> WORST_FIRST = Comparator.comparing(Clinic::state)
            .thenComparing(Clinic::atStakeCents, Comparator.reverseOrder())
            .thenComparing(Clinic::job);

    private long atStakeCents() {
        RunSummary.Work work = work();
        return work == null ? -1 : work.atStake().cents();
    }

    /** What there is to do by its last run; null where nothing is known. */
    public RunSummary.@Nullable Work work() {
        return figures == null ? null : figures.work();
    }

    /** "agrees", "3 open"; blank without statements. */
    public String bankInShort() {
        BankFigures bank = figures == null ? null : figures.bank();
        if (bank == null || bank.until() == null) {
            return "";
        }
        return bank.disagrees() ? bank.openCount() + " open" : "agrees";
    }
}
