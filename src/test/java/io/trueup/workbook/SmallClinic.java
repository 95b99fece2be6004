package io.trueup.workbook;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Content as of a small clinic: sixty days, four payers, every outcome that a team meets in a month. */
public final class SmallClinic {

    private static final List<String> PAYERS =
            List.of("TEXAS MUTUAL INSURANCE", "LIBERTY CASUALTY", "GULF STATES TPA", "SOUTHWEST AUTO");
    private static final List<String> PATIENTS =
            List.of("Alvarez, Maria", "Brooks, Daniel", "Chen, Wei", "Dawson, Kim", "Eriksen, Åse", "Flores, José");
    private static final List<String> OUTCOMES = List.of(
            "PAID_AS_EXPECTED",
            "PAID_AS_EXPECTED",
            "DENIED",
            "UNDERPAID",
            "AWAITING_PAYMENT",
            "PAID_AS_EXPECTED",
            "PARTLY_DENIED",
            "PAYMENT_OVERDUE",
            "OVERPAID",
            "TAKEN_BACK");
    private static final List<String> CLASSES =
            List.of("AUTHORIZATION_OR_NECESSITY", "NOT_RECOGNIZED_OR_BUNDLED", "DOCUMENTATION", "DURATION_EXCEEDED");
    private static final Map<String, String> PAID_SHARE = Map.of(
            "PAID_AS_EXPECTED", "1",
            "UNDERPAID", "0.8",
            "PARTLY_DENIED", "0.25",
            "OVERPAID", "1.1");

    private final StoredContent content = new StoredContent();
    private final Map<String, Total> payers = new TreeMap<>();
    private final Map<YearMonth, Total> months = new TreeMap<>();

    private SmallClinic() {}

    public static StoredContent content() {
        return new SmallClinic().build();
    }

    private StoredContent build() {
        for (int i = 0; i < 60; i++) {
            day(i);
        }
        payers.forEach((payer, total) -> content.payers.add(new PayerRow(
                payer,
                total.rows(),
                total.amount(0),
                total.amount(1),
                total.amount(1).minus(total.amount(0)),
                new BigDecimal("0.1875"),
                new BigDecimal("31.5"),
                PayerRow.Appeals.of("DOCUMENTATION", 2, 1, Money.of("480.00"), Money.of("96.00"))
                        .plus(PayerRow.Appeals.of("", 1, 0, Money.of("64.00"), Money.ZERO)))));
        months.forEach(
                (month, total) -> content.months.add(new MonthRow(month.atDay(1), total.amount(0), total.amount(1))));
        content.news.add(
                new NewsRow("AWAITING_PAYMENT", "PAID_AS_EXPECTED", 12, Money.of("4608.00"), Money.of("4608.00")));
        content.news.add(new NewsRow("", "AWAITING_PAYMENT", 6, Money.of("2304.00"), Money.ZERO));
        payments();
        reports();
        reference();
        return content;
    }

