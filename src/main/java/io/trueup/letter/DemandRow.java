package io.trueup.letter;

import io.trueup.money.Money;
import io.trueup.reconciliation.Receipt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A day, or a payment that came late, in the table of a letter to a payer.
 *
 * @param minutes delivered; 0 when they do not matter
 * @param expected null when not known
 * @param paidOn dates of its payments; empty where none came, or {@code late} tells it
 * @param balance what is asked for: the shortfall, or interest
 * @param derivation how what is expected came about, as stored
 * @param receipt what is on file about the bill
 * @param late null for a day that is unpaid or paid short
 */
public record DemandRow(
        String claim,
        String patient,
        LocalDate serviceDate,
        int minutes,
        @Nullable Money expected,
        Money paid,
        List<LocalDate> paidOn,
        Money balance,
        String derivation,
        Receipt receipt,
        @Nullable Late late) {

    private static final Pattern HOURLY =
            Pattern.compile("hours × rate: [^×]*× ([\\d.,]+) =|schedule row: [^;]*: ([\\d.,]+) an hour");

    private static final int INCREMENT = 15;
    private static final int MINUTES_PER_HOUR = 60;

    public DemandRow {
        paidOn = List.copyOf(paidOn);
    }

    /**
     * @param rule as stored, {@code "state CA, Labor Code 4603.2, confidence high"}
     * @param computation as stored, with the rule in parentheses at its end
     */
    public record Late(LocalDate due, LocalDate paidOn, long days, String rule, String computation) {}

    /** By the names of the placeholders. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("claim", claim);
        fields.put("patient", patient);
        fields.put("date", Wording.inTable(serviceDate));
        fields.put("calculation", calculation());
        fields.put("expected", Wording.dollars(expected));
        fields.put(
                "paid",
                Wording.dollars(paid)
                        + paidOn.stream()
                                .map(day -> "\n" + Wording.inTable(day))
                                .collect(Collectors.joining()));
        fields.put("balance", Wording.dollars(balance));
        fields.put("bill", bill());
        if (late != null) {
            fields.put("due", Wording.inTable(late.due()));
            fields.put("paid_on", Wording.inTable(late.paidOn()));
            fields.put("days_late", String.valueOf(late.days()));
            fields.put("computation", computation(late));
            fields.put("interest", Wording.dollars(balance));
        }
        return fields;
    }

    /** {@code "sent 03/10/2025"}; blank where nobody says. */
    private String bill() {
        String day = Wording.inTable(receipt.day());
        return day.isBlank()
                ? ""
                : switch (receipt.source()) {
                    case PAYER_ACCEPTANCE -> "accepted by you " + day;
                    case REMITTANCE -> "received by you " + day;
                    case SENT_ON -> "sent " + day;
                    case ASSUMED -> "";
                };
    }

    /** {@code "6.00 x $80.00"} where a rate for an hour gives the amount to the cent, else the hours. */
    private String calculation() {
        if (minutes == 0) {
            return "";
        }
        int counted = (minutes + INCREMENT / 2) / INCREMENT * INCREMENT;
        Money amount = expected;
        if (amount != null && counted > 0 && amount.cents() * MINUTES_PER_HOUR % counted == 0) {
            Money rate = Money.ofCents(amount.cents() * MINUTES_PER_HOUR / counted);
            if (isAgreed(rate)) {
                return Wording.hours(counted) + " x " + Wording.dollars(rate);
            }
        }
        return Wording.hours(minutes);
    }

    /** Whether the amount was reckoned by that rate for each hour: a rate for a day, divided by its hours, is nobody's. */
    private boolean isAgreed(Money rate) {
        return HOURLY.matcher(derivation)
                .results()
                .anyMatch(step -> rate.dollars()
                                .compareTo(new BigDecimal(
                                        (step.group(1) == null ? step.group(2) : step.group(1)).replace(",", "")))
                        == 0);
    }

    /** The arithmetic alone: what is at most and what it depends on is for ourselves, and the rule stands above the table or behind. */
    private static String computation(Late late) {
        return late.computation()
                .replace(" (" + late.rule() + ")", "")
                .replaceFirst("^at most: ", "")
                .replaceFirst("^.*\\. (?=[\\d(])", "")
                .replace('×', 'x');
    }

    /** The row of a list whose rows do not all owe by one rule. */
    Map<String, String> fieldsWithRule() {
        Map<String, String> fields = fields();
        if (late != null) {
            fields.put("computation", computation(late) + "\n" + InterestLaw.of(late.rule()));
        }
        return fields;
    }

    /** Dollars of a rate, {@code "$80.00 per hour"}. */
    static String rate(@Nullable Money rate, boolean hourly) {
        return rate == null || rate.dollars().compareTo(BigDecimal.ZERO) == 0
                ? ""
                : Wording.dollars(rate) + (hourly ? " per hour" : " per day or unit");
    }
}
