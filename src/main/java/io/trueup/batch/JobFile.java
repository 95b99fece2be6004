package io.trueup.batch;

import io.trueup.books.CloseDay;
import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.NumberRange;
import io.trueup.configuration.YamlDocument;
import io.trueup.configuration.YamlMapping;
import io.trueup.configuration.YamlValue;
import io.trueup.letter.Clinic;
import io.trueup.mapping.JobColumns;
import io.trueup.money.Money;
import io.trueup.notify.MailSettings;
import io.trueup.packet.PacketsWanted;
import io.trueup.postgres.Database;
import io.trueup.reconciliation.DeclaredBills;
import io.trueup.reconciliation.Tolerance;
import io.trueup.tabular.ColumnMaps;
import io.trueup.written.NearestWord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * One file of jobs/ (INTERFACES.md 2), its paths resolved against the folder that holds jobs/.
 *
 * @param cron six fields, seconds first; blank when the job has no schedule
 * @param archive null when accepted files stay where they are
 * @param today stands in for the clock; null for the real day
 * @param threads partitions worked on side by side; {@code auto} is the cores of the machine
 * @param mail who gets the mail of the morning; null for nobody
 * @param clinic who writes the letters
 * @param bills whose bills all come into the inbox
 * @param packets which appeals get a packet
 * @param depositDays days after its date until when a payment must be at the bank
 * @param closeDay when a month of the books is closed
 */