    private void day(int i) {
        String outcome = OUTCOMES.get(i % OUTCOMES.size());
        String payer = PAYERS.get(i / 5 % PAYERS.size());
        LocalDate date = LocalDate.of(2024, 12, 16).plusDays(i * 3L / 2);
        BigDecimal hours = BigDecimal.valueOf(24 + i % 3, 0).divide(BigDecimal.valueOf(4));
        Money expected = Money.of("64.00").times(hours);
        boolean billed = !outcome.equals("AWAITING_PAYMENT") && !outcome.equals("PAYMENT_OVERDUE");
        Money paid = expected.times(new BigDecimal(PAID_SHARE.getOrDefault(outcome, "0")));
        boolean denied = outcome.equals("DENIED") || outcome.equals("PARTLY_DENIED");
        String denialClass = denied ? CLASSES.get(i / 4 % CLASSES.size()) : "";
        boolean toDo = expected.minus(paid).isPositive() && billed;
        String item = toDo ? "W-" + (1000 + i) : "";
        payers.computeIfAbsent(payer, p -> new Total(2)).add(expected, paid);
        months.computeIfAbsent(YearMonth.from(date), m -> new Total(2)).add(expected, paid);
        content.findings.add(new FindingRow(
                claim(i),
                "PC" + (70001 + i),
                patient(i),
                payer,
                "tx-" + payer.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + "-2025",
                "WH",
                date,
                hours,
                billed ? Money.of("128.00").times(hours) : null,
                billed ? paid : null,
                expected,
                paid,
                Money.ZERO,
                paid.minus(expected),
                outcome,
                denialClass,
                denied ? "CO-197; N706" : billed ? "CO-45" : "",
                "TX-DWC row 4",
                "high",
                "R-" + (7 + i % 3),
                "minutes: 375 of 390\nfirst 2 hours: 2 × 64.00 = 128.00\nfurther hours: 4.25 × 64.00 = 272.00",
                denied ? "D-111" : "",
                item));
        if (toDo) {
            toDo(i, item, outcome, denialClass, payer, date, expected, paid);
        }
        if (!billed) {
            awaiting(i, payer, date, expected);
        }
    }

    private void toDo(
            int i,
            String item,
            String outcome,
            String denialClass,
            String payer,
            LocalDate date,
            Money expected,
            Money paid) {
        boolean denied = !denialClass.isEmpty();
        @Nullable LocalDate deadline = denied ? StoredContent.TODAY.plusDays(i * 7L % 130 - 6) : null;
        String next = denied
                ? "Request reconsideration with the approved authorization and the daily logs of the denied days."
                : "Call the payer: the fee schedule of 2024 was applied to days of 2025.";
        String missing = denied && i % 4 == 2 ? "FCE (2025-01-06); Physician order (2025-01-06)" : "";
        content.worklist.add(new WorklistRow(
                item,
                content.worklist.size() + 1,
                outcome,
                denialClass,
                claim(i),
                patient(i),
                payer,
                date,
                expected,
                paid,
                paid.minus(expected),
                expected.minus(paid),
                next,
                deadline,
                missing,
                i % 12 == 2 ? "In progress" : "Open",
                i % 12 == 2 ? "Dana" : "",
                i % 12 == 2 ? "called 3/10, waits for the adjuster" : "",
                denied ? "D-111" : "R-11",
                "CO-197; N706",
                denied ? "Reconsideration" : "",
                denied ? "state TX" : ""));
        if (denied) {
            appeal(i, item, denialClass, date, expected.minus(paid), deadline, missing);
        }
    }

    private void appeal(
            int i,
            String item,
            String denialClass,
            LocalDate date,
            Money atStake,
            @Nullable LocalDate deadline,
            String missing) {
        content.appeals.add(new AppealRow(
                item,
                claim(i),
                denialClass,
                "D-111",
                i % 3 == 0 ? "medium" : "high",
                "Reconsideration",
                deadline,
                atStake,
                "Send the approved authorization for the claim, program and day; Attach the daily logs with simulated tasks;"
                        + " Ask for a necessity review, not a fee review",
                "Approved authorization; Daily log",
                missing,
                "Send the approved authorization",
                "contract tx-2025, 120 days from payment date",
                date.toString(),
                1,
                "letters-17/" + item + ".docx"));
        for (String code : List.of("97110", "97112", "97530")) {
            content.rebill.add(new RebillRow(
                    claim(i),
                    date,
                    code,
                    45 + i % 20,
                    (45 + i % 20 + 7) / 15,
                    Money.of("31.40").times(BigDecimal.TEN),
                    item));
        }
    }

    private void awaiting(int i, String payer, LocalDate date, Money expected) {
        int days = (int) (StoredContent.TODAY.toEpochDay() - date.toEpochDay());
        String bucket =
                days <= 30 ? "0-30 days" : days <= 60 ? "31-60 days" : days <= 90 ? "61-90 days" : "over 90 days";
        content.awaiting.add(new AwaitingRow(claim(i), payer, date, expected, days, date.plusDays(45), bucket));
    }

