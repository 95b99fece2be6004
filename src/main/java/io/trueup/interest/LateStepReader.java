package io.trueup.interest;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.NumberRange;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.WrittenValue;
import io.trueup.contract.LatePayer;
import io.trueup.interest.LateStep.Claimed;
import io.trueup.interest.LateStep.Interest;
import io.trueup.interest.LateStep.Span;
import io.trueup.interest.LateStep.Start;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a row of late-payment-rules.csv. One with the columns of earlier versions is a step from the due day on. */
final class LateStepReader {

    static final String COLUMNS = "state payer? bills? due_days late_days? interest_percent per rate? interest_from?"
            + " interest_on? minimum_a_month? penalty_percent claimed? contest_days? note? source confidence";

    private static final NumberRange PERCENT = NumberRange.of("0", "1000");
    private static final int LONGEST_DAYS = 9999;
    private static final Map<String, Integer> TIMES_A_YEAR = new TreeMap<>(Map.of("year", 1, "month", 12));
    private static final Map<String, Boolean> PENALTY_TOO =
            new TreeMap<>(Map.of("amount", false, "amount and penalty", true));
    private static final Map<String, Claimed> CLAIMED =
            WrittenValue.words(new Claimed[] {Claimed.UNASKED, Claimed.ON_ORDER, Claimed.IN_DISPUTE}, Claimed::word);
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})\\s*-\\s*(\\d{0,4})");
    private static final Pattern START = Pattern.compile("(due|receipt|bill date)(?:\\s*\\+\\s*(\\d{1,4}))?");

    private final RuleRow row;

    LateStepReader(RuleRow row) {
        this.row = row;
    }

    LateStep read() {
        Interest interest = interest();
        BigDecimal penalty = row.field("penalty_percent").number(BigDecimal.ZERO, PERCENT);
        boolean owes = interest != null || penalty.signum() > 0;
        return new LateStep(
                row.required("state").text("").toUpperCase(Locale.ROOT),
                row.text("payer").isEmpty()
                        ? null
                        : row.field("payer").word(LatePayer.Kind.WORDS, LatePayer.Kind.INSURER),
                row.text("bills").isEmpty()
                        ? null
                        : row.field("bills").word(LatePayer.Bills.WORDS, LatePayer.Bills.PAPER),
                (owes ? row.required("due_days") : row.field("due_days"))
                        .whole(owes ? 1 : 0, owes ? 1 : 0, LONGEST_DAYS),
                span(),
                interest,
                penalty,
                row.field("claimed").word(CLAIMED, Claimed.OWED),
                row.field("contest_days").whole(0, 0, LONGEST_DAYS),
                row.text("source"),
                row.text("confidence"));
    }

    private @Nullable Interest interest() {
        BigDecimal percent = row.field("interest_percent").number(BigDecimal.ZERO, PERCENT);
        String rate = row.text("rate");
        boolean byPercent = percent.signum() > 0;
        if (byPercent && !rate.isEmpty()) {
            row.problem(ConfigurationCode.WRONG_TYPE, "a row has interest_percent or rate, not both");
        }
        if (!byPercent && rate.isEmpty()) {
            return null;
        }
        return new Interest(
                percent,
                byPercent ? row.required("per").word(TIMES_A_YEAR, 1) : 1,
                rate,
                start(),
                row.field("interest_on").word(PENALTY_TOO, false),
                row.field("minimum_a_month").money(Money.ZERO));
    }

    private Span span() {
        String text = row.text("late_days");
        if (text.isEmpty()) {
            return Span.ANY;
        }
        Matcher days = SPAN.matcher(text);
        if (days.matches()) {
            long first = Long.parseLong(days.group(1));
            long last = days.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(days.group(2));
            if (1 <= first && first <= last) {
                return new Span(first, last);
            }
        }
        row.problem(
                ConfigurationCode.UNKNOWN_WORD,
                "late_days should be days after the due day, 31-60 or 91-, not " + text);
        return Span.ANY;
    }

    private Start start() {
        String text = row.text("interest_from").toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Start.DUE;
        }
        Matcher start = START.matcher(text);
        if (!start.matches()) {
            row.problem(
                    ConfigurationCode.UNKNOWN_WORD,
                    "interest_from should be due, receipt or bill date, with days after a +, not " + text);
            return Start.DUE;
        }
        String days = start.group(2);
        return new Start(!start.group(1).equals("due"), days == null ? 0 : Integer.parseInt(days));
    }
}
