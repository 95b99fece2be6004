package io.trueup.cli;

import io.trueup.money.Money;
import io.trueup.setup.PayerDetails;
import io.trueup.setup.PaymentBasis;
import io.trueup.written.WrittenValues;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code init} asks of one payer. */
final class PayerQuestions {

    private static final Map<String, String> LINES = new LinkedHashMap<>();

    static {
        LINES.put("workers-comp", "workers' compensation");
        LINES.put("auto", "auto insurance");
        LINES.put("disability", "disability insurance");
        LINES.put("group-health", "group health");
        LINES.put("medicare", "Medicare");
    }

    @Option(names = "--payer", paramLabel = "NAME", description = "Its name, as on its checks.")
    private @Nullable String name;

    @Option(
            names = "--payer-id",
            paramLabel = "ID",
            split = ",",
            description = "Other ids and names on logs and remittances.")
    private @Nullable List<String> ids;

    @Option(
            names = "--line",
            paramLabel = "WORD",
            description = "workers-comp, auto, disability, group-health, medicare.")
    private @Nullable String line;

    @Option(
            names = "--basis",
            paramLabel = "WORD",
            description = "per-hour, per-code, daily, case, percent-of-charge, not-covered, later.")
    private @Nullable String basis;

    @Option(
            names = "--rate",
            paramLabel = "AMOUNT",
            description = "Dollars or percent; for per-code two, 97545,97546, or given twice.")
    private @Nullable List<String> rates;

    @Option(names = "--from", paramLabel = "D", description = "First day of service the rate holds for.")
    private @Nullable String from;

    @Option(names = "--appeal-days", paramLabel = "DAYS", description = "Days to appeal (default: the state's rule).")
    private @Nullable String appealDays;

    @Option(names = "--bills-address", paramLabel = "TEXT", description = "Where bills go.")
    private @Nullable String bills;

    @Option(names = "--appeals-address", paramLabel = "TEXT", description = "Where appeals go.")
    private @Nullable String appeals;

    @Option(names = "--payer-fax", paramLabel = "NUMBER", description = "Its fax.")
    private @Nullable String fax;

    @Option(names = "--payer-phone", paramLabel = "NUMBER", description = "Its phone.")
    private @Nullable String phone;

    /** Its name; blank when there is no payer to add. */
    String name(Interview interview, String question) {
        return interview.ask(name, question, "");
    }

    /** Asks for what no option said. */
    PayerDetails ask(Interview interview, String payer) {
        Set<String> names = new LinkedHashSet<>(List.of(payer));
        names.addAll(
                ids != null
                        ? ids
                        : parts(interview.ask(
                                null, "Other ids and names of it on your log and remittances, with commas", "")));
        String line = interview.choose(
                this.line,
                "What kind of insurance?",
                List.copyOf(LINES.keySet()),
                LINES::get,
                word -> word,
                "workers-comp");
        PaymentBasis basis = interview.choose(
                this.basis,
                "How does it pay?",
                List.of(PaymentBasis.values()),
                PaymentBasis::plain,
                PaymentBasis::word,
                rates == null ? PaymentBasis.LATER : PaymentBasis.PER_HOUR);
        Map<String, String> figures = figures(interview, basis);
        LocalDate today = LocalDate.now(Clock.systemDefaultZone());
        return new PayerDetails(
                List.copyOf(names),
                line,
                basis,
                figures,
                interview.ask(
                        from,
                        "First day of service this holds for",
                        today.minusYears(1).withDayOfYear(1).toString(),
                        PayerQuestions::date),
                interview.ask(
                        appealDays,
                        "Days you have to appeal, by the contract (Enter: the state's rule)",
                        "",
                        PayerQuestions::days),
                interview.ask(bills, "Address for bills", ""),
                interview.ask(appeals, "Address for appeals", ""),
                interview.ask(fax, "Its fax", ""),
                interview.ask(phone, "Its phone", ""),
                today);
    }

    private Map<String, String> figures(Interview interview, PaymentBasis basis) {
        Map<String, String> figures = new LinkedHashMap<>();
        List<String> given = rates == null ? List.of() : given(rates, basis);
        for (PaymentBasis.Figure figure : basis.figures()) {
            String option = figures.size() < given.size() ? given.get(figures.size()) : null;
            Function<String, String> reading = figure.isMoney() ? PayerQuestions::dollars : PayerQuestions::number;
            figures.put(figure.key(), interview.ask(option, figure.plain(), figure.usual(), reading));
        }
        return figures;
    }

    /** A comma is one between figures only where a basis must have several: elsewhere it is one of thousands. */
    private static List<String> given(List<String> rates, PaymentBasis basis) {
        List<PaymentBasis.Figure> figures = basis.figures();
        long needed =
                figures.stream().filter(figure -> figure.usual().isEmpty()).count();
        List<String> given = rates.size() == 1 && needed > 1 ? parts(rates.get(0)) : rates;
        if (given.size() < needed || given.size() > figures.size()) {
            throw CommandFailure.ofUsage("--rate says " + String.join(" and ", given) + ", but what is paid "
                    + basis.plain() + " has " + words(figures) + "; say --rate once for each, without commas.");
        }
        return given;
    }

    private static String words(List<PaymentBasis.Figure> figures) {
        return figures.isEmpty()
                ? "no rate"
                : figures.stream().map(PaymentBasis.Figure::plain).collect(Collectors.joining("; "));
    }

    private static List<String> parts(String answer) {
        return List.of(answer.split(",")).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static LocalDate date(String answer) {
        LocalDate date = WrittenValues.date(answer);
        if (date == null) {
            throw CommandFailure.ofUsage("'" + answer + "' is not a date, YYYY-MM-DD or M/D/YYYY.");
        }
        return date;
    }

    private static String days(String answer) {
        if (!answer.matches("\\d{0,4}")) {
            throw CommandFailure.ofUsage("Days are a whole number, not '" + answer + "'.");
        }
        return answer;
    }

    private static String dollars(String answer) {
        Money money = WrittenValues.money(answer);
        if (money == null || !money.isPositive()) {
            throw CommandFailure.ofUsage(
                    "'" + answer + "' is no amount of dollars, as 80.00; choose \"not known yet\" when nobody knows.");
        }
        return money.dollars().toPlainString();
    }

    private static String number(String answer) {
        if (!answer.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            throw CommandFailure.ofUsage("'" + answer + "' is no number.");
        }
        return answer;
    }
}
