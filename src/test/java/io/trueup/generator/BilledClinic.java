package io.trueup.generator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A clinic with the whole chain: attended days, bills, acknowledgments, remittances and what the bank says. Its claims are fewer and
 * plainer than those of {@link SyntheticClinic}; what is planted is on the way from the day to the deposit.
 *
 * @param days attended program days, about
 * @param seed the same seed makes the same files
 */
public record BilledClinic(int days, long seed) {

    private static final int DAYS_OF_A_CLAIM = 10;
    private static final LocalDate FIRST_PAY_DAY = LocalDate.of(2025, 4, 4);
    private static final int DAYS_BETWEEN_PAY_DAYS = 14;

    /** Writes inbox/, jobs/ and what is right below the folder, in which none of them may be yet. */
    public void writeTo(Path folder) throws IOException {
        GeneratedFiles files = new GeneratedFiles(folder);
        files.copy("nightly.yml", "jobs/nightly.yml");
        Files.writeString(
                folder.resolve("jobs").resolve("nightly.yml"), BilledCarriers.declaration(), StandardOpenOption.APPEND);
        files.copy("contracts.yml", "jobs/reference/contracts.yml");
        files.copy("fee-schedules.csv", "jobs/reference/fee-schedules.csv");
        files.folder("inbox/worklists");
        files.folder("inbox/remittances");
        Mailbox box = new Mailbox();
        Payments payments = new Payments(season());
        try (BufferedWriter answers = files.open("truth.csv");
                BilledTruth truth = new BilledTruth(files, new Truth(answers))) {
            claims(files, box, payments, truth);
            Chance chance = new Chance(seed, "files", 0);
            Map<String, Integer> groups = new BillFiles(files, chance).write(box.bills());
            new AcknowledgmentFiles(files, chance).write(box, groups);
            List<PaymentDraft> paid = new ArrayList<>();
            payments.asTheyAre().forEach(paid::addAll);
            BankStatement bank = new BankStatement(paid, truth, new Chance(seed, "bank", 0));
            bank.arrange();
            remittances(files, payments, chance);
            bank.write(files);
        }
    }

    private static Season season() {
        List<LocalDate> payDays = FIRST_PAY_DAY
                .datesUntil(Season.TODAY, Period.ofDays(DAYS_BETWEEN_PAY_DAYS))
                .toList();
        return new Season(0, FIRST_PAY_DAY, payDays);
    }

    private void claims(GeneratedFiles files, Mailbox box, Payments payments, BilledTruth truth) throws IOException {
        try (TableFile logs = table(files, "program-logs/log-0000-a", LogTable.LOG_HEADER);
                TableFile corrections = table(files, "program-logs/log-0000-b", LogTable.LOG_HEADER);
                TableFile episodes = table(files, "episodes/episodes-0000", LogTable.EPISODE_HEADER);
                TableFile authorizations =
                        table(files, "authorizations/authorizations-0000", LogTable.AUTHORIZATION_HEADER)) {
            LogTable table = new LogTable(logs, corrections, episodes, authorizations);
            int left = days;
            for (long number = 1; left > 0; number++) {
                Chance chance = new Chance(seed, "billed claim", number);
                int attended = Math.min(left, chance.between(3, 2 * DAYS_OF_A_CLAIM - 3));
                ClinicClaim claim = BilledClaimMaker.claim(number, Math.max(attended, 3), chance);
                Map<ClinicDay, String> own = new BilledClaimTeller(claim, box, payments, truth, chance).tell();
                table.claim(claim, own, chance);
                left -= attended;
            }
        }
    }

    private static TableFile table(GeneratedFiles files, String name, String heading) throws IOException {
        return TableFile.open(files, "inbox/" + name, TableFile.Form.CSV, heading);
    }

    /** An 835 and a table for each pay day. */
    private static void remittances(GeneratedFiles files, Payments payments, Chance chance) throws IOException {
        int control = 0;
        for (List<PaymentDraft> drafts : payments.asTheyAre()) {
            List<PaymentDraft> electronic =
                    drafts.stream().filter(d -> d.carrier().electronic()).toList();
            if (!electronic.isEmpty()) {
                try (Writer out =
                        files.text("inbox/remittances/" + electronic.get(0).date() + ".835")) {
                    RemittanceInterchange interchange =
                            new RemittanceInterchange(out, RemittanceInterchange.Look.USUAL, ++control);
                    for (PaymentDraft draft : electronic) {
                        interchange.payment(draft, draft.claims(), draft.amount(), true);
                    }
                    interchange.end();
                }
            }
            List<PaymentDraft> onPaper =
                    drafts.stream().filter(d -> !d.carrier().electronic()).toList();
            if (!onPaper.isEmpty()) {
                try (RemittanceTable out = RemittanceTable.open(
                        files, "inbox/remittances/" + onPaper.get(0).date(), chance)) {
                    for (PaymentDraft draft : onPaper) {
                        out.payment(draft, draft.claims());
                    }
                }
            }
        }
    }
}
