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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables and lists of a letter, by the names of the placeholders. */
final class CaseLists {

    /** More ways than these to reckon a day are told by the amounts of the table. */
    private static final int MOST_CALCULATIONS = 4;

    private final LetterCase about;
    private final CaseEvidence evidence;
    private final Map<String, String> values;
    private final LetterArguments arguments;
    private final AdjustmentReasonCodes reasons;
    private final Phrases phrases;

    /** @param values the single fields of the same letter */
    CaseLists(
            LetterCase about,
            CaseEvidence evidence,
            Map<String, String> values,
            LetterArguments arguments,
            AdjustmentReasonCodes reasons,
            Phrases phrases) {
        this.about = about;
        this.evidence = evidence;
        this.values = values;
        this.arguments = arguments;
        this.reasons = reasons;
        this.phrases = phrases;
    }

    /** @param argument what the letter argues */
    Map<String, List<Map<String, String>>> all(LetterArguments.Argument argument) {
        Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
        lists.put("regarding", regarding());
        lists.put("payments", rows(evidence.payments(), this::payment));
        lists.put("arguments", texts(argument.paragraphs()));
        lists.put("days", rows(about.members(), CaseLists::day));
        lists.put("meanings", meanings());
        lists.put("steps", texts(steps()));
        lists.put("components", rows(about.item().rebill(), this::component));
        lists.put("enclosures", texts(enclosures(argument)));
        lists.put("missing", rows(missing(), what -> Map.of("text", LetterFields.blank(what))));
        lists.put(LetterFields.CHECKS, texts(checks()));
        return lists;
    }

    private static <T> List<Map<String, String>> rows(List<T> each, Function<T, Map<String, String>> row) {
        List<Map<String, String>> rows = new ArrayList<>(each.size());
        for (T one : each) {
            rows.add(row.apply(one));
        }
        return rows;
    }

    private static List<Map<String, String>> texts(List<String> texts) {
        return rows(texts, text -> Map.of("text", text));
    }

    /** What the letter is about, as far as it is known. */
    private List<Map<String, String>> regarding() {
        List<Map<String, String>> rows = new ArrayList<>();
        add(rows, "Patient", value("patient"));
        add(rows, "Claim number", value("claim"));
        add(rows, "Employer", value("employer"));
        add(rows, "Insurance carrier", value("agency").isBlank() ? "" : value("payer"));
        add(rows, "Program", value("program"));
        add(rows, "Dates of service", value("dates_of_service"));
        add(rows, "Payer claim number", value("payer_claim_numbers"));
        add(rows, "Our account number", value("patient_control_numbers"));
        add(rows, "Request", value("level"));
        add(rows, "Accompanies", value("form").isBlank() ? "" : "Form " + value("form"));
        add(rows, "Balance due", value("at_stake"));
        add(rows, "Our reference", value("item"));
        return rows;
    }

    private static void add(List<Map<String, String>> rows, String label, String value) {
        if (!value.isBlank()) {
            rows.add(Map.of("label", label, "value", value));
        }
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
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
        Set<String> codes = new TreeSet<>();
        member.judgement()
                .evidence()
                .charge()
                .passedOver()
                .forEach(part -> codes.add(part.line().code()));
        for (AdjudicatedLine line : member.judgement().evidence().allLines()) {
            if (!line.code().isBlank()) {
                codes.add(line.code());
            }
        }
        return String.join(", ", codes);
    }

    /** Each code of the payer once, in the order in which the days show them, without alerts, which decide nothing. */
    private List<Map<String, String>> meanings() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String code : evidence.codes()) {
            if (!isAlert(code, reasons)) {
                rows.add(Map.of("code", code, "meaning", meaning(code)));
            }
        }
        return rows;
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
        for (Finding finding : evidence.findings()) {
            List<String> calculation = calculation(finding);
            if (!calculation.isEmpty()) {
                calculations
                        .computeIfAbsent(calculation, c -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<String> lines = new ArrayList<>();
        int told = 0;
        for (Map.Entry<List<String>, List<Finding>> each : calculations.entrySet()) {
            if (told++ < MOST_CALCULATIONS) {
                boolean all = calculations.size() == 1 && each.getValue().size() > 1;
                lines.add(all ? "Each date of service:" : dates(each.getValue()) + ":");
                lines.addAll(each.getKey());
            }
        }
        return lines;
    }

    /** A rate that nobody has verified must not be claimed unseen, and the payer need not read that. */
    private List<String> checks() {
        for (Finding finding : evidence.findings()) {
            if (finding.confidence() == Confidence.LOW) {
                return List.of(LetterFields.RATE_CONFIRMED);
            }
        }
        return List.of();
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
        List<String> dates = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            if (finding.serviceDate() != null) {
                dates.add(Wording.inText(finding.serviceDate()));
            }
        }
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
        Set<String> explanations = new LinkedHashSet<>();
        evidence.payments().forEach(payment -> explanations.add(payment.explanation()));
        List<String> texts = new ArrayList<>(explanations);
        texts.addAll(argument.enclosures());
        return texts;
    }
}
