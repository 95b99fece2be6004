package io.trueup.letter;

import io.trueup.appeal.Appeal;
import io.trueup.appeal.RebillWorksheet;
import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.RemarkKind;
import io.trueup.contract.Confidence;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.money.Money;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables and lists of a letter, by the names of the placeholders. */
final class CaseLists {

    /** More ways than these to reckon a day are told by the amounts of the table. */
    private static final int MOST_CALCULATIONS = 4;

    private final LetterCase about;
    private final Map<String, String> values;
    private final LetterArguments arguments;
    private final AdjustmentReasonCodes reasons;
    private final Phrases phrases;

    /** @param values the single fields of the same letter */
    CaseLists(
            LetterCase about,
            Map<String, String> values,
            LetterArguments arguments,
            AdjustmentReasonCodes reasons,
            Phrases phrases) {
        this.about = about;
        this.values = values;
        this.arguments = arguments;
        this.reasons = reasons;
        this.phrases = phrases;
    }

    /** @param argument what the letter argues */
    Map<String, List<Map<String, String>>> all(LetterArguments.Argument argument) {
        Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
        lists.put("regarding", regarding());
        lists.put("payments", payments());
        lists.put(
                "arguments",
                texts(argument.paragraphs().stream().flatMap(String::lines).toList(), Function.identity()));
        lists.put("days", about.members().stream().map(CaseLists::day).toList());
        lists.put("meanings", meanings());
        lists.put("steps", texts(steps(), Function.identity()));
        lists.put(
                "components",
                about.item().rebill().stream().map(this::component).toList());
        lists.put("enclosures", texts(enclosures(argument), Function.identity()));
        lists.put("missing", texts(missing(), LetterFields::blank));
        lists.put(LetterFields.CHECKS, texts(checks(), Function.identity()));
        return lists;
    }

    private static List<Map<String, String>> texts(List<String> texts, Function<String, String> words) {
        return texts.stream().map(t -> Map.of("text", words.apply(t))).toList();
    }

    /** What the letter is about, as far as it is known. */
    private List<Map<String, String>> regarding() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Patient", value("patient"));
        rows.put("Claim number", value("claim"));
        rows.put("Employer", value("employer"));
        rows.put("Insurance carrier", value("agency").isBlank() ? "" : value("payer"));
        rows.put("Program", value("program"));
        rows.put("Dates of service", value("dates_of_service"));
        rows.put("Payer claim number", value("payer_claim_numbers"));
        rows.put("Our account number", value("patient_control_numbers"));
        rows.put("Request", value("level"));
        rows.put("Accompanies", value("form").isBlank() ? "" : "Form " + value("form"));
        rows.put("Balance due", value("at_stake"));
        rows.put("Our reference", value("item"));
        return rows.entrySet().stream()
                .filter(row -> !row.getValue().isBlank())
                .map(row -> Map.of("label", row.getKey(), "value", row.getValue()))
                .toList();
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private List<Map<String, String>> payments() {
        return PaymentRow.of(about).stream().map(this::payment).toList();
    }

    /** What an inquiry asks about is not decided, whatever its amounts say. */
    private Map<String, String> payment(PaymentRow row) {
        boolean inquiry = value("level").startsWith(LetterArguments.INQUIRY);
        return Map.of(
                "trace", row.trace(),
                "date", Wording.inTable(row.date()),
                "decision", inquiry && row.decision().equals(PaymentRow.DENIED) ? "Not paid" : row.decision(),
                "payer_claim", row.payerClaimNumber(),
                "patient_control", row.patientControlNumber());
    }

    private static Map<String, String> day(ClassifiedFinding member) {
        Finding finding = member.judgement().finding();
        LocalDate served = finding.serviceDate();
        return Map.of(
                "date", Wording.inTable(served),
                "codes", codes(member),
                "hours", finding.days() == 0 ? "" : Wording.hours(finding.minutes()),
                "billed", Wording.dollars(LetterCase.billed(member)),
                "paid", Wording.dollars(finding.paid()),
                "expected", Wording.dollars(finding.expected()),
                "balance", Wording.dollars(finding.atStake()),
                "reasons", String.join(", ", finding.reasonCodes()));
    }

