package io.trueup.cli;

import io.trueup.contract.Contract;
import io.trueup.contract.ContractQuery;
import io.trueup.contract.DayFacts;
import io.trueup.contract.EpisodeFacts;
import io.trueup.contract.Expected;
import io.trueup.contract.RateTrial;
import io.trueup.money.Money;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Program;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prices one day or episode with its derivation, so that an expert can try a contract before trusting it. */
@Command(
        name = "price",
        description =
                "What a contract expects for one program day, or with --days for a discharged episode, step by step.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: trueup price --payer PSMUT --jurisdiction TX --program WH --date 2025-03-12 --minutes 375"
        })
final class PriceCommand implements Callable<Integer> {

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int ACTIVITIES = 5;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Option(names = "--payer", required = true, paramLabel = "ID", description = "Payer as the log names it.")
    private String payer = "";

    @Option(names = "--jurisdiction", paramLabel = "ST", defaultValue = "", description = "State, two letters.")
    private String jurisdiction = "";

    @Option(names = "--employer", paramLabel = "NAME", defaultValue = "", description = "Employer.")
    private String employer = "";

    @Option(names = "--program", required = true, paramLabel = "P", description = "WH or WC.")
    private Program program = Program.WH;

    @Option(names = "--date", required = true, paramLabel = "D", description = "Service date, YYYY-MM-DD.")
    private LocalDate date = LocalDate.EPOCH;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "0", description = "Delivered minutes.")
    private int minutes;

    @Option(names = "--days", paramLabel = "N", description = "Attended days of a discharged episode.")
    private @Nullable Integer days;

    @Option(names = "--billed", paramLabel = "X", description = "Billed dollars.")
    private @Nullable BigDecimal billed;

    @Option(names = "--documented", description = "The day meets the documentation test.")
    private boolean documented;

    @Option(
            names = "--activity",
            paramLabel = "E,N,A,R,S",
            split = ",",
            description = "Minutes of exercise, neuromuscular, activities, reintegration, selfcare.")
    private int[] activity = {};

    @Override
    public Integer call() {
        refuseWhatNoDayCanHave();
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        ContractQuery query = new ContractQuery(payer, date, employer, jurisdiction, program, "");
        Money charge = billed == null ? null : Money.of(billed);
        RateTrial trial = days != null
                ? RateTrial.ofEpisode(sound.rules().rates(), query, new EpisodeFacts(date, date, days, charge))
                : RateTrial.ofDay(
                        sound.rules().rates(),
                        query,
                        new DayFacts(date, jurisdiction, program, minutes, activityMinutes(), documented, charge));
        PrintWriter out = spec.commandLine().getOut();
        Contract contract = trial.contract();
        out.println("contract: "
                + (contract == null
                        ? "none in force"
                        : contract.id() + ", " + contract.terms().basis()));
        trial.expected().how().lines().forEach(out::println);
        out.println(source(trial.expected()));
        out.flush();
        return ExitStatus.DONE;
    }

    private void refuseWhatNoDayCanHave() {
        Integer stay = days;
        BigDecimal charge = billed;
        if (minutes < 0 || minutes > MINUTES_OF_A_DAY) {
            throw wrong("--minutes " + minutes + " is not between 0 and " + MINUTES_OF_A_DAY + ".");
        }
        if (stay != null && stay < 1) {
            throw wrong("--days " + stay + " is less than one day.");
        }
        if (charge != null
                && (charge.signum() < 0 || charge.stripTrailingZeros().scale() > 2)) {
            throw wrong("--billed " + charge.toPlainString() + " is not dollars and cents, such as 1234.50.");
        }
        if (activity.length > ACTIVITIES || Arrays.stream(activity).anyMatch(spent -> spent < 0)) {
            throw wrong("--activity takes up to " + ACTIVITIES + " numbers of minutes, none below 0.");
        }
    }

    private static CommandFailure wrong(String message) {
        return new CommandFailure(ExitStatus.WRONG_USAGE, message);
    }

    private ActivityMinutes activityMinutes() {
        int[] all = Arrays.copyOf(activity, ACTIVITIES);
        return new ActivityMinutes(all[0], all[1], all[2], all[3], all[4]);
    }

    private static String source(Expected expected) {
        return expected.match(new Expected.Cases<>() {
            @Override
            public String allowed(Expected.Allowed allowed) {
                return "source: " + allowed.source() + ", confidence "
                        + allowed.confidence().word();
            }

            @Override
            public String notYetBilled(Expected.NotYetBilled later) {
                return "not known before something is billed (--billed)";
            }

            @Override
            public String noRate(Expected.NoRate none) {
                return "no rate: " + none.reason();
            }
        });
    }
}
