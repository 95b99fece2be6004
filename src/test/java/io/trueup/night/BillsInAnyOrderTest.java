package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.bill.Edi837;
import io.trueup.ledger.ReconciliationUnits;
import io.trueup.reconciliation.ClaimAccount;
import io.trueup.reconciliation.SentBill;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Log, bills, acknowledgments and remittance, a night each. The log knows WC-1 and PCN1; the bills have numbers of the billing system,
 * B-1 with the claim number and B-2 with the clearinghouse's number too; the 835 has these numbers, or neither, and no name.
 */
class BillsInAnyOrderTest {

    private static final String D1 = "2025-03-03";
    private static final String D2 = "2025-03-04";

    /** Of the 24 orders, those in which each file comes first once and last once. */
    private static final Set<Integer> FEW = Set.of(3, 10, 12, 23);

    private static final String ACCOUNT = "C:WC-1|TESTMUT|P-1";

    @TempDir
    private Path home;

    private enum Drop {
        LOG {
            @Override
            void into(NightFixture night) {
                night.log(
                        "log.csv", LogDays.of().claim("WC-1", "PCN1").day(D1, 6).day(D2, 6));
            }
        },
        BILLS {
            @Override
            void into(NightFixture night) {
                night.write(
                        "inbox/bills/bills.837",
                        Edi837.file()
                                .patient()
                                .claim("B-1", "600.00")
                                .claim("B-2", "600.00", "1")
                                .segments("REF*D9*CH0042")
                                .line("97545:WH", "600.00", "1", "20250304")
                                .text());
            }
        },
        ACKNOWLEDGMENTS {
            @Override
            void into(NightFixture night) {
                night.write(
                        "inbox/acknowledgments/received.csv",
                        "patient_control_number,payer_id,received_on,status,by\n"
                                + "B-1,TESTMUT,2025-03-11,accepted,payer\n"
                                + "B-2,TESTMUT,2025-03-12,accepted,clearinghouse\n");
            }
        },
        REMITTANCE {
            @Override
            void into(NightFixture night) {
                night.remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "1100.00")
                                .claim(Clp.of("B-1", "ICN1").patient("", "").day(D1, "600.00"))
                                .claim(Clp.of("OTHER", "ICN2")
                                        .patient("", "")
                                        .with("REF*D9*CH0042")
                                        .day(D2, "500.00"))
                                .text());
            }
        };

        abstract void into(NightFixture night);
    }

    /** Each file comes first and last in one of them; all 24 with {@code -Dorders=all}. */
    static Stream<List<Drop>> orders() {
        List<List<Drop>> all = orders(List.of(Drop.values()));
        boolean each = System.getProperty("orders", "").equals("all");
        return IntStream.range(0, all.size())
                .filter(order -> each || FEW.contains(order))
                .mapToObj(all::get);
    }

    private static List<List<Drop>> orders(List<Drop> drops) {
        if (drops.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Drop>> orders = new ArrayList<>();
        for (Drop first : drops) {
            List<Drop> others = drops.stream().filter(drop -> drop != first).toList();
            orders(others)
                    .forEach(rest -> orders.add(
                            Stream.concat(Stream.of(first), rest.stream()).toList()));
        }
        return orders;
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whatever_comes_first_the_days_are_the_same(List<Drop> order) {
        NightFixture night = NightFixture.in(home);
        for (Drop drop : order) {
            drop.into(night);
            night.run();
        }

        assertThat(matches(night))
                .containsExactly(
                        "billed B-1 2025-03-03 MATCHED C:WC-1|TESTMUT|P-1 claim number",
                        "billed B-2 2025-03-04 MATCHED C:WC-1|TESTMUT|P-1 claim number",
                        "paid B-1 2025-03-03 MATCHED C:WC-1|TESTMUT|P-1 day of the bill with its number",
                        "paid OTHER 2025-03-04 MATCHED C:WC-1|TESTMUT|P-1 day of the bill with its number");
        assertThat(sent(night))
                .containsExactly(
                        "B-1 2025-03-03 WH attended, PAYER on 2025-03-11",
                        "B-2 2025-03-04 WH attended, CLEARINGHOUSE on 2025-03-12");
        assertThat(night.findings())
                .containsExactly(
                        "WC-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "WC-1 2025-03-04 UNDERPAID 600.00 500.00 0.00");
    }

    /** "billed number date disposition unit level" of every line. */
    private static List<String> matches(NightFixture night) {
        return night.jdbc().sql("""
                SELECT concat_ws(' ', 'billed', b.patient_control_number, l.from_date, m.disposition, m.unit, m.match_level)
                FROM bill_match m
                JOIN bill b ON b.id = m.bill_id
                JOIN billed_line l ON l.bill_id = m.bill_id AND l.number = m.number
                UNION ALL
                SELECT concat_ws(' ', 'paid', c.patient_control_number, l.from_date, m.disposition, m.unit, m.match_level)
                FROM line_match m
                JOIN claim_payment c ON c.id = m.claim_payment_id
                JOIN service_line l ON l.claim_payment_id = m.claim_payment_id AND l.number = m.number
                ORDER BY 1""").query(String.class).list();
    }

    /** What the claim's unit knows of its bills. */
    private static List<String> sent(NightFixture night) {
        ClaimAccount account = new ReconciliationUnits(night.database().dataSource())
                .read(List.of(ACCOUNT))
                .get(0)
                .account();
        return Objects.requireNonNull(account).bills().stream()
                .map(BillsInAnyOrderTest::words)
                .sorted()
                .toList();
    }

    private static String words(SentBill sent) {
        SentBill.Line line = sent.lines().get(0);
        return sent.bill().patientControlNumber() + " " + line.line().dates().from() + " " + line.program()
                + (line.attended() ? " attended, " : ", ")
                + sent.acknowledgments().stream()
                        .map(said -> said.by() + " on " + said.receivedOn())
                        .toList()
                        .toString()
                        .replaceAll("[\\[\\]]", "");
    }
}
