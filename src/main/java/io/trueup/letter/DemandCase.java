package io.trueup.letter;

import io.trueup.contract.Contract;
import io.trueup.demand.DemandCause;
import io.trueup.demand.RepeatedRate;
import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of one payer and cause with everything its letter may speak of; nothing of another payer.
 *
 * @param contract of the payer, for its address; null when there is none
 * @param payer by its name for people
 * @param days program days, or payments that came late
 * @param law by which interest is owed ({@link InterestLaw}); blank for a contract, or where there is none
 * @param unsure whether amounts stand on what nobody wrote down
 * @param unconfirmed whether a rate that they stand on is not verified
 * @param rows the oldest, as many as the letter shows
 */
public record DemandCase(
        String item,
        DemandCause cause,
        @Nullable Contract contract,
        String payer,
        long days,
        long claims,
        @Nullable Money expected,
        Money paid,
        Money balance,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate dueSince,
        RepeatedRate rate,
        String law,
        boolean unsure,
        boolean unconfirmed,
        List<DemandRow> rows,
        LocalDate today) {

    public DemandCase {
        rows = List.copyOf(rows);
    }

    LetterKind kind() {
        return LetterKind.valueOf(cause.name());
    }

    /** By the names of the placeholders; blank for what is not known. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("date", Wording.inText(today));
        values.put("item", item);
        values.put("days", counted(days, cause == DemandCause.INTEREST ? "payment" : "date", plural()));
        values.put("claims", counted(claims, "claim", "claims"));
        values.put("first_day", Wording.inText(firstDay));
        values.put("last_day", Wording.inText(lastDay));
        values.put("due_since", Wording.inText(dueSince));
        values.put("expected", Wording.dollars(expected));
        values.put("paid", Wording.dollars(paid));
        values.put("balance", Wording.dollars(balance));
        values.put("rate", DemandRow.rate(rate.agreed(), rate.hourly()));
        values.put("paid_rate", DemandRow.rate(rate.paid(), rate.hourly()));
        values.put("source", Wording.source(rate.source(), ""));
        values.put("law", law);
        values.put("unsure", unsure ? "yes" : "");
        long left = days - rows.size();
        Money shown = Money.sum(rows.stream().map(DemandRow::balance)::iterator);
        values.put("left", left > 0 ? counted(left, cause == DemandCause.INTEREST ? "payment" : "date", plural()) : "");
        values.put("left_balance", left > 0 ? Wording.dollars(balance.minus(shown)) : "");
        return values;
    }

    private String plural() {
        return cause == DemandCause.INTEREST ? "payments" : "dates of service";
    }

    private String counted(long count, String one, String many) {
        return count == 1 && one.equals("date")
                ? "1 date of service"
                : String.format(Locale.US, "%,d %s", count, count == 1 ? one : many);
    }
}
