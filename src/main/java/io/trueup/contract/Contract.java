package io.trueup.contract;

import io.trueup.few.Few;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of contracts.yml (INTERFACES.md 4).
 *
 * @param payers every id and name the payer goes by
 * @param employer narrowing; blank = any
 * @param jurisdiction narrowing; blank = any
 * @param program narrowing; null = any
 * @param effectiveTo null = open-ended
 * @param documentationUpliftPercent added after the basis on a documented day
 * @param discountPercent network discount, taken next
 * @param maxHoursPerDay null = no cap
 * @param programLimitWeeks null = no limit
 * @param interestPercent yearly simple interest on late payment
 * @param latePayer what late-payment laws ask about the payer
 * @param calendar notice and raises
 */
public record Contract(
        String id,
        List<String> payers,
        ContractLine line,
        String employer,
        String jurisdiction,
        @Nullable Program program,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        boolean accredited,
        Terms terms,
        BigDecimal documentationUpliftPercent,
        BigDecimal discountPercent,
        boolean lesserOfCharge,
        @Nullable BigDecimal maxHoursPerDay,
        @Nullable Integer programLimitWeeks,
        int paymentDueDays,
        BigDecimal interestPercent,
        LatePayer latePayer,
        AppealTerms appeal,
        PayerAddress address,
        CalendarTerms calendar,
        String source,
        Confidence confidence) {

    /** Days until a payment is due when the contract does not say (assumed). */
    public static final int DEFAULT_PAYMENT_DUE_DAYS = 45;

    public boolean isWorkersComp() {
        return line == ContractLine.WORKERS_COMP;
    }

    /** A payer as this contract writes it, where case, punctuation or a company's suffix is all that differs; else as it is. */
    public String spelled(String payer) {
        String plain = PayerNames.plain(payer);
        return payers.contains(payer)
                ? payer
                : Objects.requireNonNullElse(
                        Few.first(payers, name -> PayerNames.plain(name).equals(plain)), payer);
    }

    /** The payer as it is written to: the first of its names that is no id; blank when it has no other. */
    public String writtenName() {
        return Objects.requireNonNullElse(Few.first(payers, PayerNames::isForPeople), "");
    }

    /** What people call the payer: its name, else the first of its ids. */
    public String payerName() {
        String name = writtenName();
        return name.isEmpty() ? payers.get(0) : name;
    }

    /** Whether a day is paid by its component codes and not by 97545 and 97546. */
    public boolean paysByComponent() {
        return terms instanceof Terms.PerCode perCode && !perCode.bearsProgramCodes()
                || terms instanceof Terms.Rvu rvu && !rvu.bearsProgramCodes();
    }

    public boolean isCaseRate() {
        return terms instanceof Terms.Case;
    }

    public boolean isDailyRate() {
        return terms instanceof Terms.Daily;
    }

    public boolean isNotCovered() {
        return terms instanceof Terms.NotCovered;
    }
}
