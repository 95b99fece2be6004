package io.trueup.workbook;

import io.trueup.contract.Confidence;
import io.trueup.contract.WhatIf;
import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.Outcome;
import io.trueup.source.ProblemCode;
import io.trueup.written.InWords;
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
    private static final List<Outcome> OUTCOMES = List.of(
            Outcome.PAID_AS_EXPECTED,
            Outcome.PAID_AS_EXPECTED,
            Outcome.DENIED,
            Outcome.UNDERPAID,
            Outcome.AWAITING_PAYMENT,
            Outcome.PAID_AS_EXPECTED,
            Outcome.PARTLY_DENIED,
            Outcome.PAYMENT_OVERDUE,
            Outcome.OVERPAID,
            Outcome.TAKEN_BACK);
    private static final List<DenialClass> CLASSES = List.of(
            DenialClass.AUTHORIZATION_OR_NECESSITY,
            DenialClass.NOT_RECOGNIZED_OR_BUNDLED,
            DenialClass.DOCUMENTATION,
            DenialClass.DURATION_EXCEEDED);
    private static final Map<Outcome, String> PAID_SHARE = Map.of(
            Outcome.PAID_AS_EXPECTED, "1",
            Outcome.UNDERPAID, "0.8",
            Outcome.PARTLY_DENIED, "0.25",
            Outcome.OVERPAID, "1.1");

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
        payers.forEach((payer, total) -> content.payers.add(new PayersSheet.Row(
                payer,
                total.rows(),
                total.of(Amount.EXPECTED),
                total.of(Amount.PAID),
                total.of(Amount.PAID).minus(total.of(Amount.EXPECTED)),
                new BigDecimal("0.1875"),
                new BigDecimal("31.5"),
                List.of(
                        new PayersSheet.Decided(DenialClass.DOCUMENTATION, 2, 1, Money.of("480.00"), Money.of("96.00")),
                        new PayersSheet.Decided(null, 1, 0, Money.of("64.00"), Money.ZERO)))));
        months.forEach((month, total) -> content.months.add(
                new SummarySheet.Month(month.atDay(1), total.of(Amount.EXPECTED), total.of(Amount.PAID))));
        content.news.add(new SummarySheet.News(
                Outcome.AWAITING_PAYMENT, Outcome.PAID_AS_EXPECTED, 12, Money.of("4608.00"), Money.of("4608.00")));
        content.news.add(new SummarySheet.News(null, Outcome.AWAITING_PAYMENT, 6, Money.of("2304.00"), Money.ZERO));
        for (int month = 1; month <= 3; month++) {
            content.paymentMonths.add(new SummarySheet.PaymentMonth(
                    LocalDate.of(2025, month, 1), Money.ofCents(1_200_000L - month * 150_050L)));
        }
        billing();
        cameBack();
        writtenOff();
        payments();
        reports();
        reference();
        return content;
    }

    /** This month, this year, last year; one payment was taken back again. */
    private void cameBack() {
        recovered(2, "2025-03-10", "96.00");
        recovered(6, "2025-03-03", "-48.00");
        recovered(6, "2025-01-20", "288.00");
        recovered(3, "2024-12-30", "384.50");
        content.recoveredBy.add(new RecoveredBySheet.Row(
                RecoveredBySheet.Kind.OWNER,
                "Kim",
                3,
                Money.of("1152.00"),
                Money.of("720.50"),
                new BigDecimal("19.5")));
    }

    /** One with a reason that finds itself, one with a reason that SUMIFS would read otherwise, one without. */
    private void writtenOff() {
        List<String> reasons = List.of("not worth the fee", "Not worth the fee", "over: >90 days * 2", "");
        for (int i = 0; i < reasons.size(); i++) {
            content.writtenOff.add(new WrittenOffSheet.Row(
                    "W-" + (900 + i),
                    patient(i),
                    PAYERS.get(i % 2),
                    claim(i),
                    LocalDate.of(2024, 10, 7 + i),
                    Money.of("384.00"),
                    reasons.get(i),
                    "Kim",
                    LocalDate.of(2025, 3, 10 - i),
                    Outcome.DENIED,
                    DenialClass.TIMELY_FILING,
                    Money.ZERO));
        }
    }

    private void recovered(int i, String paidOn, String amount) {
        content.recovered.add(new RecoveredSheet.Row(
                "W-" + (1000 + i),
                claim(i),
                patient(i),
                PAYERS.get(0),
                Money.of("384.00"),
                Money.of(amount),
                LocalDate.parse(paidOn),
                "Reconsideration",
                "Kim",
                "",
                LocalDate.of(2024, 11, 4),
                DenialClass.DOCUMENTATION,
                Outcome.DENIED,
                LocalDate.of(2024, 12, 1),
                BigDecimal.valueOf(29),
                "EFT" + paidOn,
                "",
                17));
    }

    private void day(int i) {
        Outcome outcome = OUTCOMES.get(i % OUTCOMES.size());
        String payer = PAYERS.get(i / 5 % PAYERS.size());
        LocalDate date = LocalDate.of(2024, 12, 16).plusDays(i * 3L / 2);
        BigDecimal hours = BigDecimal.valueOf(24 + i % 3, 0).divide(BigDecimal.valueOf(4));
        Money expected = Money.of("64.00").times(hours);
        boolean billed = !Outcome.UNANSWERED.contains(outcome);
        Money paid = expected.times(new BigDecimal(PAID_SHARE.getOrDefault(outcome, "0")));
        boolean denied = outcome == Outcome.DENIED || outcome == Outcome.PARTLY_DENIED;
        @Nullable DenialClass denialClass = denied ? CLASSES.get(i / 4 % CLASSES.size()) : null;
        boolean toDo = expected.minus(paid).isPositive() && billed;
        String item = toDo ? "W-" + (1000 + i) : "";
        payers.computeIfAbsent(payer, p -> new Total())
                .row()
                .plus(Amount.EXPECTED, expected)
                .plus(Amount.PAID, paid);
        months.computeIfAbsent(YearMonth.from(date), m -> new Total())
                .row()
                .plus(Amount.EXPECTED, expected)
                .plus(Amount.PAID, paid);
        content.findings.add(new FindingsSheet.Row(
                claim(i),
                "PC" + (70001 + i),
                patient(i),
                payer,
                "tx-" + payer.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + "-2025",
                Program.WH,
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
                Confidence.HIGH,
                "R-" + (7 + i % 3),
                "minutes: 375 of 390\nfirst 2 hours: 2 × 64.00 = 128.00\nfurther hours: 4.25 × 64.00 = 272.00",
                denied ? "D-111" : "",
                item,
                billed ? "bill received " + date.plusDays(7) : "",
                "",
                i % 2 == 0));
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
            Outcome outcome,
            @Nullable DenialClass denialClass,
            String payer,
            LocalDate date,
            Money expected,
            Money paid) {
        boolean denied = denialClass != null;
        @Nullable LocalDate deadline = denied ? StoredContent.TODAY.plusDays(i * 7L % 130 - 6) : null;
        String next = denied
                ? "Request reconsideration with the approved authorization and the daily logs of the denied days."
                : "Call the payer: the fee schedule of 2024 was applied to days of 2025.";
        String missing = denied && i % 4 == 2 ? "FCE (2025-01-06); Physician order (2025-01-06)" : "";
        content.worklist.add(new WorklistSheet.Row(
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
                i % 12 == 2 ? team("In progress", "Dana", "called 3/10, waits for the adjuster") : team("Open", "", ""),
                denied ? "D-111" : "R-11",
                "CO-197; N706",
                denied ? "Reconsideration" : "",
                denied ? "state TX" : "",
                Papers.NONE,
                null,
                "480.00 x 45 %, 9 days left"));
        if (denied) {
            appeal(i, item, denialClass, payer, date, expected.minus(paid), deadline, missing);
        }
    }

    private static TeamCells team(String status, String owner, String notes) {
        return new TeamCells(status, owner, notes, null, null, Map.of(), "");
    }

    private void appeal(
            int i,
            String item,
            @Nullable DenialClass denialClass,
            String payer,
            LocalDate date,
            Money atStake,
            @Nullable LocalDate deadline,
            String missing) {
        content.appeals.add(new AppealsSheet.Row(
                item,
                claim(i),
                patient(i),
                payer,
                denialClass,
                "D-111",
                i % 3 == 0 ? Confidence.MEDIUM : Confidence.HIGH,
                "Reconsideration",
                deadline,
                atStake,
                "Send the approved authorization for the claim, program and day; Attach the daily logs with simulated"
                        + " tasks; Ask for a necessity review, not a fee review",
                "Approved authorization; Daily log",
                missing,
                "Send the approved authorization",
                "contract tx-2025, 120 days from payment date",
                date.toString(),
                1,
                "letters-17/" + item + ".docx",
                "packets-17/" + item + ".pdf",
                "the Board, through OnBoard; form HP-1.0",
                "$180",
                "answer 14 days after filing"));
        for (String code : List.of("97110", "97112", "97530")) {
            content.rebill.add(new RebillSheet.Row(
                    claim(i),
                    patient(i),
                    payer,
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
        content.awaiting.add(new AwaitingSheet.Row(
                claim(i), patient(i), payer, date, expected, days, date.plusDays(45), "assumed from service date", ""));
    }

    private void billing() {
        for (int i = 0; i < 3; i++) {
            content.billing.add(new BillingSheet.Row(
                    claim(i),
                    patient(i),
                    PAYERS.get(i),
                    LocalDate.of(2025, 3, 3).plusDays(i),
                    new BigDecimal("6.00"),
                    BigDecimal.valueOf(5),
                    BigDecimal.valueOf(4L + i),
                    "WH:CA",
                    i == 1 ? "WH" : "WH:CA",
                    i == 1 ? Money.of("76.80") : Money.of("64.00").times(BigDecimal.valueOf(1L - i)),
                    LocalDate.of(2025, 6, 6).plusDays(i),
                    i == 1
                            ? "CA is missing on 97545 and 97546: without it 80 % is paid; send a corrected bill"
                                    + " (frequency 7)"
                            : "97546: " + (3 + i) + " units billed, 4 due; send a corrected bill (frequency 7)",
                    Program.WH,
                    "97545 x 1; 97546 x 4",
                    "97545 x 1; 97546 x " + (3 + i),
                    LocalDate.of(2025, 3, 10),
                    "PC" + (70001 + i),
                    ""));
        }
    }

    private void payments() {
        for (int i = 0; i < 14; i++) {
            Money claims = Money.ofCents(150_000 + i * 12_345L);
            Money adjustment = i % 5 == 3 ? Money.of("64.00") : Money.ZERO;
            Money difference = i == 9 ? Money.of("0.50") : Money.ZERO;
            Money outside = Money.ofCents(i * 1_100L);
            Money unmatched = i == 4 ? Money.of("128.00") : Money.ZERO;
            content.tieOut.add(new TieOutSheet.Row(
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
                    List.of("txm-" + (4400 + i) + ".835"),
                    i == 9 ? List.of(new TieOutSheet.UnbalancedClaim("PCN-9", difference)) : List.of(),
                    "",
                    null,
                    null));
        }
    }

    private void reports() {
        content.patterns.add(new PatternsSheet.Row(
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
            content.whatIf.add(new WhatIfSheet.Row(
                    payer,
                    "tx-2025",
                    "fee-schedule",
                    15,
                    2,
                    0,
                    new WhatIf(
                            Money.of("5840.00"),
                            range("6843.75", "13687.50"),
                            range("6000.00", "12000.00"),
                            range("6716.00", "7592.00"),
                            range("3000.00", "6000.00"),
                            WhatIf.Alternative.HOURLY,
                            range("1003.75", "7847.50"))));
        }
        for (Outcome outcome : List.of(Outcome.PAID_AS_EXPECTED, Outcome.DENIED)) {
            boolean denied = outcome == Outcome.DENIED;
            for (String payer : PAYERS) {
                content.pivotData.add(new PivotDataSheet.Row(
                        LocalDate.of(2025, 1, 1),
                        payer,
                        "WH",
                        "tx-2025",
                        denied ? DenialClass.DOCUMENTATION : null,
                        outcome,
                        2,
                        Money.of("768.00"),
                        denied ? Money.ZERO : Money.of("768.00"),
                        denied ? Money.of("768.00") : Money.ZERO));
            }
        }
        for (int i = 0; i < 5; i++) {
            content.prevention.add(new PreventionSheet.Row(
                    claim(i * 10),
                    patient(i),
                    "Prairie Star",
                    "WH",
                    "Lee, Kim",
                    i % 2 == 0 ? "Authorization runs out" : "Program limit near",
                    "Approved until 2025-03-21, 20 days of which 17 are used; five more days are planned.",
                    StoredContent.TODAY.plusDays(i * 5L - 2),
                    null,
                    5,
                    Money.of("1920.00"),
                    Money.of("1920.00")));
            content.fridayList.add(new FridayListSheet.Row(
                    i < 3 ? "Lee, Kim" : "",
                    patient(i),
                    claim(i * 10),
                    "Prairie Star",
                    "WH",
                    "Day",
                    StoredContent.TODAY.minusDays(i),
                    "Log: tasks, productivity",
                    Money.of("384.00"),
                    Money.of("384.00"),
                    StoredContent.TODAY.plusDays(90),
                    i == 0 ? "3 things, 1,152.00" : i == 3 ? "2 things, 768.00" : ""));
        }
        content.contracts.add(new ContractsSheet.Row(
                "prairie-star-2025",
                "Prairie Star Mutual",
                "Escalator not applied",
                StoredContent.TODAY.minusDays(30),
                -30,
                "prairie-star-2025 raises its rates by 3 % on 2025-03-01.",
                12,
                Money.of("187.20")));
        content.rejects.add(new RejectsSheet.Row(
                "liberty-2025-03.csv",
                18,
                "column paid_amount",
                ProblemCode.BAD_AMOUNT,
                "12O.00",
                "dollars, like 1,234.50",
                null,
                17,
                "write the amount in digits",
                1));
        content.rejects.add(new RejectsSheet.Row(
                "txm-4409.835",
                0,
                "",
                ProblemCode.NOT_BALANCED,
                "0.50",
                "",
                null,
                17,
                "ask the payer what the difference is",
                1));
    }

    private void reference() {
        content.changes.add(new ChangesSheet.Row(
                claim(3),
                LocalDate.of(2025, 1, 20),
                patient(3),
                "Texas Mutual",
                "",
                new ChangesSheet.Side(
                        Outcome.UNDERPAID,
                        Money.of("400.00"),
                        "$100.00 an hour (contract 2025)",
                        Money.of("320.00"),
                        Money.of("-80.00")),
                new ChangesSheet.Side(
                        Outcome.PAID_AS_EXPECTED,
                        Money.of("320.00"),
                        "$80.00 an hour (contract 2025 rev B)",
                        Money.of("320.00"),
                        Money.ZERO),
                "rate changed"));
        content.rates.add(new RatesSheet.Row(
                "tx-texa-2025",
                "fee-schedule",
                "2025-01-01 to 2025-12-31",
                "28 TAC 134.230; contract 2025 rev B",
                Confidence.HIGH,
                41,
                "The fee schedule (TX-DWC: 97545 $64.00 an hour)",
                PAYERS.get(0)));
        for (Outcome outcome : OUTCOMES.stream().distinct().toList()) {
            content.definitions.add(new AboutSheet.Row("Outcome", InWords.of(outcome), "What INTERFACES says of it."));
        }
        CLASSES.forEach(
                c -> content.definitions.add(new AboutSheet.Row("Denial class", InWords.of(c), "What it means.")));
    }

    private static WhatIf.Amounts range(String low, String high) {
        return new WhatIf.Amounts(Money.of(low), Money.of(high));
    }

    private static String claim(int i) {
        return "WC-2024-00" + (100 + i / 6);
    }

    private static String patient(int i) {
        return PATIENTS.get(i / 6 % PATIENTS.size());
    }
}
