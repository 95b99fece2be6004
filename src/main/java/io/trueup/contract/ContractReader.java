package io.trueup.contract;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.NumberRange;
import io.trueup.configuration.WrittenValue;
import io.trueup.configuration.YamlMapping;
import io.trueup.configuration.YamlValue;
import io.trueup.money.Money;
import io.trueup.programlog.Jurisdiction;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of contracts.yml. Required: id, payer, line, effective.from, basis and the terms of the basis. Left out, the others
 * mean: accredited, no uplift, no discount, no cap, no limit, payment due in 45 days, no interest, and a confidence of low,
 * because nobody vouches for the amounts.
 */
final class ContractReader {

    private static final NumberRange PERCENT = NumberRange.of("0", "100");
    private static final NumberRange HOURS_OF_A_DAY = NumberRange.of("0.25", "24");
    private static final int LONGEST_DAYS = 3650;
    private static final Terms ANY_TERMS = new Terms.PerHour(Money.ofCents(1), 1);

    static final Map<String, Program> PROGRAMS = WrittenValue.words(Program.values());
    private static final Map<String, ContractLine> LINES = WrittenValue.words(ContractLine.values());

    private final YamlMapping entry;
    private final String id;

    ContractReader(YamlMapping entry) {
        this.id = entry.optional("id").text("");
        this.entry = entry.named(id.isEmpty() ? "the contract" : "contract " + id);
    }

    /** The contract, or null when it has no beginning or no terms; other errors are recorded, and the result is not to be used. */
    @Nullable
    Contract read() {
        entry.required("id");
        List<String> payers = payers();
        ContractLine line = entry.required("line").word(LINES, ContractLine.WORKERS_COMP);
        YamlMapping effective =
                entry.required("effective").named("effective of contract " + id).mapping();
        LocalDate from = entry.has("effective") ? effective.required("from").date() : null;
        LocalDate to = effective.optional("to").date();
        effective.rejectUnknown();
        checkOrder(effective, from, to);
        Terms terms = new TermsReader(entry, id).read();
        Contract contract = from == null || terms == null ? null : contract(payers, line, from, to, terms);
        if (contract == null) {
            contract(payers, line, LocalDate.EPOCH, to, ANY_TERMS); // for the errors of the other keys
        }
        entry.rejectUnknown();
        return contract;
    }

    private Contract contract(
            List<String> payers, ContractLine line, LocalDate from, @Nullable LocalDate to, Terms terms) {
        return new Contract(
                id,
                payers,
                line,
                entry.optional("employer").text(""),
                jurisdiction(),
                program(),
                from,
                to,
                entry.optional("accredited").flag(true),
                terms,
                percent("documentation-uplift-percent"),
                percent("discount-percent"),
                entry.optional("lesser-of-charge").flag(false),
                entry.has("max-hours-per-day")
                        ? entry.optional("max-hours-per-day").number(BigDecimal.ONE, HOURS_OF_A_DAY)
                        : null,
                entry.has("program-limit-weeks")
                        ? entry.optional("program-limit-weeks").whole(1, 1, 520)
                        : null,
                entry.optional("payment-due-days").whole(Contract.DEFAULT_PAYMENT_DUE_DAYS, 0, LONGEST_DAYS),
                percent("interest-percent"),
                latePayer(),
                appeal(),
                address(),
                new CalendarTermsReader(entry, id).read(to, terms),
                entry.optional("source").text("contract " + id),
                entry.optional("confidence").word(Confidence.WORDS, Confidence.LOW));
    }

    private List<String> payers() {
        YamlValue payer = entry.required("payer");
        List<String> payers = payer.texts();
        if (payer.isPresent() && (payers.isEmpty() || payers.stream().anyMatch(String::isBlank))) {
            payer.problem(ConfigurationCode.MISSING_KEY, "contract " + id + " has a payer without a name", "");
        }
        return List.copyOf(payers);
    }

    private static void checkOrder(YamlMapping effective, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            effective
                    .optional("to")
                    .problem(ConfigurationCode.DATES_REVERSED, "effective.to " + to + " is before from " + from, "");
        }
    }

    private String jurisdiction() {
        YamlValue value = entry.optional("jurisdiction");
        String jurisdiction = value.text("").toUpperCase(Locale.ROOT);
        if (!jurisdiction.isEmpty() && !Jurisdiction.isOne(jurisdiction)) {
            value.problem(
                    ConfigurationCode.UNKNOWN_WORD, "jurisdiction is \"" + jurisdiction + "\", not two letters", "TX");
        }
        return jurisdiction;
    }

    private @Nullable Program program() {
        return entry.has("program") ? entry.optional("program").word(PROGRAMS, Program.WH) : null;
    }

    private BigDecimal percent(String key) {
        return entry.optional(key).number(BigDecimal.ZERO, PERCENT);
    }

    private LatePayer latePayer() {
        return new LatePayer(
                entry.has("payer-kind")
                        ? entry.optional("payer-kind").word(LatePayer.Kind.WORDS, LatePayer.Kind.INSURER)
                        : null,
                entry.has("bills") ? entry.optional("bills").word(LatePayer.Bills.WORDS, LatePayer.Bills.PAPER) : null);
    }

    private PayerAddress address() {
        YamlMapping address =
                entry.optional("address").named("address of contract " + id).mapping();
        PayerAddress read = new PayerAddress(
                address.optional("bills").text(""),
                address.optional("appeals").text(""),
                address.optional("fax").text(""),
                address.optional("phone").text(""));
        address.rejectUnknown();
        return read;
    }

    private AppealTerms appeal() {
        YamlMapping appeal =
                entry.optional("appeal").named("appeal of contract " + id).mapping();
        Integer days = appeal.has("reconsideration-days")
                ? appeal.optional("reconsideration-days").whole(0, 0, LONGEST_DAYS)
                : null;
        AppealTerms.CountedFrom clock = appeal.optional("counted-from")
                .word(AppealTerms.CountedFrom.IN_CONTRACTS, AppealTerms.CountedFrom.PAYMENT_DATE);
        appeal.rejectUnknown();
        Integer filing = entry.has("filing-limit-days")
                ? entry.optional("filing-limit-days").whole(1, 1, LONGEST_DAYS)
                : null;
        Integer takeBack =
                entry.has("take-back-days") ? entry.optional("take-back-days").whole(1, 1, LONGEST_DAYS) : null;
        return new AppealTerms(days, clock, filing, takeBack);
    }
}
