package io.trueup.letter;

import io.trueup.demand.DemandCause;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the letters of one run about lists of one payer and cause, into the hidden folder of the run's letters. */
public final class DemandLetters {

    /** Days in the table of one letter: nobody reads more, and a letter stays small however many there are. */
    public static final int MOST_ROWS = 2_000;

    private static final Map<DemandCause, String> TABLES = Map.of(
            DemandCause.STATUS_INQUIRY, "unanswered",
            DemandCause.UNDERPAYMENT, "short",
            DemandCause.INTEREST, "late");

    private final LetterTemplate template;
    private final DemandArguments arguments;
    private final LetterFolder folder;
    private final Clinic clinic;

    public DemandLetters(LetterForms forms, Clinic clinic, Path reports, long run) {
        this.template = forms.demands().templateOrStandard();
        this.arguments = forms.demands().argumentsOrStandard();
        this.folder = new LetterFolder(reports, run);
        this.clinic = clinic;
    }

    /** A letter that is there already is replaced. */
    public ClaimLetters.Written write(DemandCase about) throws IOException {
        LetterDocument letter = document(about);
        String file = LetterFolder.fileName(
                about.item(), about.payer(), about.cause().name().toLowerCase(Locale.ROOT));
        return new ClaimLetters.Written(folder.write(file, letter.docx()), letter.missing(), about.kind(), letter);
    }

    /** The letter filled in, without a file. */
    public LetterDocument document(DemandCase about) throws IOException {
        DemandCause cause = about.cause();
        Map<String, String> values =
                Letterhead.toPayer(clinic, about.contract(), about.kind()).values();
        values.putAll(about.values());
        values.put("reply_by", Wording.inText(about.today().plusDays(arguments.answerDays(cause))));
        values.put("subject", arguments.subject(cause, values));
        Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
        lists.put("regarding", regarding(about, values));
        lists.put("arguments", texts(arguments.says(cause, values)));
        lists.put("requests", texts(arguments.asks(cause, values)));
        lists.put(LetterFields.CHECKS, about.unconfirmed() ? texts(List.of(LetterFields.RATE_CONFIRMED)) : List.of());
        TABLES.values().forEach(table -> lists.put(table, List.of()));
        lists.put(
                TABLES.getOrDefault(cause, ""),
                about.rows().stream()
                        .map(InterestLaw.isEachItsOwn(about.law()) ? DemandRow::fieldsWithRule : DemandRow::fields)
                        .toList());
        return template.document(new LetterFields(values, lists));
    }

    private static List<Map<String, String>> regarding(DemandCase about, Map<String, String> values) {
        return List.of(
                Map.of("label", "Our reference", "value", about.item()),
                Map.of("label", "Claims", "value", values.getOrDefault("claims", "")),
                Map.of("label", "Amount", "value", values.getOrDefault("balance", "")));
    }

    private static List<Map<String, String>> texts(List<String> paragraphs) {
        return paragraphs.stream().map(text -> Map.of("text", text)).toList();
    }
}
