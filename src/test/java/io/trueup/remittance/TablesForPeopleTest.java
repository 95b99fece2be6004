package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Remittance tables that were made for people to look at: sheets that tell the same, a row for each reason, merged cells, footers. */
class TablesForPeopleTest {

    private static final String HEAD = "payer_id,payment_trace,payment_date,payment_amount,patient_control_number,"
            + "service_date,procedure_code,modifiers,billed_amount,paid_amount,adjustments,remark_codes\n";
    private static final String FIRST = "TX,T1,2025-03-20,480,A,2025-03-10,97545,WH,200,160,CO-45:40,\n";
    private static final String SECOND = "TX,T1,2025-03-20,480,A,2025-03-10,97546,WH,400,320,CO-45:80,\n";

    @TempDir
    Path folder;

    private Recorder read(String text) {
        return Recorder.of(TestFiles.write(folder, "test.csv", text));
    }

    private static List<String> lines(Recorder read) {
        return read.claims().stream()
                .flatMap(claim -> claim.lines().stream())
                .map(line -> line.adjudicated().code() + " " + line.paid() + " "
                        + line.adjustments().stream()
                                .map(a -> a.code() + ":" + a.amount())
                                .collect(Collectors.joining(";"))
                        + String.join(",", line.remarkCodes()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(160.00)", " $ (160.00) ", "($160.00)", "<160.00>", "-160.00"})
    void fault_313_a_negative_amount_is_read_as_spreadsheets_write_it(String paid) {
        Recorder read = read(HEAD
                + FIRST.replace(",160,", "," + paid + ",")
                        .replace(",200,", ",$(200.00),")
                        .replace("480", "$(160.00)")
                        .replace("CO-45:40", "CO-45:$(40.00)"));

        assertThat(read.problems()).isEmpty();
        assertThat(lines(read)).containsExactly("97545 -160.00 CO-45:-40.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"159.99999999999997", "160.00000000000003", "160.0000001", "1.6E+02", "1.6E2"})
    void fault_314_an_amount_that_is_whole_cents_but_for_noise_is_those_cents(String paid) {
        Recorder read = read(HEAD + FIRST.replace(",160,", "," + paid + ",").replace("480", "160"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.accepted()).isEqualTo(Money.of("160"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"160.005", "160.00001", "1.60E+02", "1E3", "$-(160.00)", "($-160.00)"})
    void fault_314_an_amount_with_other_parts_of_a_cent_or_two_signs_is_rejected(String paid) {
        assertThat(read(HEAD + FIRST.replace(",160,", "," + paid + ",")).rejectCodes())
                .containsExactly(ProblemCode.BAD_AMOUNT);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "CO-197 Precertification/authorization/notification absent|CO-197:40.00",
                "CO-197 - Precertification absent: $40.00|CO-197:40.00",
                "CO-197 $40.00 Precert absent|CO-197:40.00",
                "CO*197*40.00~|CO-197:40.00",
                "CO:45:40.00|CO-45:40.00",
                "CO:45|CO-45:40.00",
                "CO/197|CO-197:40.00",
                "CO-45, 40.00|CO-45:40.00",
                "CO,45,40.00|CO-45:40.00",
                "CO\u201345:40.00|CO-45:40.00",
                "[CO] 45 40.00|CO-45:40.00",
                "CO-45 [$40.00]|CO-45:40.00",
                "Contractual Obligation - 45: 40.00|CO-45:40.00",
                "CO-45 CO-197|CO-45:40.00;CO-197:0.00",
                "CO-45 40.00 PR-3 0.00|CO-45:40.00;PR-3:0.00",
                "CO-45 $30.00 / PI-P12 $10.00|CO-45:30.00;PI-P12:10.00",
                "CO-45 40.00, CO-N706|CO-45:40.00N706",
                "nan|''"
            },
            delimiter = '|')
    void fault_317_reasons_that_have_one_reading_are_read(String written, String meant) {
        Recorder read = read(HEAD + FIRST.replace("CO-45:40", "\"" + written + "\""));

        assertThat(read.rejectCodes()).isEmpty();
        assertThat(lines(read)).containsExactly("97545 160.00 " + meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CO-45-40.00", "40.00 CO-45", "CO-197 $40.00 absent $40.00", "see letter"})
    void fault_317_reasons_with_no_reading_or_two_are_rejected(String written) {
        Recorder read = read(HEAD + FIRST.replace("CO-45:40", "\"" + written + "\""));

        assertThat(read.rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.found()).isEqualTo(written));
    }

    @Test
    void fault_317_a_group_in_words_is_its_code_and_a_reject_names_the_column_that_is_there() {
        String head = HEAD.replace("adjustments,remark_codes", "adjustment_group_1,adjustment_reason_1");

        assertThat(lines(read(head + FIRST.replace("CO-45:40,", "Patient Responsibility,3"))))
                .containsExactly("97545 160.00 PR-3:40.00");
        assertThat(read(head + FIRST.replace("CO-45:40,", ",as agreed")).rejects())
                .extracting(reject -> reject.place().subject() + ": " + reject.found())
                .containsExactly("adjustment_reason_1: as agreed");
        assertThat(read(head + FIRST.replace("CO-45:40,", "Carrier,45")).rejects())
                .extracting(reject -> reject.place().subject() + ": " + reject.found())
                .containsExactly("adjustment_group_1: Carrier");
    }
}
