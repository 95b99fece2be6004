package io.trueup.contract;

import io.trueup.money.Money;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of pricing/expected-cents.txt: contract terms and facts in short form, and what must come out. */
final class PricingCase {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);

    private final String line;
    private final Map<String, List<String>> terms = new LinkedHashMap<>();
    private final Map<String, List<String>> facts = new LinkedHashMap<>();
    private final String expected;

    PricingCase(String line) {
        this.line = line;
        String[] parts = line.split("\\|");
        for (String phrase : parts[0].split(",")) {
            List<String> words = List.of(phrase.strip().split(" +"));
            terms.put(words.get(0), words.subList(1, words.size()));
        }
        for (String phrase : parts[1].split(",")) {
            List<String> words = List.of(phrase.strip().split(" +"));
            boolean counted = words.size() == 2 && List.of("min", "days").contains(words.get(1));
            facts.put(
                    counted ? words.get(1) : words.get(0),
                    counted ? words.subList(0, 1) : words.subList(1, words.size()));
        }
        expected = parts[2].strip();
    }

    String expected() {
        return expected;
    }

    /** Cents, or what stands in their place. */
    String priced() {
        RateBook book = RateBook.of(List.of(), rows());
        Contract contract = contract();
        Expected price = facts.containsKey("days")
                ? book.priceCase(contract, new EpisodeFacts(DAY, DAY.plusDays(60), number(facts, "days"), billed()))
                : book.price(contract, day());
        return price.match(new Expected.Cases<>() {
            @Override
            public String allowed(Expected.Allowed allowed) {
                return Long.toString(allowed.amount().cents());
            }

            @Override
            public String notYetBilled(Expected.NotYetBilled notYetBilled) {
                return "not yet billed";
            }

            @Override
            public String noRate(Expected.NoRate noRate) {
                return "no rate";
            }
        });
    }

    private Contract contract() {
        ContractSketch contract = ContractSketch.contract("a").terms(basis());
        if (terms.containsKey("unaccredited")) {
            contract.unaccredited();
        }
        if (terms.containsKey("lesser-of-charge")) {
            contract.lesserOfCharge();
        }
        if (terms.containsKey("cap")) {
            contract.cap(word(terms, "cap"));
        }
        if (terms.containsKey("uplift")) {
            contract.uplift(word(terms, "uplift"));
        }
        if (terms.containsKey("discount")) {
            contract.discount(word(terms, "discount"));
        }
        return contract.build();
    }

    private Terms basis() {
        if (terms.containsKey("per-hour")) {
            return new Terms.PerHour(money("per-hour"), increment());
        }
        if (terms.containsKey("per-code") || terms.containsKey("components")) {
            return new Terms.PerCode(amounts(), increment());
        }
        if (terms.containsKey("fee-schedule")) {
            return new Terms.FeeSchedule("S", percent());
        }
        if (terms.containsKey("daily")) {
            return daily();
        }
        if (terms.containsKey("case")) {
            return caseRate();
        }
        if (terms.containsKey("percent-of-charge")) {
            return new Terms.PercentOfCharge(new BigDecimal(word(terms, "percent-of-charge")));
        }
        if (terms.containsKey("rvu")) {
            return new Terms.Rvu(new BigDecimal(word(terms, "rvu")), percent(), relativeValues());
        }
        if (terms.containsKey("not-covered")) {
            return new Terms.NotCovered();
        }
        throw new IllegalArgumentException("no basis in: " + line);
    }

    private Map<String, Money> amounts() {
        Map<String, Money> amounts = new LinkedHashMap<>();
        if (terms.containsKey("per-code")) {
            String[] both = word(terms, "per-code").split("/");
            amounts.put("97545", Money.of(both[0]));
            amounts.put("97546", Money.of(both[1]));
        }
        for (String pair : terms.getOrDefault("components", List.of())) {
            amounts.put(pair.split("=")[0], Money.of(pair.split("=")[1]));
        }
        return amounts;
    }

    private Terms daily() {
        List<String> daily = words(terms, "daily");
        List<String> half = terms.getOrDefault("half-day", List.of("0.00", "from", daily.get(2)));
        return new Terms.Daily(
                Money.of(daily.get(0)),
                Integer.parseInt(daily.get(2)),
                Money.of(half.get(0)),
                Integer.parseInt(half.get(2)));
    }

    private Terms caseRate() {
        List<String> shortStay = terms.getOrDefault("short-stay", List.of("0", "at", "0.00"));
        return new Terms.Case(
                money("case"),
                terms.containsKey("included") ? number(terms, "included") : null,
                terms.containsKey("extra-day") ? money("extra-day") : Money.ZERO,
                Integer.parseInt(shortStay.get(0)),
                Money.of(shortStay.get(2)));
    }

    private Map<String, Terms.RelativeValue> relativeValues() {
        Map<String, Terms.RelativeValue> values = new LinkedHashMap<>();
        terms.forEach((code, words) -> {
            if (code.matches("\\d{5}")) {
                String[] rvu = words.get(0).split("/");
                String[] gpci = words.size() > 2 ? words.get(2).split("/") : new String[] {"1", "1", "1"};
                values.put(
                        code,
                        new Terms.RelativeValue(
                                new BigDecimal(rvu[0]),
                                new BigDecimal(rvu[1]),
                                new BigDecimal(rvu[2]),
                                new BigDecimal(gpci[0]),
                                new BigDecimal(gpci[1]),
                                new BigDecimal(gpci[2])));
            }
        });
        return values;
    }

    private List<FeeScheduleRow> rows() {
        List<FeeScheduleRow> rows = new ArrayList<>();
        List<String> schedule = terms.getOrDefault("fee-schedule", List.of());
        if (!schedule.isEmpty()) {
            String[] amounts = schedule.get(1).split("/");
            for (int i = 0; i < amounts.length; i++) {
                rows.add(new FeeScheduleRow(
                        "S",
                        "",
                        i == 0 ? "97545" : "97546",
                        null,
                        FeeScheduleRow.Basis.valueOf(schedule.get(0).toUpperCase(java.util.Locale.ROOT)),
                        Money.of(amounts[i]),
                        increment(),
                        terms.containsKey("factor") ? new BigDecimal(word(terms, "factor")) : BigDecimal.ONE,
                        LocalDate.of(2025, 1, 1),
                        null,
                        "",
                        null,
                        2));
            }
        }
        return rows;
    }

    private DayFacts day() {
        ActivityMinutes activity = new ActivityMinutes(
                activity("97110"), activity("97112"), activity("97530"), activity("97537"), activity("97535"));
        int minutes = facts.containsKey("min") ? number(facts, "min") : activity.total();
        return new DayFacts(DAY, "TX", Program.WH, minutes, activity, facts.containsKey("documented"), billed());
    }

    private int activity(String code) {
        return facts.containsKey(code) ? number(facts, code) : 0;
    }

    private @Nullable Money billed() {
        return facts.containsKey("billed") ? Money.of(word(facts, "billed")) : null;
    }

    private BigDecimal percent() {
        return new BigDecimal(terms.containsKey("percent") ? word(terms, "percent") : "100");
    }

    private int increment() {
        return terms.containsKey("increment") ? number(terms, "increment") : 15;
    }

    private Money money(String key) {
        return Money.of(word(terms, key));
    }

    private static int number(Map<String, List<String>> phrases, String key) {
        return Integer.parseInt(word(phrases, key));
    }

    private static String word(Map<String, List<String>> phrases, String key) {
        return words(phrases, key).get(0);
    }

    private static List<String> words(Map<String, List<String>> phrases, String key) {
        return phrases.getOrDefault(key, List.of());
    }

    @Override
    public String toString() {
        return line.replaceAll(" +", " ");
    }
}
