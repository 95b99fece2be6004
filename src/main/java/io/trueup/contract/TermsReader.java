package io.trueup.contract;

import io.trueup.codes.ProcedureCodes;
import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.NumberRange;
import io.trueup.configuration.YamlMapping;
import io.trueup.configuration.YamlValue;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The terms of one contract, read as its basis asks (INTERFACES.md 4, the table). */
final class TermsReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final NumberRange PERCENT_OF_CHARGE = NumberRange.of("0", "100");
    private static final NumberRange PERCENT_OF_RATE = NumberRange.of("0", "1000");
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final YamlMapping entry;
    private final YamlMapping terms;
    private final Map<String, Supplier<Terms>> readers = new LinkedHashMap<>();

    TermsReader(YamlMapping entry, String id) {
        this.entry = entry;
        this.terms = entry.optional("terms").named("terms of contract " + id).mapping();
        readers.put("per-hour", () -> new Terms.PerHour(rate("rate"), increment()));
        readers.put("per-code", this::perCode);
        readers.put("fee-schedule", this::feeSchedule);
        readers.put("daily", this::daily);
        readers.put("case", this::caseRate);
        readers.put(
                "percent-of-charge",
                () -> new Terms.PercentOfCharge(term("percent").number(HUNDRED, PERCENT_OF_CHARGE)));
        readers.put("rvu", this::rvu);
        readers.put("not-covered", Terms.NotCovered::new);
    }

    /** Null when the basis is missing or unknown; other errors are recorded, and the result is not to be used. */
    @Nullable
    Terms read() {
        Map<String, String> words = new LinkedHashMap<>();
        readers.keySet().forEach(basis -> words.put(basis, basis));
        String basis = entry.required("basis").word(words, "");
        Supplier<Terms> reader = readers.get(basis);
        if (reader == null) {
            return null;
        }
        Terms read = reader.get();
        terms.rejectUnknown();
        return read;
    }

    private Terms perCode() {
        int increment = increment();
        Map<String, Money> amounts = new LinkedHashMap<>();
        for (String key : terms.keys()) {
            if (isCode(key)) {
                amounts.put(key.toUpperCase(Locale.ROOT), terms.optional(key).money(Money.ZERO));
            }
        }
        boolean components = amounts.keySet().stream().anyMatch(ProcedureCodes::isComponent);
        if (!components || amounts.containsKey(ProcedureCodes.FURTHER_HOUR)) {
            term(ProcedureCodes.INITIAL_TWO_HOURS);
        }
        if (!components || amounts.containsKey(ProcedureCodes.INITIAL_TWO_HOURS)) {
            term(ProcedureCodes.FURTHER_HOUR);
        }
        return new Terms.PerCode(Collections.unmodifiableMap(amounts), increment);
    }

    /** Letters and digits with at least one digit; so a misspelled word is not taken for a code. */
    private static boolean isCode(String key) {
        return key.matches("[A-Za-z0-9]{3,8}") && key.chars().anyMatch(Character::isDigit);
    }

    private Terms feeSchedule() {
        return new Terms.FeeSchedule(
                term("schedule").text(""), terms.optional("percent").number(HUNDRED, PERCENT_OF_RATE));
    }

    private Terms daily() {
        Money rate = rate("rate");
        int fullDay = term("full-day-minutes").whole(1, 1, MINUTES_OF_A_DAY);
        if (!pair("half-day-rate", "half-day-minutes")) {
            return new Terms.Daily(rate, fullDay, Money.ZERO, fullDay);
        }
        YamlValue halfDayMinutes = terms.optional("half-day-minutes");
        int halfDay = halfDayMinutes.whole(fullDay, 1, MINUTES_OF_A_DAY);
        if (halfDay > fullDay) {
            halfDayMinutes.problem(
                    ConfigurationCode.HALF_DAY_NOT_SHORTER,
                    "half-day-minutes " + halfDay + " is more than full-day-minutes " + fullDay,
                    "");
        }
        return new Terms.Daily(rate, fullDay, terms.optional("half-day-rate").money(Money.ZERO), halfDay);
    }

    private Terms caseRate() {
        Money rate = rate("rate");
        Integer includedDays = pair("included-days", "extra-day-rate")
                ? terms.optional("included-days").whole(1, 0, 366)
                : null;
        Money extraDayRate = terms.optional("extra-day-rate").money(Money.ZERO);
        boolean shortStay = pair("short-stay-days", "short-stay-day-rate");
        int shortStayDays = shortStay ? terms.optional("short-stay-days").whole(0, 0, 366) : 0;
        return new Terms.Case(
                rate,
                includedDays,
                extraDayRate,
                shortStayDays,
                terms.optional("short-stay-day-rate").money(Money.ZERO));
    }

    private Terms rvu() {
        YamlValue rows = term("rows");
        Map<String, Terms.RelativeValue> values = RelativeValueReader.rows(rows, terms.optional("gpci"));
        if (!values.isEmpty()
                && !values.containsKey(ProcedureCodes.INITIAL_TWO_HOURS)
                && values.keySet().stream().noneMatch(ProcedureCodes::isComponent)) {
            rows.problem(
                    ConfigurationCode.MISSING_TERM,
                    "rows has neither 97545 nor a component code, so no day has a price",
                    "");
        }
        return new Terms.Rvu(
                term("conversion-factor").number(BigDecimal.ONE, NumberRange.of("0", "1000")),
                terms.optional("percent").number(HUNDRED, PERCENT_OF_RATE),
                values);
    }

    private YamlValue term(String key) {
        return terms.required(key, ConfigurationCode.MISSING_TERM);
    }

    private Money rate(String key) {
        return term(key).money(Money.ZERO);
    }

    private int increment() {
        return terms.optional("increment").whole(BillableTime.USUAL_INCREMENT, 1, 120);
    }

    /** Two terms of which neither means anything alone; whether they are there. */
    private boolean pair(String one, String other) {
        if (!terms.has(one) && !terms.has(other)) {
            return false;
        }
        term(one);
        term(other);
        return true;
    }
}
