package io.trueup.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.appeal.FilingLimits;
import io.trueup.bill.Acknowledgment;
import io.trueup.bill.Bill;
import io.trueup.contract.ConfiguredRates;
import io.trueup.contract.RateBook;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.DisciplineMinutes;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.Account;
import io.trueup.reconciliation.ClaimAccount;
import io.trueup.reconciliation.SentBill;
import io.trueup.reconciliation.StandingBills;
import io.trueup.source.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of billing.txt. */
class BillingDifferencesTest {

    private static final RateBook RATES = rates();
    private static final BillingDifferences DIFFERENCES =
            new BillingDifferences(new BillingRules(RATES, ModifierRules.standard(), FilingLimits.standard()));

    private static RateBook rates() {
        ConfiguredRates read =
                ConfiguredRates.read(text("contracts.yml"), text("fee-schedules.csv"), LocalDate.of(2025, 4, 1));
        assertThat(read.hasErrors()).as("%s", read.problems()).isFalse();
        return read.book();
    }

    private static String text(String name) {
        try (var in = Objects.requireNonNull(BillingDifferencesTest.class.getResourceAsStream("/billing/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line of the table. */
    private record Case(List<String> columns) {

        List<BillingDifference> differences() {
            return differences(bills());
        }

        List<BillingDifference> differences(List<SentBill> bills) {
            String[] contract = columns.get(0).split(" ");
            List<ProgramDay> days = Arrays.stream(columns.get(1).split(";"))
                    .filter(text -> !text.contains("discharged"))
                    .map(day -> day(contract[0], contract[1], day.strip()))
                    .toList();
            ClaimAccount account = new ClaimAccount(
                    new Account("WC-1", contract[0], "P1"),
                    "WC-1",
                    days,
                    episodes(),
                    List.of(),
                    List.of(),
                    List.of(),
                    bills);
            return DIFFERENCES.of(account, StandingBills.of(account, RATES), day -> false);
        }

        List<SentBill> bills() {
            String payer = columns.get(0).split(" ")[0];
            List<SentBill> bills = new ArrayList<>();
            for (String bill : columns.get(2).split(";")) {
                bills.add(WrittenBill.of(payer, bills.size() + 1, bill.strip()));
            }
            return bills;
        }

        private List<Episode> episodes() {
            return Arrays.stream(columns.get(1).split("discharged on "))
                    .skip(1)
                    .map(day -> new Episode(
                            "P1",
                            "WC-1",
                            Program.WH,
                            LocalDate.of(2025, 3, 3),
                            null,
                            LocalDate.of(2025, 3, Integer.parseInt(day.strip())),
                            "",
                            null,
                            null,
                            null,
                            null,
                            false,
                            null,
                            null))
                    .toList();
        }

        private static ProgramDay day(String payer, String state, String text) {
            List<String> words = Arrays.asList(text.split(" +"));
            boolean attended = !words.get(0).equals("absent");
            int on = words.indexOf("on");
            return new ProgramDay(
                    "P1",
                    "Doe",
                    "Jo",
                    "WC-1",
                    "PCN1",
                    payer,
                    "",
                    state,
                    attended ? Program.valueOf(words.get(0)) : Program.WH,
                    LocalDate.of(2025, 3, on < 0 ? 3 : Integer.parseInt(words.get(on + 1))),
                    attended,
                    attended
                            ? new BigDecimal(words.get(1))
                                    .multiply(BigDecimal.valueOf(60))
                                    .intValue()
                            : 0,
                    "",
                    DisciplineMinutes.NONE,
                    new ActivityMinutes(minutes(words, "e"), 0, minutes(words, "a"), 0, 0),
                    "",
                    "",
                    false,
                    "",
                    "",
                    "");
        }

        private static int minutes(List<String> words, String letter) {
            return words.stream()
                    .filter(word -> word.matches(letter + "\\d+"))
                    .mapToInt(word -> Integer.parseInt(word.substring(1)))
                    .sum();
        }

        boolean isRight() {
            return columns.get(3).equals("right");
        }

        @Override
        public String toString() {
            return String.join("  ", columns);
        }
    }

    static Stream<Case> cases() {
        return text("billing.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> new Case(Arrays.asList(line.strip().split(" {2,}"))));
    }

    private static String figures(BillingDifference difference) {
        String worth = difference.worth() == null ? "-" : difference.worth().toString();
        return BilledLines.plain(difference.unitsDue()) + "/" + BilledLines.plain(difference.unitsBilled()) + " "
                + worth;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_bill_is_held_against_its_day(Case line) {
        List<BillingDifference> differences = line.differences();
        if (line.isRight()) {
            assertThat(differences).isEmpty();
        } else {
            assertThat(differences).hasSize(1);
            BillingDifference only = differences.get(0);
            assertThat(figures(only))
                    .as(only.why())
                    .isEqualTo(line.columns().get(3).replaceAll(" +", " "));
            if (line.columns().size() > 4) {
                assertThat(only.why()).contains(line.columns().get(4));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_order_in_which_bills_came_changes_nothing(Case line) {
        List<SentBill> turned = new ArrayList<>(line.bills());
        Collections.reverse(turned);
        assertThat(line.differences(turned)).isEqualTo(line.differences());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " -> ", textBlock = """
                    TEXAS 97545:WH:CA 1, 97546:WH:CA 4   -> 0/5 -384.00  -> add its log if it is one of the program, else take PCN1 sent 2025-03-10 back (frequency 8)
                    TEXAS 97545 1, 97546 4               -> 0/5 -        -> no claim of the log is this one's
                    STRANGER 97545:WH 1                  -> 0/1 -        -> no claim of the log is this one's
                    """)
    void a_bill_without_a_claim_of_the_log_is_told(String bill, String figures, String why) {
        String[] parts = bill.split(" ", 2);
        List<BillingDifference> differences = DIFFERENCES.ofUnmatched(List.of(WrittenBill.of(parts[0], 1, parts[1])));
        assertThat(differences).singleElement().satisfies(only -> {
            assertThat(figures(only)).isEqualTo(figures);
            assertThat(only.why()).contains(why);
            assertThat(only.payer()).isEqualTo(parts[0]);
        });
    }

    @Test
    void a_bill_that_could_be_for_two_days_names_both_and_has_no_worth() {
        SentBill sent = WrittenBill.of("TEXAS", 1, "97545:WH:CA 1");
        SentBill.Line doubtful = new SentBill.Line(
                sent.lines().get(0).line(), null, false, List.of("WC-1 WH 2025-03-03", "WC-2 WH 2025-03-03"));
        List<BillingDifference> differences =
                DIFFERENCES.ofUnmatched(List.of(new SentBill(1, "TEXAS", sent.bill(), List.of(doubtful), List.of())));
        assertThat(differences).singleElement().satisfies(only -> {
            assertThat(only.worth()).isNull();
            assertThat(only.why()).contains("it could be for WC-1 WH 2025-03-03 or for WC-2 WH 2025-03-03");
        });
    }

    @Test
    void a_bill_that_came_back_refused_asks_for_nothing() {
        SentBill sent = WrittenBill.of("TEXAS", 1, "97545:WH:CA 1, 97546:WH:CA 9");
        Acknowledgment refused = new Acknowledgment(
                Acknowledgment.By.PAYER,
                false,
                LocalDate.of(2025, 3, 12),
                "PCN1",
                "TEXAS",
                "",
                null,
                null,
                Bill.Sending.UNKNOWN,
                List.of("A3:21"),
                "",
                "",
                Place.ofFile("a.277"));
        Case day = new Case(List.of("TEXAS TX", "WH 6.00"));
        assertThat(day.differences(List.of(new SentBill(1, "TEXAS", sent.bill(), sent.lines(), List.of(refused)))))
                .isEmpty();
    }

    @Test
    void a_row_shows_what_is_due_and_what_was_billed() {
        BillingDifference row = new Case(List.of("TEXAS TX", "WH 6.00", "97545:WH:CA 1, 97546:WH 3"))
                .differences()
                .get(0);
        assertThat(row.modifiersDue()).isEqualTo("WH:CA");
        assertThat(row.modifiersBilled()).isEqualTo("97545 WH:CA; 97546 WH");
        assertThat(row.codesDue()).isEqualTo("97545 x 1; 97546 x 4");
        assertThat(row.codesBilled()).isEqualTo("97545 x 1; 97546 x 3");
        assertThat(row.filingLimit()).isEqualTo("2025-05-02");
        assertThat(row.sentOn()).isEqualTo("2025-03-10");
        assertThat(row.controlNumber()).isEqualTo("PCN1");
        assertThat(row.deliveredMinutes()).isEqualTo(360);
    }
}
