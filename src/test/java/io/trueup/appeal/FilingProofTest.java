package io.trueup.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.Bill;
import io.trueup.bill.BilledLine;
import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.BilledPart;
import io.trueup.reconciliation.DayBills;
import io.trueup.reconciliation.SentBill;
import io.trueup.reconciliation.TrackedBill;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.PersonName;
import io.trueup.source.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of filing-proofs.txt, and what a team is told. */
class FilingProofTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final BilledLine LINE =
            new BilledLine(1, "97545", List.of("WH"), Money.of("600.00"), BigDecimal.ONE, DateRange.day(DAY));
    private static final Pattern WORD =
            Pattern.compile("(payer|clearinghouse) (accepted|refused) (\\d\\d-\\d\\d) ?([A-Z]\\d:[\\w:]+)?");

    static Stream<String> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/appeal/filing-proofs.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_strongest_word_on_a_bill_that_was_not_refused_is_the_proof(String line) {
        List<String> columns = List.of(line.split("\\s{2,}"));
        DayBills bills = new DayBills(Stream.of(columns.get(0).split(" / "))
                .map(FilingProofTest::bill)
                .toList());
        FilingProof proof = FilingProof.of(bills, DAY);
        assertThat(
                        proof == null
                                ? "-"
                                : proof.source() + " " + proof.day().toString().substring(5))
                .isEqualTo(columns.get(1));
    }

    private static BilledPart bill(String text) {
        List<Acknowledgment> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(new Acknowledgment(
                    Acknowledgment.By.valueOf(word.group(1).toUpperCase(Locale.ROOT)),
                    word.group(2).equals("accepted"),
                    day(word.group(3)),
                    "P-1",
                    "",
                    "",
                    null,
                    null,
                    Bill.Sending.UNKNOWN,
                    word.group(4) == null ? List.of() : List.of(word.group(4)),
                    "",
                    "T" + words.size(),
                    Place.ofFile("words")));
        }
        Bill bill = new Bill(
                "TXMUT",
                "",
                List.of(),
                "P-1",
                List.of(),
                PersonName.UNKNOWN,
                text.contains("second") ? 2 : 1,
                Bill.Frequency.ORIGINAL,
                "",
                "",
                day(text.substring(0, 5)),
                LINE.charge(),
                Bill.Sending.UNKNOWN,
                Bill.Form.X12,
                List.of(LINE),
                Place.ofFile("bills"));
        SentBill sent = new SentBill(1, "TXMUT", bill, List.of(), words);
        return new BilledPart(new TrackedBill(sent, text.contains("taken") ? sent : null, null, false), LINE, LINE);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse("2025-" + text);
    }

    private static Appeal late(FilingProof proof) {
        return DeniedDays.only(d -> DeniedDays.proved(d, proof), DenialClass.TIMELY_FILING);
    }

    @Test
    void what_a_receiver_said_is_on_file_and_the_step_to_find_proof_is_done() {
        Appeal appeal = late(new FilingProof(FilingProof.Source.PAYER, DAY.plusDays(9), "TRACE1", "PC-77"));
        assertThat(appeal.documentsOnFile()).containsExactly("Proof of receipt");
        assertThat(appeal.documentsMissing()).isEmpty();
        assertThat(appeal.nextStep())
                .isEqualTo(
                        "Ask for reconsideration with the proof of receipt that is on file: acceptance by the payer of"
                                + " 2025-03-12, number TRACE1");
        assertThat(appeal.steps()).noneMatch(step -> step.contains("Find the proof"));
        assertThat(appeal.steps())
                .anyMatch(step ->
                        step.endsWith("the payer accepted it on 2025-03-12, 9 days after the service: in time"));
        assertThat(appeal.filingRule()).isEqualTo("95 days from the service date, 28 TAC 133.20(b)");
    }

    @Test
    void a_day_of_sending_proves_no_receipt_and_is_said_as_what_it_is() {
        Appeal appeal = late(new FilingProof(FilingProof.Source.SENT, DAY.plusDays(7), "", ""));
        assertThat(appeal.documentsOnFile()).isEmpty();
        assertThat(appeal.steps()).anyMatch(step -> step.startsWith("Find the proof"));
        assertThat(appeal.steps())
                .anyMatch(step ->
                        step.endsWith("no file says when the payer received it; it was sent on 2025-03-10, 7 days"
                                + " after the service: in time"));
    }

    @Test
    void a_limit_that_was_not_kept_is_not_held_against_the_payer() {
        FilingProof proof = new FilingProof(FilingProof.Source.CLEARINGHOUSE, DAY.plusDays(96), "T", "");
        Appeal appeal = DeniedDays.only(
                d -> DeniedDays.proved(DeniedDays.adjudicatedOn(d, DAY.plusDays(110)), proof),
                DenialClass.TIMELY_FILING);
        assertThat(appeal.filingRule()).isEmpty();
        assertThat(appeal.steps()).anyMatch(step -> step.endsWith("96 days after the service: too late"));
    }

    @Test
    void fault_346_a_receipt_after_the_last_day_to_bill_is_no_proof() {
        FilingProof proof = new FilingProof(FilingProof.Source.PAYER, DAY.plusDays(99), "TRACE1", "PC-77");
        Appeal appeal = DeniedDays.only(
                d -> DeniedDays.proved(DeniedDays.adjudicatedOn(d, DAY.plusDays(110)), proof),
                DenialClass.TIMELY_FILING);
        assertThat(appeal.provesReceipt()).isFalse();
        assertThat(appeal.documentsOnFile()).isEmpty();
        assertThat(appeal.nextStep())
                .startsWith("The receipt on file is after the last day to bill (acceptance by the payer of 2025-06-10,"
                        + " number TRACE1) and proves nothing: find an earlier sending with its proof")
                .hasSizeLessThan(300);
        assertThat(appeal.steps()).anyMatch(step -> step.startsWith("Find the proof"));
    }

    @Test
    void another_denial_and_a_late_appeal_ask_for_no_proof_that_a_bill_came() {
        FilingProof proof = new FilingProof(FilingProof.Source.PAYER, DAY.plusDays(9), "TRACE1", "");
        assertThat(DeniedDays.only(d -> DeniedDays.proved(d, proof), DenialClass.DUPLICATE))
                .matches(appeal -> appeal.documentsOnFile().isEmpty())
                .matches(appeal -> appeal.filingRule().isEmpty());
        Appeal lateAppeal = new AppealPlanner(
                        AppealPlaybook.standard(), StateAppealRules.standard(), StateLimits.standard())
                .plan(List.of(DeniedDays.proved(
                        DeniedDays.day(DenialClass.TIMELY_FILING, "appeal", DeniedDays.START), proof)))
                .get(0);
        assertThat(lateAppeal.documentsOnFile()).isEmpty();
        assertThat(lateAppeal.nextStep()).startsWith("Prove that the appeal was in time");
    }
}
