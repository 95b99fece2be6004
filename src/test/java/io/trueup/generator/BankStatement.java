package io.trueup.generator;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What two accounts show of the payments, and of money that is nobody's business here. One bank sends tables, the other BAI2. */
final class BankStatement {

    /** Until when a payment must be at the bank, in days after its date. */
    private static final int DEPOSIT_DAYS = 5;

    /** A line of an account; the last ones are of today, so that the statements reach there. */
    private record Line(LocalDate date, long cents, String description, String reference) {}

    private final List<PaymentDraft> payments;
    private final BilledTruth truth;
    private final Chance chance;
    private final List<Line> table = new ArrayList<>();
    private final List<Line> bai = new ArrayList<>();

    BankStatement(List<PaymentDraft> payments, BilledTruth truth, Chance chance) {
        this.payments = payments;
        this.truth = truth;
        this.chance = chance;
    }

    /** Decides what the bank got of each payment; before the payments are written, for some become cheques. */
    void arrange() {
        Set<Long> amounts = new HashSet<>();
        List<PaymentDraft> left = new ArrayList<>(payments);
        while (!left.isEmpty()) {
            PaymentDraft payment = left.remove(0);
            boolean unique = amounts.add(payment.amount());
            PaymentDraft next = left.isEmpty() ? payment : left.get(0);
            int ticket = chance.between(1, 100);
            if (payment.date().isAfter(Season.TODAY.minusDays(DEPOSIT_DAYS + 3))) {
                notYet(payment);
            } else if (ticket <= 8) {
                truth.deposit(payment.trace(), payment.date(), payment.amount(), "MISSING");
            } else if (ticket <= 16) {
                cardFee(payment);
            } else if (ticket <= 26 && unique) {
                byAmount(payment);
            } else if (ticket <= 46 && next != payment && next.date().equals(payment.date())) {
                slip(payment, left.remove(0));
            } else {
                byTrace(payment);
            }
        }
        unrelated();
    }

    private List<Line> account(PaymentDraft payment) {
        return payment.carrier().id().compareTo("H") < 0 ? bai : table;
    }

    private void notYet(PaymentDraft payment) {
        boolean late = Season.TODAY.isAfter(payment.date().plusDays(DEPOSIT_DAYS));
        truth.deposit(payment.trace(), payment.date(), payment.amount(), late ? "MISSING" : "NOT_YET");
    }

    private void byTrace(PaymentDraft payment) {
        LocalDate day = payment.date().plusDays(chance.between(0, 3));
        String name = payment.carrier().name().toUpperCase(Locale.ROOT);
        if (chance.percent(50)) {
            account(payment)
                    .add(new Line(day, payment.amount(), name + " HCCLAIMPMT TRN*1*" + payment.trace() + "*1\\", ""));
        } else {
            account(payment).add(new Line(day, payment.amount(), "ACH CREDIT " + name, payment.trace()));
        }
        truth.deposit(payment.trace(), day, payment.amount(), "MATCHED");
    }

    private void byAmount(PaymentDraft payment) {
        LocalDate day = payment.date().plusDays(chance.between(0, 3));
        account(payment).add(new Line(day, payment.amount(), "ACH CREDIT HCCLAIMPMT", ""));
        truth.deposit(payment.trace(), day, payment.amount(), "MATCHED");
    }

    /** A virtual card: the processor keeps its share. */
    private void cardFee(PaymentDraft payment) {
        LocalDate day = payment.date().plusDays(2);
        long fee = Cents.percent(payment.amount(), 2_75);
        account(payment).add(new Line(day, payment.amount() - fee, "MERCHANT DEP " + payment.trace(), ""));
        truth.deposit(payment.trace(), day, payment.amount() - fee, "DIFFERS");
    }

    private void slip(PaymentDraft one, PaymentDraft other) {
        LocalDate day = one.date().plusDays(chance.between(1, 3));
        one.byCheque();
        other.byCheque();
        account(one).add(new Line(day, one.amount() + other.amount(), "DEPOSIT", ""));
        truth.deposit(one.trace(), day, one.amount() + other.amount(), "MATCHED");
        truth.deposit(other.trace(), day, one.amount() + other.amount(), "MATCHED");
    }

    private void unrelated() {
        LocalDate last = Season.TODAY.minusDays(20);
        table.add(new Line(last, 4_213_77, "HARBOR STATE MUTUAL HCCLAIMPMT TRN*1*HARBR999999*1\\", ""));
        truth.deposit("", last, 4_213_77, "REMITTANCE_MISSING");
        table.add(new Line(last.plusDays(1), -1_850_00, "RENT ORCHARD LOOP", ""));
        table.add(new Line(Season.TODAY, 37, "INTEREST PAID", ""));
        truth.deposit("", Season.TODAY, 37, "OTHER");
        bai.add(new Line(Season.TODAY, 640_00, "SQUARE INC TRANSFER", ""));
        truth.deposit("", Season.TODAY, 640_00, "OTHER");
    }

    void write(GeneratedFiles files) throws IOException {
        try (TableFile out = TableFile.open(
                files, "inbox/deposits/operating", TableFile.Form.CSV, "date,amount,description,reference,account")) {
            for (Line line : sorted(table)) {
                out.row(List.of(
                        line.date().toString(),
                        Cents.text(line.cents()),
                        line.description(),
                        line.reference(),
                        "operating 4471"));
            }
        }
        try (Writer out = files.text("inbox/deposits/lockbox.bai")) {
            lockbox(out, sorted(bai));
        }
    }

    private static List<Line> sorted(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(Line::date).thenComparing(Line::description))
                .toList();
    }

    /** BAI2: a group for each day. */
    private static void lockbox(Writer out, List<Line> lines) throws IOException {
        out.write("01,121000358,CLINIC,260227,0600,1,80,,2/\n");
        List<LocalDate> days = lines.stream().map(Line::date).distinct().toList();
        int records = 2;
        long all = 0;
        for (LocalDate day : days) {
            String date = BillInterchange.DAY.format(day).substring(2);
            long sum = 0;
            out.write("02,CLINIC,121000358,1," + date + ",0600,USD,2/\n");
            out.write("03,7730551,USD,010,,,/\n");
            int own = 2;
            for (Line line : lines) {
                if (line.date().equals(day)) {
                    String type = line.description().equals("DEPOSIT") ? "301" : "142";
                    String text = line.description().replace('\\', ' ').strip();
                    out.write("16," + type + "," + line.cents() + ",Z,BR" + (records + own) + "," + line.reference()
                            + "," + text + "\n");
                    sum += line.cents();
                    own++;
                }
            }
            out.write("49," + sum + "," + own + "/\n");
            out.write("98," + sum + ",1," + (own + 2) + "/\n");
            records += own + 2;
            all += sum;
        }
        out.write("99," + all + "," + days.size() + "," + records + "/\n");
    }
}