    private void payments() {
        for (int i = 0; i < 14; i++) {
            Money claims = Money.ofCents(150_000 + i * 12_345L);
            Money adjustment = i % 5 == 3 ? Money.of("64.00") : Money.ZERO;
            Money difference = i == 9 ? Money.of("0.50") : Money.ZERO;
            Money outside = Money.ofCents(i * 1_100L);
            Money unmatched = i == 4 ? Money.of("128.00") : Money.ZERO;
            content.tieOut.add(new TieOutRow(
                    PAYERS.get(i % PAYERS.size()),
                    "EFT000" + (4400 + i),
                    LocalDate.of(2025, 1, 10).plusDays(i * 4L),
                    claims.minus(adjustment).minus(difference),
                    claims,
                    adjustment,
                    claims.minus(outside).minus(unmatched),
                    outside,
                    unmatched,
                    difference,
                    "txm-" + (4400 + i) + ".835",
                    i == 9 ? "PCN-9 0.50" : ""));
        }
    }

    private void reports() {
        content.patterns.add(new PatternRow(
                "LIBERTY CASUALTY",
                "tx-libe-2025",
                "97546",
                LocalDate.of(2025, 1, 2),
                11,
                Money.of("64.00"),
                Money.of("51.20"),
                "Paid at 80 %: the payer does not have the accreditation on file; send the certificate.",
                Money.of("844.80")));
        for (String payer : PAYERS) {
            content.whatIf.add(new WhatIfRow(
                    payer,
                    "tx-2025",
                    "fee-schedule",
                    15,
                    Money.of("5840.00"),
                    range("6843.75", "13687.50"),
                    range("6000.00", "12000.00"),
                    range("6716.00", "7592.00"),
                    payer.startsWith("SOUTH") ? null : range("3000.00", "6000.00"),
                    "hourly"));
        }
        for (int i = 0; i < 5; i++) {
            content.prevention.add(new PreventionRow(
                    claim(i * 10),
                    patient(i),
                    i % 2 == 0 ? "Authorization runs out" : "Program limit near",
                    "Approved until 2025-03-21, 20 days of which 17 are used; five more days are planned.",
                    StoredContent.TODAY.plusDays(i * 5L - 2)));
        }
        content.rejects.add(new RejectRow(
                "liberty-2025-03.csv",
                18,
                "column paid_amount",
                "BAD_AMOUNT: not an amount of money",
                "12O.00",
                "Reject",
                "dollars, like 1,234.50",
                null,
                17));
        content.rejects.add(new RejectRow(
                "txm-4409.835",
                0,
                "",
                "NOT_BALANCED: the amounts do not add up; kept",
                "0.50",
                "Notice",
                "",
                null,
                17));
    }

    private void reference() {
        content.changes.add(new ChangeRow(
                claim(3),
                LocalDate.of(2025, 1, 20),
                "UNDERPAID",
                "PAID_AS_EXPECTED",
                Money.of("400.00"),
                Money.of("320.00"),
                Money.of("320.00"),
                Money.of("320.00"),
                "Contract tx-libe-2025 changed on 2025-03-01"));
        content.rates.add(new RateRow(
                "tx-texa-2025",
                "fee-schedule",
                "2025-01-01 to 2025-12-31",
                "28 TAC 134.230; contract 2025 rev B",
                "high",
                41));
        for (String outcome : OUTCOMES.stream().distinct().toList()) {
            content.definitions.add(new DefinitionRow("Outcome", outcome, "What INTERFACES says of " + outcome + "."));
        }
        CLASSES.forEach(
                c -> content.definitions.add(new DefinitionRow("Denial class", c, "What it means: " + c + ".")));
    }

    private static MoneyRange range(String low, String high) {
        return new MoneyRange(Money.of(low), Money.of(high));
    }

    private static String claim(int i) {
        return "WC-2024-00" + (100 + i / 6);
    }

    private static String patient(int i) {
        return PATIENTS.get(i / 6 % PATIENTS.size());
    }
}
