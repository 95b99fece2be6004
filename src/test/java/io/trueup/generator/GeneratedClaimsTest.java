package io.trueup.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.explain.ClaimStory;
import io.trueup.explain.Explanation;
import io.trueup.explain.Replay;
import io.trueup.explain.RulesOfRuns;
import io.trueup.ledger.ClaimIds;
import io.trueup.report.Payment;
import io.trueup.report.PaymentList;
import io.trueup.report.PaymentParts;
import io.trueup.report.PaymentScope;
import io.trueup.report.TieOuts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims and payments as pages tell them, of a clinic with every story there is. */
class GeneratedClaimsTest {

    @TempDir
    private Path folder;

    @Test
    void each_day_and_each_payment_says_what_findings_and_tie_out_say() throws IOException {
        new SyntheticClinic(60, 12, 20_260_305).writeTo(folder);
        RunOfClinic clinic = new RunOfClinic(folder);
        clinic.night();
        assertThat(told(clinic))
                .hasSameElementsAs(clinic.jdbc().sql("""
                SELECT concat_ws(' ', finding_id, outcome, coalesce(billed::text, '-'), coalesce(expected::text, '-'), paid, recouped)
                FROM trueup.findings
                WHERE claim_id IS NOT NULL""").query(String.class).list());
        assertThat(listed(clinic)).isEqualTo(tieOut(clinic));
    }

    private static List<String> told(RunOfClinic clinic) {
        List<String> told = new ArrayList<>();
        RulesOfRuns kept = new RulesOfRuns();
        for (String claim : clinic.jdbc()
                .sql("SELECT DISTINCT claim_id FROM trueup.findings WHERE claim_id IS NOT NULL")
                .query(String.class)
                .list()) {
            String unit =
                    new ClaimIds(clinic.database().dataSource()).unit(claim).orElseThrow();
            ClaimStory story = ClaimStory.of(
                    clinic.database(),
                    new Replay(clinic.database(), clinic.job(), clinic.rules(), kept, List.of(unit)));
            story.days().forEach(day -> told.add(words(day)));
        }
        return told;
    }

    private static String words(Replay.Told day) {
        Explanation explanation = Objects.requireNonNull(day.explanation());
        Object billed = explanation.finding().billed();
        Object expected = day.stored().expected();
        return day.findingId() + " " + day.stored().outcome() + " " + (billed == null ? "-" : billed) + " "
                + (expected == null ? "-" : expected) + " " + day.stored().paid() + " "
                + explanation.finding().recouped();
    }

    private static List<String> listed(RunOfClinic clinic) {
        PaymentList list = new PaymentList(clinic.database().dataSource());
        PaymentParts parts = new PaymentParts(clinic.database().dataSource());
        List<String> rows = new ArrayList<>();
        for (int page = 1; page <= list.page(PaymentList.Filter.ALL, page).pages(); page++) {
            for (Payment payment : list.page(PaymentList.Filter.ALL, page).rows()) {
                assertThat(payment.placed()).isEqualTo(payment.claimsPaid());
                assertThat(parts.claims(payment.id(), 1).total()).isEqualTo(payment.claims());
                rows.add(String.join(
                        " ",
                        payment.trace(),
                        payment.amount().toString(),
                        payment.matched().toString(),
                        payment.outsideProgram().toString(),
                        payment.unmatched().toString(),
                        payment.providerAdjustments().toString(),
                        payment.difference().toString()));
            }
        }
        return rows.stream().sorted().toList();
    }

    private static List<String> tieOut(RunOfClinic clinic) {
        List<String> rows = new ArrayList<>();
        new TieOuts(clinic.jdbc())
                .rows(
                        PaymentScope.ofPeriod(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1), List.of()),
                        row -> rows.add(String.join(
                                " ",
                                row.trace(),
                                row.paymentAmount().toString(),
                                row.matched().toString(),
                                row.outsideProgram().toString(),
                                row.unmatched().toString(),
                                row.providerAdjustments().toString(),
                                row.difference().toString())));
        return rows.stream().sorted().toList();
    }
}
