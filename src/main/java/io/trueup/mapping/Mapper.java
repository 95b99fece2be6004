package io.trueup.mapping;

import io.trueup.bill.Acknowledgments;
import io.trueup.bill.Bills;
import io.trueup.programlog.ProgramLogs;
import io.trueup.remittance.Remittances;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.Reading;
import io.trueup.tabular.Column;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.DaysAcross;
import io.trueup.tabular.Heading;
import io.trueup.tabular.Labels;
import io.trueup.tabular.TableKind;
import io.trueup.tabular.TableSample;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what a table is and which of its headings is which column (INTERFACES.md 1, {@code map}). */
public final class Mapper {

    private static final int WEIGHT_OF_FOLDER = 40;

    private static final String PAID = "paid_amount";
    private static final String HOURS = "hours";
    private static final String MINUTES = "minutes";
    private static final String SENT = "sent_on";
    private static final String SERVICE_DATE = "service_date";
    private static final List<String> PAYMENT = List.of("payment_trace", "payment_date");
    private static final String PAYMENT_AMOUNT = "payment_amount";

    /** What tells charges from bills, and the numbers that a bill goes by. */
    private static final Set<String> OF_A_BILL = Set.of(SENT, "patient_control_number");

    private final ColumnMaps known;
    private final Said said;

    /**
     * @param known what the job file says already
     * @param said what a person says now
     */
    public Mapper(ColumnMaps known, Said said) {
        this.known = known;
        this.said = said;
    }

    /** @param folder the file lies in; whatever it is called */
    public Reading<Mapping> map(InputFile file, String folder) {
        Reading<List<TableSample>> samples = TableSample.of(file, TradeWords.standard()::known);
        List<TableSample> tables = samples.value();
        HeadedTable table = tables == null ? null : HeadedTable.of(tables);
        if (table == null) {
            return Reading.rejected(
                    samples.problems().stream().anyMatch(Problem::isReject)
                            ? samples.problems()
                            : List.of(Problem.of(
                                    ProblemCode.UNRECOGNISED,
                                    Place.ofFile(file.name()),
                                    "no row of headings among the first 30",
                                    "a table with headings such as Patient, DOS, Hours or Check #, Billed, Paid; "
                                            + "where it has none, write them above its first row")));
        }
        String sheet = table.sheet().isEmpty() ? "" : "sheet " + table.sheet();
        Problem across = DaysAcross.problem(table.headings(), new Place(file.name(), table.line(), sheet));
        if (across != null) {
            return Reading.rejected(List.of(across));
        }
        List<Found> all = TableKinds.ALL.stream()
                .map(kind -> find(kind, table, file.name()))
                .toList();
        Found best = all.stream()
                .filter(found -> found.kind().folder().equals(folder) || isPossible(found, all))
                .max(Comparator.comparingDouble(found -> fit(found, folder)))
                .orElseThrow();
        Mapping mapping = mapping(best, file.name());
        String week = week(best);
        if (!week.isEmpty()) {
            return refused(ProblemCode.DAYS_ADDED_UP, file, week);
        }
        return isOfCharges(mapping, folder) ? refused(ProblemCode.CHARGES_ONLY, file, "") : Reading.of(mapping);
    }

    private static Reading<Mapping> refused(ProblemCode code, InputFile file, String found) {
        return Reading.rejected(List.of(Problem.of(code, Place.ofFile(file.name()), found, "")));
    }

    /** The heading of weeks or months in a log that no other heading gives days; blank where there is none. */
    private static String week(Found found) {
        if (!found.kind().equals(ProgramLogs.TABLE)) {
            return "";
        }
        Choice day = Choice.of(found.choices(), SERVICE_DATE);
        return day == null || day.isSaid() || !Wording.WEEK.isIn(day.heading()) ? "" : day.heading();
    }

    /** Codes and charges, and no word of who was sent them, and when. */
    private static boolean isOfCharges(Mapping mapping, String folder) {
        Set<String> missing = mapping.missing().stream().map(Column::name).collect(Collectors.toSet());
        return mapping.kind().equals(Bills.TABLE)
                && !folder.equals(Bills.TABLE.folder())
                && missing.containsAll(OF_A_BILL);
    }

    private Said said(TableKind kind, String fileName) {
        return said.after(known.forFile(kind.folder(), fileName));
    }

