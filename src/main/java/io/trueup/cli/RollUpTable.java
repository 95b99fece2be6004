package io.trueup.cli;

import io.trueup.money.Money;
import io.trueup.report.ClinicFigures;
import io.trueup.report.RunSummary;
import io.trueup.rollup.Clinic;
import io.trueup.rollup.RollUp;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code status --all}: a line for each clinic, the worst first, and their totals. */
final class RollUpTable {

    private static final String LINE = "%-12s  %14s  %14s  %6s  %6s  %6s  %14s  %-8s  %s";
    private static final int WIDEST_NAME = 40;

    private final PrintWriter out;
    private final int width;

    private RollUpTable(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
    }

    static void print(PrintWriter out, RollUp all) {
        int width = all.clinics().stream()
                .mapToInt(clinic -> name(clinic).length())
                .max()
                .orElse(0);
        new RollUpTable(out, Math.max("clinic".length(), Math.min(WIDEST_NAME, width))).print(all);
    }

    private void print(RollUp all) {
        line(
                "clinic",
                "last success",
                "deposits",
                "at stake",
                "to do",
                "passed",
                "7 days",
                "recovered",
                "bank",
                "state");
        all.clinics().forEach(this::print);
        long known = all.known();
        line(
                known == all.clinics().size()
                        ? "all " + known
                        : known + " of " + all.clinics().size(),
                "",
                all.sum(ClinicFigures::depositedThisMonth).grouped(),
                all.sumOfWork(RunSummary.Work::atStake).grouped(),
                count(all.count(RunSummary.Work::items)),
                count(all.count(RunSummary.Work::passed)),
                count(all.count(RunSummary.Work::soon)),
                all.sum(ClinicFigures::recoveredThisMonth).grouped(),
                "",
                "");
        out.println();
        out.println("Deposits and what was recovered are of this month; what is to do is as each last run told it.");
        out.flush();
    }

    private void print(Clinic clinic) {
        LocalDate day = clinic.lastSuccess();
        line(
                name(clinic),
                day == null ? "" : day.toString(),
                money(clinic, ClinicFigures::depositedThisMonth),
                work(clinic, work -> work.atStake().grouped()),
                work(clinic, work -> count(work.items())),
                work(clinic, work -> count(work.passed())),
                work(clinic, work -> count(work.soon())),
                money(clinic, ClinicFigures::recoveredThisMonth),
                clinic.bankInShort(),
                clinic.state().words() + (clinic.why().isEmpty() ? "" : ": " + clinic.why()));
    }

    /** The job, which other commands ask for, and what people call the clinic. */
    private static String name(Clinic clinic) {
        return clinic.name().equals(clinic.job()) ? clinic.job() : clinic.job() + ", " + clinic.name();
    }

    private static String money(Clinic clinic, Function<ClinicFigures, Money> amount) {
        ClinicFigures figures = clinic.figures();
        return figures == null ? "" : amount.apply(figures).grouped();
    }

    private static String work(Clinic clinic, Function<RunSummary.Work, String> words) {
        RunSummary.@Nullable Work work = clinic.work();
        return work == null ? "" : words.apply(work);
    }

    private static String count(long number) {
        return Long.toString(number);
    }

    private void line(String name, Object... cells) {
        String shown = name.length() <= width ? name : name.substring(0, width - 1) + "…";
        out.println((shown + " ".repeat(width - shown.length()) + "  " + LINE.formatted(cells)).stripTrailing());
    }
}
