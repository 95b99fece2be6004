package io.trueup.generator;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a season's payments: for each pay day an 835 and a table, some payments told in two files, a part each, some told whole a
 * second time, and some made as two of one trace number.
 */
final class RemittanceFiles {

    private final GeneratedFiles files;
    private final Season season;
    private final Chance chance;

    RemittanceFiles(GeneratedFiles files, Season season, Chance chance) {
        this.files = files;
        this.season = season;
        this.chance = chance;
    }

    /** A payment, or a part of one, as one transaction or table tells it. */
    private record Told(PaymentDraft payment, List<PaidClaim> claims, long amount, boolean first) {

        static Told part(PaymentDraft payment, List<PaidClaim> claims, boolean first) {
            return new Told(payment, claims, payment.amount(), first);
        }

        /** As if these claims were all, though the trace number is that of the whole. */
        static Told apart(PaymentDraft payment, List<PaidClaim> claims) {
            return new Told(
                    payment, claims, claims.stream().mapToLong(PaidClaim::paid).sum(), false);
        }
    }

    void write(List<List<PaymentDraft>> payDays) throws IOException {
        for (int i = 0; i < payDays.size(); i++) {
            List<PaymentDraft> all = payDays.get(i);
            List<Told> first = new ArrayList<>();
            List<Told> second = new ArrayList<>();
            for (PaymentDraft payment : all) {
                share(payment, first, second);
            }
            write(name(i, "a"), first, 2 * (season.number() * 10 + i));
            write(name(i, "b"), second, 2 * (season.number() * 10 + i) + 1);
        }
    }

    private String name(int payDay, String part) {
        return String.format(Locale.ROOT, "%s-%04d-%s", season.payDays().get(payDay), season.number(), part);
    }

    private void share(PaymentDraft payment, List<Told> first, List<Told> second) {
        List<PaidClaim> claims = payment.claims();
        int half = claims.size() / 2;
        if (half > 0 && chance.percent(15)) {
            first.add(Told.part(payment, claims.subList(0, half), true));
            second.add(Told.part(payment, claims.subList(half, claims.size()), false));
        } else if (half > 0 && chance.percent(10) && canBeTwo(payment, half)) {
            first.add(Told.apart(payment, claims.subList(0, half)));
            first.add(Told.apart(payment, claims.subList(half, claims.size())));
        } else {
            first.add(Told.part(payment, claims, true));
            if (chance.percent(10)) {
                second.add(Told.part(payment, claims, true));
            }
        }
    }

    /** Whether it can be two transactions of one trace number, each a payment of its own. */
    private static boolean canBeTwo(PaymentDraft payment, int half) {
        List<PaidClaim> claims = payment.claims();
        return payment.carrier().electronic()
                && payment.adjustments().isEmpty()
                && Told.apart(payment, claims.subList(0, half)).amount() >= 0
                && Told.apart(payment, claims.subList(half, claims.size())).amount() >= 0;
    }

    private void write(String name, List<Told> all, int control) throws IOException {
        List<Told> electronic =
                all.stream().filter(t -> t.payment().carrier().electronic()).toList();
        List<Told> tables =
                all.stream().filter(t -> !t.payment().carrier().electronic()).toList();
        if (!electronic.isEmpty()) {
            try (Writer out = files.text("inbox/remittances/" + name + (chance.percent(85) ? ".835" : ".835.gz"))) {
                RemittanceInterchange interchange = new RemittanceInterchange(
                        out, chance.of(List.of(RemittanceInterchange.Look.values())), control);
                for (Told told : electronic) {
                    interchange.payment(told.payment(), told.claims(), told.amount(), told.first());
                }
                interchange.end();
            }
        }
        if (!tables.isEmpty()) {
            try (RemittanceTable table = RemittanceTable.open(files, "inbox/remittances/" + name, chance)) {
                for (Told told : tables) {
                    table.payment(told.payment(), told.claims());
                }
            }
        }
    }
}