    private Found find(TableKind kind, HeadedTable table, String fileName) {
        return new ColumnFinder(kind, table, said(kind, fileName).headings()).find();
    }

    /**
     * Bills say what was charged, and nothing of what was paid for it but where the day they were sent tells them for bills; a
     * check's number, day and amount are of a remittance, and what a receiver says of bills is a status.
     */
    private boolean isPossible(Found found, List<Found> all) {
        if (found.kind().equals(Bills.TABLE)) {
            boolean paid = all.stream()
                    .filter(other -> other.kind().equals(Remittances.TABLE))
                    .anyMatch(other -> says(other, PAID)
                                    && (!says(found, SENT) || PAYMENT.stream().anyMatch(column -> says(other, column)))
                            || says(other, PAYMENT_AMOUNT) && PAYMENT.stream().allMatch(column -> says(other, column)));
            return says(found, "billed_amount") && !paid;
        }
        return !found.kind().equals(Acknowledgments.TABLE) || says(found, "status");
    }

    private boolean says(Found found, String column) {
        return said.fixed().containsKey(column)
                || found.choices().stream().anyMatch(choice -> choice.certain() && choice.is(column));
    }

    private double fit(Found found, String folder) {
        return found.fit(said.fixed().keySet()) + (found.kind().folder().equals(folder) ? WEIGHT_OF_FOLDER : 0);
    }

    private Mapping mapping(Found found, String fileName) {
        Said own = said(found.kind(), fileName);
        List<Translation> translations = new ValueWords(found, own.values()).translations();
        Map<String, String> fixed = new LinkedHashMap<>(found.fixed());
        own.fixed().forEach((column, value) -> {
            if (found.kind().column(column).isPresent()) {
                fixed.put(column, value);
            }
        });
        new AboveHeadings(found).labels().forEach(fixed::putIfAbsent);
        Map<String, List<String>> columns = columns(found);
        Map<String, Map<String, String>> values = values(translations);
        EarlierEntries earlier = new EarlierEntries(known, found);
        String files = isOfOneFile(fixed) ? FileFamily.only(fileName) : earlier.files(fileName);
        earlier.keep(files, columns, values);
        List<Column> missing = found.missing(fixed.keySet());
        Set<Integer> chosen = new HashSet<>();
        found.choices().forEach(choice -> chosen.add(choice.position()));
        List<String> left = found.table()
                .positions()
                .filter(position -> !chosen.contains(position))
                .mapToObj(position -> found.table().headings().get(position))
                .toList();
        return new Mapping(
                found.kind(),
                doubted(found),
                left,
                translations,
                missing,
                found.doubts(),
                found.table(),
                new ColumnMap(files, columns, values, fixed));
    }

    /** A number or a day of one payment or one mailing holds for no other file, whatever it is called. */
    private static boolean isOfOneFile(Map<String, String> fixed) {
        return Stream.of("payment_trace", "payment_date", SENT)
                .anyMatch(column -> fixed.containsKey(column) && !Labels.isAsked(fixed.getOrDefault(column, "")));
    }

    private static List<Choice> doubted(Found found) {
        return found.choices().stream()
                .map(choice -> choice.targets().stream()
                        .flatMap(target -> Stream.ofNullable(found.doubts().get(target)))
                        .findFirst()
                        .map(choice::doubted)
                        .orElse(choice))
                .toList();
    }

    /**
     * A heading needs an entry but where it is a column's own name; another form of a column is one by an entry alone, and hours beside
     * their minutes are so too, because what an entry names goes before what has a name.
     */
    private static Map<String, List<String>> columns(Found found) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (Choice choice : found.choices()) {
            String name = Heading.normalised(choice.heading());
            boolean withMinutes = choice.is(HOURS) && Choice.of(found.choices(), MINUTES) != null;
            if (withMinutes
                    || !choice.targets().equals(List.of(name))
                    || found.kind().column(name).isEmpty()) {
                columns.put(choice.heading(), choice.targets());
            }
        }
        return columns;
    }

    private static Map<String, Map<String, String>> values(List<Translation> translations) {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        translations.stream()
                .filter(Translation::isKnown)
                .forEach(one -> values.computeIfAbsent(one.column(), column -> new LinkedHashMap<>())
                        .put(one.value(), one.meaning()));
        return values;
    }
}
