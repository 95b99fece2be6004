package io.trueup.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.ReceiptDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One payment, told whole and in parts, as 835 and as table, with rows and claims that were rejected, in any order: as long as every
 * line was told by some file, what counts is the payment, line by line. How often that is tried is the property {@code told.again}.
 */
class ToldAgainTest {

    private static final int WAYS = Integer.getInteger("told.again", 2_000);
    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

    /** A claim of the payment, as the payer has it. */
    private record Bill(String controlNumber, String payerNumber, List<ToldLine> lines) {}

    private final List<ToldPayment> told = new ArrayList<>();
    private final List<String> plan = new ArrayList<>();
    private long ids;

    @Test
    void a_payment_told_in_any_way_and_order_is_the_payment() {
        for (int seed = 1; seed <= WAYS; seed++) {
            Random random = new Random(seed);
            told.clear();
            plan.clear();
            List<Bill> bills = bills(random);
            Money amount = Money.sum(bills.stream()
                    .flatMap(bill -> bill.lines().stream().map(ToldLine::paid))
                    .toList());
            int files = 1 + random.nextInt(4);
            int whole = random.nextInt(files);
            for (int file = 0; file < files; file++) {
                if (file == whole && random.nextBoolean()) {
                    int first = random.nextInt(bills.size() + 1);
                    tell(bills.subList(0, first), amount, 1.0, random);
                    tell(bills.subList(first, bills.size()), amount, 1.0, random);
                } else {
                    tell(bills, amount, file == whole ? 1.0 : 0.3 + random.nextDouble() * 0.7, random);
                }
            }
            SamePayments.Found found = SamePayments.of(told);
            List<String> counted = told.stream()
                    .flatMap(payment -> payment.claims().stream())
                    .filter(claim -> found.counted().contains(claim.id()))
                    .flatMap(claim -> claim.lines().stream().map(line -> claim.controlNumber() + " " + line.priced()))
                    .sorted()
                    .toList();
            assertThat(counted)
                    .as("seed %d: %s", seed, plan)
                    .isEqualTo(bills.stream()
                            .flatMap(bill ->
                                    bill.lines().stream().map(line -> bill.controlNumber() + " " + line.priced()))
                            .sorted()
                            .toList());
            assertThat(Set.copyOf(found.canonical().values()))
                    .as("seed %d", seed)
                    .hasSize(1);
        }
    }

    /** Control numbers of patients, with a number of the payer's own or without; no two of them did the same on one day. */
    private static List<Bill> bills(Random random) {
        boolean payerNumbers = random.nextBoolean();
        List<Bill> bills = new ArrayList<>();
        int day = 0;
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            List<ToldLine> lines = new ArrayList<>();
            int days = 1 + random.nextInt(2);
            for (int d = 0; d < days; d++) {
                day++;
                lines.add(line("97545", day, 200, random));
                if (random.nextBoolean()) {
                    lines.add(line("97546", day, 400, random));
                }
            }
            bills.add(new Bill("P" + random.nextInt(2), payerNumbers ? "I" + i : "", lines));
        }
        return bills;
    }

    private static ToldLine line(String code, int day, int charge, Random random) {
        Money charged = Money.ofCents(charge * 100L);
        Money paid = Money.ofCents(random.nextInt(4) == 0 ? 0 : 100L * (1 + random.nextInt(charge)));
        return new ToldLine(
                code,
                DateRange.day(DAY.plusDays(day)),
                charged,
                paid,
                null,
                List.of(new Adjustment("CO", paid.isZero() ? "197" : "45", charged.minus(paid))),
                List.of(),
                List.of());
    }

    /** @param share of claims, or of a table's rows, that the file tells */
    private void tell(List<Bill> bills, Money amount, double share, Random random) {
        boolean table = random.nextBoolean();
        List<Bill> shuffled = new ArrayList<>(bills);
        Collections.shuffle(shuffled, random);
        Map<String, Bill> rows = new LinkedHashMap<>();
        List<Bill> own = new ArrayList<>();
        for (Bill bill : shuffled) {
            List<ToldLine> lines = bill.lines().stream()
                    .filter(line -> !table || share == 1.0 || random.nextDouble() < share)
                    .toList();
            if (!lines.isEmpty() && (table || share == 1.0 || random.nextDouble() < share)) {
                own.add(new Bill(bill.controlNumber(), bill.payerNumber(), lines));
                rows.merge(
                        bill.controlNumber() + "/" + bill.payerNumber(),
                        own.get(own.size() - 1),
                        (one, other) -> new Bill(
                                one.controlNumber(),
                                one.payerNumber(),
                                Stream.of(one.lines(), other.lines())
                                        .flatMap(List::stream)
                                        .toList()));
            }
        }
        long file = told.size() + 1;
        List<ToldClaim> claims = (table ? List.copyOf(rows.values()) : own)
                .stream().map(bill -> claim(bill, table)).toList();
        plan.add((table ? "table " : "835 ")
                + claims.stream()
                        .map(c -> c.controlNumber() + "/" + c.payerNumber() + c.keys(ToldLine::priced))
                        .toList());
        told.add(new ToldPayment(100 + file, file, "", 1, 1, "EFT1", "EFT1", amount, claims, List.of()));
    }

    private ToldClaim claim(Bill bill, boolean table) {
        return new ToldClaim(
                ++ids,
                1,
                new UUID(0, ids),
                false,
                table,
                bill.controlNumber(),
                bill.payerNumber(),
                "1",
                Money.sum(bill.lines().stream().map(ToldLine::charge).toList()),
                Money.sum(bill.lines().stream().map(ToldLine::paid).toList()),
                Money.ZERO,
                "DOE, JANE",
                Set.of(),
                Set.of(),
                ReceiptDates.UNKNOWN,
                bill.lines());
    }
}
