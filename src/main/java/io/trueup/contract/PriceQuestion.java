package io.trueup.contract;

import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day or stay that nobody has logged, and what it would come to: for {@code price} and the page that asks the same.
 *
 * @param payer as the log names it
 * @param employer blank = not said, as {@code jurisdiction}
 * @param minutes delivered on the day
 * @param days attended days of a discharged stay; null for a day
 * @param billed in US dollars; null while nothing was billed
 * @param documented whether the day meets the documentation test
 * @param activity minutes of exercise, neuromuscular work, activities, reintegration, self-care; what is left out is 0
 */
public record PriceQuestion(
        String payer,
        String employer,
        String jurisdiction,
        Program program,
        LocalDate date,
        int minutes,
        @Nullable Integer days,
        @Nullable BigDecimal billed,
        boolean documented,
        List<Integer> activity) {

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int ACTIVITIES = 5;
    private static final int LAST_DIGITS = 2;

    public PriceQuestion {
        activity = List.copyOf(activity);
    }

    /** What can be asked wrongly. */
    public enum Field {
        MINUTES,
        DAYS,
        BILLED,
        ACTIVITY
    }

    /**
     * What no day can have.
     *
     * @param found blank where the sentence needs it not
     * @param words the rest of the sentence, {@code "is less than one day."}
     */
    public record Refusal(Field field, String found, String words) {}

    /**
     * What it comes to.
     *
     * @param contract that prices it: {@code "highland-2025, daily"}
     * @param steps of the arithmetic, two blanks deeper for each level
     * @param source where the price comes from and how sure it is, or why there is none
     * @param amount null when none is known
     * @param isUnbilled whether it depends on what is billed, and nothing is
     */
    public record Answer(
            String contract,
            List<String> steps,
            String source,
            @Nullable Money amount,
            boolean isUnbilled) {

        public Answer {
            steps = List.copyOf(steps);
        }
    }

    /** Empty for a day that can be. */
    public List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        if (minutes < 0 || minutes > MINUTES_OF_A_DAY) {
            refusals.add(new Refusal(
                    Field.MINUTES, String.valueOf(minutes), "is not between 0 and " + MINUTES_OF_A_DAY + "."));
        }
        if (days != null && days < 1) {
            refusals.add(new Refusal(Field.DAYS, days.toString(), "is less than one day."));
        }
        if (billed != null
                && (billed.signum() < 0 || billed.stripTrailingZeros().scale() > LAST_DIGITS)) {
            refusals.add(
                    new Refusal(Field.BILLED, billed.toPlainString(), "is not dollars and cents, such as 1234.50."));
        }
        if (activity.size() > ACTIVITIES || Few.any(activity, spent -> spent < 0)) {
            refusals.add(new Refusal(
                    Field.ACTIVITY, "", "takes up to " + ACTIVITIES + " numbers of minutes, none below 0."));
        }
        return refusals;
    }

    /** By the same choice of a contract and the same arithmetic as a reconciliation. Only for what can be. */
    public Answer answer(RateBook rates) {
        ContractQuery query = new ContractQuery(payer, date, employer, jurisdiction, program, "");
        Money charge = billed == null ? null : Money.of(billed);
        RateTrial trial = days != null
                ? RateTrial.ofEpisode(rates, query, new EpisodeFacts(date, date, days, charge))
                : RateTrial.ofDay(
                        rates,
                        query,
                        new DayFacts(date, jurisdiction, program, minutes, activityMinutes(), documented, charge));
        Contract contract = trial.contract();
        return new Answer(
                contract == null
                        ? "none in force"
                        : contract.id() + ", " + contract.terms().basis(),
                trial.expected().how().lines(),
                source(trial.expected()),
                trial.expected().amountIfKnown(),
                trial.expected() instanceof Expected.NotYetBilled);
    }

    private ActivityMinutes activityMinutes() {
        List<Integer> all = new ArrayList<>(activity);
        while (all.size() < ACTIVITIES) {
            all.add(0);
        }
        return new ActivityMinutes(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4));
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
                return "not known before something is billed";
            }

            @Override
            public String noRate(Expected.NoRate none) {
                return "no rate: " + none.reason();
            }
        });
    }
}
