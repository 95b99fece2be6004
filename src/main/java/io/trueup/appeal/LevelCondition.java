package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.contract.Terms;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a state's rule asks of a dispute before a level is open to it. Where the facts do not tell, a condition may hold and may
 * not: a level asked for it stays open, and so does one closed by it, and the earlier of their clocks counts.
 */
enum LevelCondition {
    /** The payer denies liability for the injury. */
    LIABILITY(day -> day.dispute() == Dispute.LIABILITY, day -> day.dispute() == Dispute.LIABILITY),

    /** A review of need decided: before the bill, or perhaps on it. */
    REVIEW(
            day -> day.dispute() == Dispute.REVIEW,
            day -> day.dispute() == Dispute.REVIEW || day.dispute() == Dispute.NECESSITY),

    /** The payer objected to the bill: perhaps, once it has explained itself; whether in time and in form, no remittance tells. */
    OBJECTED(day -> false, day -> day.explainedOn() != null),

    /** The payer paid, if too little. */
    PAID(day -> day.lastPaidOn() != null, day -> day.lastPaidOn() != null),

    /** A contract or the fee schedule it names prices the service. */
    PRICED(LevelCondition::isPriced, LevelCondition::isPriced);

    static final List<String> WORDS =
            Stream.of(values()).map(LevelCondition::word).toList();

    @SuppressWarnings("ImmutableEnumChecker") // questions without a state, which their interface cannot promise
    private final Predicate<ClockedDay> surely;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Predicate<ClockedDay> perhaps;

    LevelCondition(Predicate<ClockedDay> surely, Predicate<ClockedDay> perhaps) {
        this.surely = surely;
        this.perhaps = perhaps;
    }

    /** Null for a word that is none. */
    static @Nullable LevelCondition of(String word) {
        return Stream.of(values())
                .filter(c -> c.word().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean surelyHolds(ClockedDay day) {
        return surely.test(day);
    }

    boolean mayHold(ClockedDay day) {
        return perhaps.test(day);
    }

    private static boolean isPriced(ClockedDay day) {
        Contract contract = day.contract();
        return contract != null && !(contract.terms() instanceof Terms.NotCovered);
    }
}