public record JobFile(
        Path file,
        String name,
        String cron,
        ZoneId zone,
        Path inbox,
        @Nullable Path archive,
        Path reports,
        Path reference,
        String database,
        Path data,
        Tolerance tolerance,
        int threads,
        ColumnMaps columns,
        @Nullable LocalDate today,
        @Nullable MailSettings mail,
        Clinic clinic,
        DeclaredBills bills,
        PacketsWanted packets,
        int depositDays,
        CloseDay closeDay) {

    private static final int DEFAULT_DEPOSIT_DAYS = 5;
    private static final int MOST_DEPOSIT_DAYS = 90;
    private static final CloseDay DEFAULT_CLOSE_DAY = new CloseDay(5);
    private static final int MOST_CLOSE_DAYS = 60;

    private static final int MOST_THREADS = 256;
    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 _.-]{0,58}[A-Za-z0-9])?");

    /**
     * A job file, and everything wrong with it.
     *
     * @param draft what could be read, for checking what it names; null when the file is no YAML with keys
     */
    public record Read(@Nullable JobFile draft, List<ConfigurationProblem> problems) {

        /** The job; null while there is an error. */
        public @Nullable JobFile job() {
            return problems.stream().anyMatch(ConfigurationProblem::isError) ? null : draft;
        }
    }

    /** @throws IOException when the file itself cannot be read */
    public static Read read(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        String text = new String(Files.readAllBytes(absolute), StandardCharsets.UTF_8);
        Path fileName = absolute.getFileName();
        YamlDocument document = YamlDocument.read(fileName == null ? "" : fileName.toString(), text);
        JobFile job = new Reader(absolute, document.root().named("the job").mapping()).job();
        return new Read(
                document.root().isMapping() ? job : null, document.problems().list());
    }

    /** Reads the keys; a value that is wrong leaves its problem and any usable value. */
    private record Reader(Path file, YamlMapping keys) {

        JobFile job() {
            String name = name(keys.required("name"));
            YamlMapping schedule = keys.optional("schedule").mapping();
            String cron = cron(schedule.optional("cron"));
            ZoneId zone = zone(schedule.optional("zone"));
            schedule.rejectUnknown();
            String archive = keys.optional("archive").text("none");
            YamlMapping tolerance = keys.optional("tolerance").mapping();
            JobFile job = new JobFile(
                    file,
                    name,
                    cron,
                    zone,
                    path(keys.required("inbox").text("inbox")),
                    archive.equals("none") ? null : path(archive),
                    path(keys.optional("reports").text("reports")),
                    path(keys.required("reference").text("jobs/reference")),
                    database(keys.optional("database")),
                    path(keys.optional("data").text("data")),
                    new Tolerance(
                            tolerance.optional("amount").money(Money.ofCents(100)),
                            tolerance.optional("percent").number(BigDecimal.ZERO, NumberRange.of("0", "100"))),
                    threads(keys.optional("threads")),
                    JobColumns.read(keys.optional("columns")),
                    keys.optional("today").date(),
                    mail(keys.optional("notify")),
                    Clinic.read(keys.optional("clinic").named("clinic").mapping()),
                    bills(keys.optional("bills")),
                    keys.optional("packets").word(YamlValue.words(PacketsWanted.values()), PacketsWanted.ALL),
                    keys.optional("deposit-days").whole(DEFAULT_DEPOSIT_DAYS, 0, MOST_DEPOSIT_DAYS),
                    closeDay(keys.optional("month-end")));
            tolerance.rejectUnknown();
            keys.rejectUnknown();
            return job;
        }

        /** Workbooks have it in their file names. */
        private static String name(YamlValue value) {
            String name = value.text("job");
            if (!SAFE_NAME.matcher(name).matches()) {
                value.problem(
                        ConfigurationCode.OUT_OF_RANGE,
                        "name is \"" + name.replaceAll("\\p{Cntrl}", "?")
                                + "\"; workbooks are named after it, so it takes up to 60 letters a to z, digits,"
                                + " blanks, dots, - and _, and begins and ends with a letter or digit",
                        "");
            }
            return name;
        }

        private static String cron(YamlValue value) {
            String cron = value.text("");
            if (!cron.isEmpty() && !CronExpression.isValidExpression(cron)) {
                value.problem(
                        ConfigurationCode.BAD_CRON,
                        "cron is \"" + cron + "\", not six fields: second minute hour day month weekday",
                        "0 30 2 * * *");
            }
            return cron;
        }

        private static ZoneId zone(YamlValue value) {
            String zone = value.text("UTC");
            try {
                return ZoneId.of(zone);
            } catch (DateTimeException e) {
                value.problem(
                        ConfigurationCode.UNKNOWN_ZONE,
                        "zone is \"" + zone + "\", which no clock knows",
                        NearestWord.of(zone, ZoneId.getAvailableZoneIds()));
                return ZoneId.of("UTC");
            }
        }

        private static String database(YamlValue value) {
            String database = value.text(Database.EMBEDDED);
            if (!database.equals(Database.EMBEDDED) && !database.startsWith("jdbc:postgresql:")) {
                value.problem(
                        ConfigurationCode.UNKNOWN_WORD,
                        "database is \"" + database + "\", neither embedded nor jdbc:postgresql://host/db",
                        Database.EMBEDDED);
            } else if (database.contains("password=")) {
                value.problem(
                        ConfigurationCode.UNKNOWN_KEY,
                        "database holds a password; it belongs in the environment (TRUEUP_DATABASE_PASSWORD)",
                        "");
            }
            return database;
        }

        private static int threads(YamlValue value) {
            int cores = Runtime.getRuntime().availableProcessors();
            return value.text("auto").equals("auto") ? cores : value.whole(cores, 1, MOST_THREADS);
        }

        private static @Nullable MailSettings mail(YamlValue value) {
            return value.isPresent() ? MailSettings.read(value.named("notify").mapping()) : null;
        }

        /** {@code none} never closes a month. */
        private static CloseDay closeDay(YamlValue value) {
            if (!value.isPresent()) {
                return DEFAULT_CLOSE_DAY;
            }
            if (!value.isMapping()) {
                if (!value.text("").equals("none")) {
                    value.problem(
                            ConfigurationCode.UNKNOWN_WORD,
                            "month-end is none, or has the key close-after-days",
                            "{ close-after-days: 5 }");
                }
                return CloseDay.NEVER;
            }
            YamlMapping keys = value.named("month-end").mapping();
            CloseDay day = new CloseDay(
                    keys.required("close-after-days").whole(DEFAULT_CLOSE_DAY.afterDays(), 0, MOST_CLOSE_DAYS));
            keys.rejectUnknown();
            return day;
        }

        private static DeclaredBills bills(YamlValue value) {
            if (!value.isPresent()) {
                return DeclaredBills.NONE;
            }
            YamlMapping bills = value.named("bills").mapping();
            YamlValue written = bills.optional("payers");
            List<String> payers = written.texts();
            if (payers.stream().anyMatch(String::isBlank) || payers.isEmpty() && written.isPresent()) {
                written.problem(
                        ConfigurationCode.MISSING_VALUE, "payers is empty; it is all, or a list of payer ids", "all");
            }
            LocalDate from = bills.required("from").date();
            bills.rejectUnknown();
            return new DeclaredBills(from, payers.contains("all") ? List.of() : payers);
        }

        private Path path(String written) {
            Path jobs = file.getParent();
            Path home = jobs == null || jobs.getParent() == null ? file.getRoot() : jobs.getParent();
            return home.resolve(written).normalize();
        }
    }
}
