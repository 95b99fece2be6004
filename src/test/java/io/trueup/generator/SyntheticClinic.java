package io.trueup.generator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A clinic of any size: claims are made and told a season at a time, so that memory does not grow with the days.
 *
 * @param days attended program days, at least one
 * @param patients at least one; not more than there are days come
 * @param seed the same seed makes the same files
 */
public record SyntheticClinic(long days, long patients, long seed) {

    private static final int DAYS_OF_A_CLAIM = 25;
    private static final long MOST_CLAIMS_OF_A_SEASON = 400;
    private static final int SEASONS_OF_A_SMALL_CLINIC = 8;

    public SyntheticClinic {
        if (days < 1 || patients < 1) {
            throw new IllegalArgumentException("a clinic has at least one day and one patient");
        }
    }

    /** How many files and answers there are. */
    public record Made(long claims, long days, int seasons) {}

    /** Writes inbox/, jobs/ and truth.csv below the folder, in which none of them may be yet. */
    public Made writeTo(Path folder) throws IOException {
        GeneratedFiles files = new GeneratedFiles(folder);
        files.copy("nightly.yml", "jobs/nightly.yml");
        files.copy("contracts.yml", "jobs/reference/contracts.yml");
        files.copy("fee-schedules.csv", "jobs/reference/fee-schedules.csv");
        files.folder("inbox/worklists");
        files.folder("inbox/remittances");
        long claims = claims();
        int seasons = seasons(claims);
        try (BufferedWriter answers = files.open("truth.csv")) {
            Truth truth = new Truth(answers);
            for (int i = 0; i < seasons; i++) {
                season(files, truth, Season.of(i, seasons), claims * i / seasons, claims * (i + 1) / seasons);
            }
        }
        return new Made(claims, days, seasons);
    }

    private long claims() {
        return Math.min(days, Math.max(patients, (days + DAYS_OF_A_CLAIM - 1) / DAYS_OF_A_CLAIM));
    }

    private static int seasons(long claims) {
        long most =
                Math.max(SEASONS_OF_A_SMALL_CLINIC, (claims + MOST_CLAIMS_OF_A_SEASON - 1) / MOST_CLAIMS_OF_A_SEASON);
        return (int) Math.min(claims, most);
    }

    private void season(GeneratedFiles files, Truth truth, Season season, long from, long to) throws IOException {
        Payments payments = new Payments(season);
        String number = String.format(Locale.ROOT, "%04d", season.number());
        Chance forms = new Chance(seed, "tables", season.number());
        try (TableFile logs = table(files, "program-logs/log-" + number + "-a", forms, LogTable.LOG_HEADER);
                TableFile corrections = table(files, "program-logs/log-" + number + "-b", forms, LogTable.LOG_HEADER);
                TableFile episodes = table(files, "episodes/episodes-" + number, forms, LogTable.EPISODE_HEADER);
                TableFile authorizations =
                        table(files, "authorizations/authorizations-" + number, forms, LogTable.AUTHORIZATION_HEADER)) {
            LogTable table = new LogTable(logs, corrections, episodes, authorizations);
            for (long i = from; i < to; i++) {
                claim(i, season, payments, truth, table);
            }
        }
        Chance chance = new Chance(seed, "payments", season.number());
        new RemittanceFiles(files, season, chance).write(payments.settled(chance));
    }

    private static TableFile table(GeneratedFiles files, String name, Chance forms, String heading) throws IOException {
        return TableFile.open(files, "inbox/" + name, TableFile.Form.any(forms), heading);
    }

    private void claim(long number, Season season, Payments payments, Truth truth, LogTable table) throws IOException {
        Chance chance = new Chance(seed, "claim", number);
        long patient = number % Math.min(patients, days);
        boolean alone = claims() <= patients;
        int attended = attended(number);
        boolean twin = attended > 3 && chance.percent(4);
        ClinicClaim made =
                new ClaimMaker(season).claim(number, patient, twin ? attended - 1 : attended, !alone || twin, chance);
        boolean second = !twin && attended > 3 && SecondProgramTeller.canHave(made) && chance.percent(20);
        ClinicClaim claim = second ? made.withoutLastDay() : made;
        Map<ClinicDay, String> own = new HashMap<>();
        List<ClinicDay> shared = new ArrayList<>();
        if (twin) {
            shared.addAll(new TwinTeller(claim, payments, truth, chance).tell(table, own));
        }
        own.putAll(new ClaimTeller(claim, payments, truth, chance).tell(shared));
        table.claim(claim, own, chance);
        if (second) {
            new SecondProgramTeller(claim, payments, truth, chance).tell(table);
        }
    }

    /** Days are shared out evenly, and then moved between each claim and its neighbour. */
    private int attended(long number) {
        long claims = claims();
        long neighbour = number % 2 == 0 ? number + 1 : number - 1;
        long own = evenly(number, claims);
        if (neighbour >= claims) {
            return (int) own;
        }
        long movable = Math.min(own, evenly(neighbour, claims)) * 85 / 100;
        long moved = new Chance(seed, "days", number / 2).between(0, (int) Math.min(movable, DAYS_OF_A_CLAIM));
        return (int) (number % 2 == 0 ? own + moved : own - moved);
    }

    private long evenly(long number, long claims) {
        return days * (number + 1) / claims - days * number / claims;
    }
}
