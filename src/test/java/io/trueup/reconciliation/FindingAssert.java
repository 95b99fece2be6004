package io.trueup.reconciliation;

import io.trueup.money.Money;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** What tests say about a finding; amounts as written, {@code "blank"} for none. */
final class FindingAssert extends AbstractAssert<FindingAssert, Finding> {

    private static final String BLANK = "blank";

    private FindingAssert(Finding actual) {
        super(actual, FindingAssert.class);
    }

    static FindingAssert assertThat(Finding finding) {
        return new FindingAssert(finding);
    }

    FindingAssert hasOutcome(Outcome outcome) {
        return same("outcome", outcome, actual.outcome());
    }

    FindingAssert hasExpected(String amount) {
        return same("expected", amount, words(actual.expected()));
    }

    FindingAssert hasPaid(String amount) {
        return same("paid", amount, words(actual.paid()));
    }

    FindingAssert hasRecouped(String amount) {
        return same("recouped", amount, words(actual.recouped()));
    }

    FindingAssert hasVariance(String amount) {
        return same("variance", amount, words(actual.variance()));
    }

    FindingAssert hasAtStake(String amount) {
        return same("at stake", amount, words(actual.atStake()));
    }

    FindingAssert hasBilled(String amount) {
        return same("billed", amount, words(actual.billed()));
    }

    FindingAssert hasAllowed(String amount) {
        return same("allowed", amount, words(actual.allowed()));
    }

    private static String words(@Nullable Money amount) {
        return amount == null ? BLANK : amount.toString();
    }

    private FindingAssert same(String what, Object wanted, Object found) {
        if (!Objects.equals(wanted, found)) {
            failWithMessage("%s should be %s but is %s in %s", what, wanted, found, actual);
        }
        return this;
    }
}
