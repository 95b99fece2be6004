package io.trueup.generator;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a season's payments: for each pay day an 835 and a table, some payments told in two files, a part each, and some told
 * whole a second time.
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

    /** A payment as one file tells it. */
    private record Told(PaymentDraft payment, List<PaidClaim> claims, boolean first) {}

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
        if (claims.size() > 1 && chance.percent(15)) {
            int half = claims.size() / 2;
            first.add(new Told(payment, claims.subList(0, half), true));
            second.add(new Told(payment, claims.subList(half, claims.size()), false));
        } else {
            first.add(new Told(payment, claims, true));
            if (chance.percent(10)) {
                second.add(new Told(payment, claims, true));
            }
        }
    }

    private void write(String name, List<Told> all, int control) throws IOException {
        List<Told> electronic =
                all.stream().filter(t -> t.payment().carrier().electronic()).toList();
        List<Told> tables =
                all.stream().filter(t -> !t.payment().carrier().electronic()).toList();
        if (!electronic.isEmpty()) {
            try (Writer out = files.open("inbox/remittances/" + name + ".835")) {
                RemittanceInterchange interchange = new RemittanceInterchange(
                        out, chance.of(List.of(RemittanceInterchange.Look.values())), control);
                for (Told told : electronic) {
                    interchange.payment(told.payment(), told.claims(), told.first());
                }
                interchange.end();
            }
        }
        if (!tables.isEmpty()) {
            try (Writer out = files.open("inbox/remittances/" + name + ".csv")) {
                RemittanceTable table = new RemittanceTable(out, chance.of(List.of(Spelling.values())));
                for (Told told : tables) {
                    table.payment(told.payment(), told.claims());
                }
            }
        }
    }
}
