package io.trueup.appeal;

import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.contract.Contract;
import io.trueup.denial.RuleReading;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The appeal levels and clocks of each state's workers' compensation system (DOMAIN.md 3). Immutable. */
public final class StateAppealRules {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "state-appeal-rules.csv";

    /** Days from the payment date when neither contract nor state has a rule (INTERFACES.md 5). */
    static final int ASSUMED_DAYS = 30;

    private static final String FIRST_LEVEL = "Reconsideration";

    private final List<AppealLevel> levels;

    StateAppealRules(List<AppealLevel> levels) {
        this.levels = List.copyOf(levels);
    }

    /** The rules that come with the program. */
    public static StateAppealRules standard() {
        return read(FILE, ShippedFiles.text(FILE)).sound();
    }

    /** The rules of a text, or every problem in it. */
    public static RuleReading<StateAppealRules> read(String file, String text) {
        return new StateRuleParser(file).read(text);
    }

    /** The levels of a state in their order; empty for a state nobody wrote down. */
    public List<AppealLevel> levels(String state) {
        String wanted = state.strip().toUpperCase(Locale.ROOT);
        return levels.stream().filter(l -> l.state().equals(wanted)).toList();
    }

    /**
     * The deadline of the first level: by the contract's term, else by the state's rule, else assumed. The state's rules are
     * those of workers' compensation, so they do not serve a contract of another line.
     */
    AppealDeadline deadline(DeniedDay day) {
        Contract contract = day.contract();
        AppealLevel first = contract == null || contract.isWorkersComp() ? firstLevel(day.jurisdiction()) : null;
        String name = first == null ? FIRST_LEVEL : first.name();
        String note = first == null ? "" : first.note();
        if (contract != null) {
            Integer days = contract.appeal().reconsiderationDays();
            if (days != null) {
                AppealClock clock = AppealClock.days(days, contract.appeal().countedFrom());
                return new AppealDeadline(
                        clock.deadline(day), name, "contract " + contract.id() + ": " + clock.text(), note);
            }
        }
        if (first != null && first.hasClock()) {
            String source = first.source().isBlank() ? "" : " (" + first.source() + ")";
            return new AppealDeadline(
                    first.deadline(day),
                    name,
                    "state " + first.state() + ": " + first.clockText() + source + ", confidence "
                            + first.confidence().word(),
                    note);
        }
        AppealClock assumed = AppealClock.days(ASSUMED_DAYS, CountedFrom.PAYMENT_DATE);
        return new AppealDeadline(
                assumed.deadline(day),
                name,
                "assumed: " + assumed.text() + "; no term in contract or state rule",
                note);
    }

    private @Nullable AppealLevel firstLevel(String state) {
        List<AppealLevel> own = levels(state);
        return own.isEmpty() ? null : own.get(0);
    }
}
