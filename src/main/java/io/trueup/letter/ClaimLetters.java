package io.trueup.letter;

import io.trueup.appeal.StateAppealRules;
import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.RemarkKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the letters of one run, each as soon as its item is known. They stand in a hidden folder until {@link LetterFolder#publish};
 * a letter written again replaces itself. May be used by several threads.
 */
public final class ClaimLetters {

    private final LetterTemplate template;
    private final LetterArguments arguments;
    private final LetterFolder folder;
    private final Clinic clinic;
    private final StateAppealRules states;
    private final AdjustmentReasonCodes reasons;
    private final Phrases phrases;

    /**
     * @param clinic who writes
     * @param states which levels a state decides, and on which form
     * @param reasons what the payer's codes mean
     */
    public ClaimLetters(
            LetterForms forms,
            Clinic clinic,
            StateAppealRules states,
            AdjustmentReasonCodes reasons,
            LetterFolder folder) {
        this.clinic = clinic;
        this.phrases = new Phrases(clinic);
        this.states = states;
        this.reasons = reasons;
        this.template = forms.templateOrStandard();
        this.arguments = forms.argumentsOrStandard();
        this.folder = folder;
    }

    /**
     * A letter that was written.
     *
     * @param file where it will stand, relative to the reports folder, with {@code /}
     * @param missing what it lacks before it can go; empty = ready to send
     * @param kind null when there is none
     * @param document the letter; null when there is none
     */
    public record Written(
            String file,
            List<String> missing,
            @Nullable LetterKind kind,
            @Nullable LetterDocument document) {

        /** There is none. */
        public static final Written NONE = new Written("", List.of(), null, null);

        public Written {
            missing = List.copyOf(missing);
        }
    }

    public Written write(LetterCase about) throws IOException {
        LetterDocument letter = document(about);
        return new Written(
                folder.write(LetterFolder.fileName(about), letter.docx()), letter.missing(), about.kind(), letter);
    }

    /** The letter filled in, without a file. */
    public LetterDocument document(LetterCase about) throws IOException {
        return template.document(fields(about));
    }

    LetterFields fields(LetterCase about) {
        Forum forum = Forum.of(about, states, arguments);
        Map<String, String> values = CaseValues.of(about, forum, phrases);
        values.putAll(
                forum.isAgency()
                        ? forum.letterhead(clinic).values()
                        : phrases.letterhead(about.contract(), about.kind()));
        values.put("reasons", refusing(about));
        values.put("asked_for", askedFor(about));
        LetterCondition.Facts facts = new LetterCondition.Facts(
                values,
                about.documentsOnFile(),
                Stream.concat(about.topicWords().stream(), codes(about)).toList(),
                !about.item().rebill().isEmpty());
        LetterArguments.Argument argument = arguments.of(about.topics(), facts);
        values.put("subject", argument.subject());
        if (!argument.level().isEmpty()) {
            values.put("level", argument.level());
        }
        return new LetterFields(values, new CaseLists(about, values, arguments, reasons, phrases).all(argument));
    }

    /** The codes that refuse something; without those that only inform or reduce, unless there are no others. */
    private String refusing(LetterCase about) {
        List<String> codes = codes(about).toList();
        List<String> telling =
                codes.stream().filter(code -> !CaseLists.isAlert(code, reasons)).toList();
        List<String> refusing =
                telling.stream().filter(code -> !isReduction(code)).toList();
        return String.join(", ", refusing.isEmpty() ? telling.isEmpty() ? codes : telling : refusing);
    }

    private boolean isReduction(String code) {
        int dash = code.indexOf('-');
        return dash > 0 && reasons.isReduction(code.substring(0, dash), code.substring(dash + 1));
    }

    /** Each code of the payer once, in the order in which the days show them. */
    private static Stream<String> codes(LetterCase about) {
        return about.findings().stream().flatMap(f -> f.reasonCodes().stream()).distinct();
    }

    /** What the remarks that refuse want, in words. */
    private String askedFor(LetterCase about) {
        return codes(about)
                .filter(code -> reasons.remarks().kindOf(code) == RemarkKind.DENYING)
                .map(code -> reasons.remarks().meaning(code) + " (" + code + ")")
                .collect(Collectors.joining("; "));
    }
}
