package io.trueup.appeal;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a risk puts in danger, by contract: days that no payer has answered, and days that are planned.
 *
 * @param days attended, oldest first
 * @param daysAhead weekdays to the planned end that are in danger; 0 when no end is planned
 * @param ahead what they would come to; null when that is not known
 * @param stay what the case rate comes to, which is in danger as a whole; null outside case rates
 */
public record Endangered(
        List<Day> days,
        long daysAhead,
        @Nullable Money ahead,
        @Nullable Money stay) {

    public static final Endangered NOTHING = new Endangered(List.of(), 0, null, null);

    public Endangered {
        days = List.copyOf(days);
    }

    /**
     * @param therapist who supervised it; blank when nobody is logged in the whole episode
     * @param amount null when the contract has no price for it, and under a case rate
     */
    public record Day(
            LocalDate date, String therapist, @Nullable Money amount) {}

    /** Null when nothing of it has a price. */
    public @Nullable Money amount() {
        List<Money> known = new ArrayList<>(ofDays());
        Stream.ofNullable(ahead).forEach(known::add);
        Stream.ofNullable(stay).forEach(known::add);
        return known.isEmpty() ? null : Money.sum(known);
    }

    /** Of those that have a price. */
    private List<Money> ofDays() {
        return days.stream().flatMap(day -> Stream.ofNullable(day.amount())).toList();
    }

    /** Days attended and planned. */
    public long count() {
        return days.size() + daysAhead;
    }

    /** Who supervised its days, in the order of the days; several with "; " between them. */
    public String therapists() {
        return String.join(
                "; ",
                days.stream()
                        .map(Day::therapist)
                        .filter(therapist -> !therapist.isBlank())
                        .distinct()
                        .toList());
    }

    /** What the amount is made of; blank when nothing is in danger. */
    String words() {
        if (count() == 0) {
            return "";
        }
        Money whole = stay;
        if (whole != null) {
            return " At risk is the case rate as a whole, " + whole + " for " + counted(days.size(), "day")
                    + " attended so far.";
        }
        String parts = String.join(
                ", and ",
                Stream.of(attendedWords(), aheadWords())
                        .filter(part -> !part.isEmpty())
                        .toList());
        return " At risk: " + parts + ".";
    }

    private String attendedWords() {
        if (days.isEmpty()) {
            return "";
        }
        List<Money> priced = ofDays();
        String attended = counted(days.size(), "day") + " attended and not answered by the payer";
        if (priced.isEmpty()) {
            return attended + ", which have no price";
        }
        return attended + ", " + Money.sum(priced)
                + (priced.size() < days.size() ? " for " + priced.size() + " of them" : "");
    }

    private String aheadWords() {
        if (daysAhead == 0) {
            return "";
        }
        return counted(daysAhead, "weekday") + " to the planned end"
                + (ahead == null ? ", which have no price" : " at the average of the last days, " + ahead);
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
