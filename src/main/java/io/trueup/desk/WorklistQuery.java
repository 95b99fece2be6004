package io.trueup.desk;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.report.WorklistFilter;
import io.trueup.report.WorklistSort;
import io.trueup.worklist.WorklistPlace;
import io.trueup.worklist.WorklistStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of the worklist asks for; what it cannot mean is as if it were not there. Names no patient. */
record WorklistQuery(
        @Nullable String place,
        @Nullable String payer,
        @Nullable String denial,
        @Nullable String outcome,
        @Nullable String status,
        @Nullable String owner,
        @Nullable String until,
        @Nullable String least,
        @Nullable String sort,
        @Nullable Integer page) {

    /** Chooses what nobody has. */
    static final String NOBODY = "-";

    public WorklistPlace placed() {
        WorklistPlace found = code(WorklistPlace.values(), place);
        return found == null || found == WorklistPlace.IN_DEMAND ? WorklistPlace.NOW : found;
    }

    public WorklistSort sorted() {
        WorklistSort found = code(WorklistSort.values(), sort);
        return found == null ? WorklistSort.PRIORITY : found;
    }

    int number() {
        return page == null || page < 1 ? 1 : page;
    }

    WorklistFilter filter() {
        return new WorklistFilter(
                placed(),
                given(payer),
                code(DenialClass.values(), denial),
                code(Outcome.values(), outcome),
                statusOf(status),
                NOBODY.equals(owner) ? "" : given(owner),
                day(until),
                money(least));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <E extends Enum<E>> @Nullable E code(E[] all, @Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(all)
                        .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable WorklistStatus statusOf(@Nullable String text) {
        return Arrays.stream(WorklistStatus.values())
                .filter(one -> one.word().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Money money(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : Money.ofCents(new BigDecimal(text.replaceAll("[$,\\s]", ""))
                            .movePointRight(2)
                            .longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    /** The address of another place, sorting or page of the same. */
    String at(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("place", placed().name().toLowerCase(Locale.ROOT));
        put(all, "payer", payer);
        put(all, "denial", denial);
        put(all, "outcome", outcome);
        put(all, "status", status);
        put(all, "owner", owner);
        put(all, "until", until);
        put(all, "least", least);
        all.put("sort", sorted().name().toLowerCase(Locale.ROOT));
        all.put(name, value);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/worklist");
        all.keySet().forEach(key -> address.queryParam(key, "{" + key + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }

    private static void put(Map<String, String> all, String key, @Nullable String text) {
        String given = given(text);
        if (given != null) {
            all.put(key, given);
        }
    }
}