    private static String codes(ClassifiedFinding member) {
        return member.judgement().evidence().allLines().stream()
                .map(AdjudicatedLine::code)
                .filter(code -> !code.isBlank())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Each code of the payer once, in the order in which the days show them, without alerts, which decide nothing. */
    private List<Map<String, String>> meanings() {
        return about.findings().stream()
                .flatMap(f -> f.reasonCodes().stream())
                .distinct()
                .filter(code -> !isAlert(code, reasons))
                .map(code -> Map.of("code", code, "meaning", meaning(code)))
                .toList();
    }

    /** Whether a code is a remark that only informs. */
    static boolean isAlert(String code, AdjustmentReasonCodes reasons) {
        return code.indexOf('-') < 0
                && reasons.remarks().hasMeaning(code)
                && reasons.remarks().kindOf(code) == RemarkKind.INFORMATION;
    }

    /** What nobody here knows is a gap for a person to fill. */
    private String meaning(String code) {
        int dash = code.indexOf('-');
        String bare = code.substring(dash + 1);
        boolean known = dash < 0 ? reasons.remarks().hasMeaning(bare) : reasons.hasMeaning(bare);
        return known
                ? dash < 0 ? reasons.remarks().meaning(bare) : reasons.meaning(bare)
                : LetterFields.blank("what " + code + " says");
    }

    /** How the amounts came about, days reckoned alike together. */
    private List<String> steps() {
        Map<List<String>, List<Finding>> calculations = new LinkedHashMap<>();
        about.findings()
                .forEach(f -> calculations
                        .computeIfAbsent(calculation(f), c -> new ArrayList<>())
                        .add(f));
        calculations.remove(List.of());
        List<String> lines = new ArrayList<>();
        calculations.entrySet().stream().limit(MOST_CALCULATIONS).forEach(each -> {
            boolean all = calculations.size() == 1 && each.getValue().size() > 1;
            lines.add(all ? "Each date of service:" : dates(each.getValue()) + ":");
            lines.addAll(each.getKey());
        });
        return lines;
    }

    /** A rate that nobody has verified must not be claimed unseen, and the payer need not read that. */
    private List<String> checks() {
        return about.findings().stream().anyMatch(f -> f.confidence() == Confidence.LOW)
                ? List.of(LetterFields.RATE_CONFIRMED)
                : List.of();
    }

    private List<String> calculation(Finding finding) {
        List<String> lines = new ArrayList<>(phrases.calculation(finding.derivation()));
        Money expected = finding.expected();
        if (!lines.isEmpty() && expected != null) {
            lines.add("Amount due: " + Wording.dollars(expected));
        }
        return lines;
    }

    private static String dates(List<Finding> findings) {
        List<String> dates = findings.stream()
                .map(Finding::serviceDate)
                .filter(Objects::nonNull)
                .map(Wording::inText)
                .toList();
        int last = dates.size() - 1;
        return dates.size() < 2
                ? String.join("", dates)
                : String.join("; ", dates.subList(0, last)) + " and " + dates.get(last) + ", each";
    }

    private Map<String, String> component(RebillWorksheet.Line line) {
        return Map.of(
                "date", Wording.inTable(line.serviceDate()),
                "code", line.code(),
                "name", arguments.nameOf(line.code()),
                "minutes", String.valueOf(line.minutes()),
                "units", String.valueOf(line.billedUnits()),
                "expected", price(line.expected()));
    }

    private static String price(@Nullable Money expected) {
        return expected == null ? "" : Wording.dollars(expected);
    }

    private List<String> missing() {
        Appeal appeal = about.appeal();
        return appeal == null ? List.of() : appeal.documentsMissing();
    }

    /** Each explanation of payment that the letter names, then the papers that its text says go with it. */
    private List<String> enclosures(LetterArguments.Argument argument) {
        List<String> texts = new ArrayList<>();
        PaymentRow.of(about).stream().map(PaymentRow::explanation).distinct().forEach(texts::add);
        texts.addAll(argument.enclosures());
        return texts;
    }
}
