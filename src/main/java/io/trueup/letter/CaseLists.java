package io.trueup.letter;

import io.trueup.appeal.RebillWorksheet;
import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.contract.Confidence;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables and lists of a letter, by the names of the placeholders. */
final class CaseLists {

    /** The document of INTERFACES.md 5 that each receiver's own report proves. */
    private static final String PROOF_OF_RECEIPT = "Proof of receipt";

    private final AppealCase about;
    private final LetterArguments arguments;
    private final AdjustmentReasonCodes reasons;

    CaseLists(AppealCase about, LetterArguments arguments, AdjustmentReasonCodes reasons) {
        this.about = about;
        this.arguments = arguments;
        this.reasons = reasons;
    }

    /** @param paragraphs what the letter argues */
    Map<String, List<Map<String, String>>> all(List<String> paragraphs) {
        Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
        lists.put("payments", payments());
        lists.put("arguments", texts(paragraphs.stream().flatMap(String::lines).toList(), Function.identity()));
        lists.put("days", about.findings().stream().map(this::day).toList());
        lists.put("meanings", meanings());
        lists.put(
                "steps",
                texts(
                        about.findings()
                                .get(0)
                                .derivation()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.startsWith("source:"))
                                .toList(),
                        Function.identity()));
        lists.put(
                "components",
                about.item().rebill().stream().map(this::component).toList());
        lists.put("enclosures", texts(enclosures(), Function.identity()));
        lists.put("missing", texts(missing(), LetterFields::blank));
        return lists;
    }

    private static List<Map<String, String>> texts(List<String> texts, Function<String, String> words) {
        return texts.stream().map(t -> Map.of("text", words.apply(t))).toList();
    }

    private List<Map<String, String>> payments() {
        return about.deniedLines().stream().map(CaseLists::payment).distinct().toList();
    }

    private static Map<String, String> payment(AdjudicatedLine line) {
        return Map.of(
                "trace", line.trace(),
                "date", Wording.inTable(line.paymentDate()),
                "payer_claim", line.payerClaimNumber(),
                "patient_control", line.patientControlNumber());
    }

    private Map<String, String> day(Finding finding) {
        return Map.of(
                "date", Wording.inTable(finding.serviceDate()),
                "codes", codes(finding),
                "hours", finding.days() == 0 ? "" : Wording.hours(finding.minutes()),
                "billed", Wording.dollars(finding.billed()),
                "paid", Wording.dollars(finding.paid()),
                "expected", Wording.dollars(finding.expected()),
                "reasons", String.join(", ", finding.reasonCodes()));
    }

    private String codes(Finding finding) {
        return about.members().stream()
                .filter(m -> m.judgement().finding().key().equals(finding.key()))
                .flatMap(m -> m.judgement().evidence().allLines().stream())
                .map(AdjudicatedLine::code)
                .filter(code -> !code.isBlank())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Each code of the payer once, in the order in which the days show them. */
    private List<Map<String, String>> meanings() {
        List<Map<String, String>> rows = new ArrayList<>();
        about.findings().stream()
                .flatMap(f -> f.reasonCodes().stream())
                .distinct()
                .forEach(code -> rows.add(Map.of("code", code, "meaning", meaning(code))));
        return rows;
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

    private Map<String, String> component(RebillWorksheet.Line line) {
        return Map.of(
                "date", Wording.inTable(line.serviceDate()),
                "code", line.code(),
                "name", arguments.nameOf(line.code()),
                "minutes", String.valueOf(line.minutes()),
                "units", String.valueOf(line.billedUnits()),
                "expected", line.expected() == null ? "no rate" : Wording.dollars(line.expected()));
    }

    /** A rate that nobody has verified must not be claimed unseen. */
    private List<String> missing() {
        List<String> missing = new ArrayList<>(about.appeal().documentsMissing());
        if (about.findings().stream().anyMatch(f -> f.confidence() == Confidence.LOW)) {
            missing.add("the rate, checked: its source is of low confidence");
        }
        return missing;
    }

    private List<String> enclosures() {
        List<String> texts = new ArrayList<>();
        about.deniedLines().stream()
                .map(line -> "Explanation of payment " + line.trace() + " of " + Wording.inText(line.paymentDate()))
                .distinct()
                .forEach(texts::add);
        for (String document : about.appeal().documentsOnFile()) {
            if (document.equals(PROOF_OF_RECEIPT)) {
                texts.addAll(ReceiptWording.of(about.members()).enclosures());
            } else {
                texts.add(document);
            }
        }
        return texts;
    }
}
