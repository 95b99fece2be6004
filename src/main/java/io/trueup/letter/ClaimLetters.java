package io.trueup.letter;

import io.trueup.appeal.StateAppealRules;
import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.RemarkKind;
import io.trueup.contract.Contract;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final RenderedOnce<Level, Forum> forums;
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
        this.reasons = reasons;
        this.template = forms.templateOrStandard();
        this.arguments = forms.argumentsOrStandard();
        this.folder = folder;
        this.forums = new RenderedOnce<>(level -> Forum.of(level.state(), level.name(), states, arguments));
    }

    private record Level(String state, String name) {}

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
        CaseEvidence evidence = new CaseEvidence(about);
        Forum forum = forum(about);
        Map<String, String> values = CaseValues.of(about, evidence, forum, phrases);
        values.putAll(
                forum.isAgency()
                        ? forum.letterhead(clinic).values()
                        : phrases.letterhead(about.contract(), about.kind()));
        values.put("reasons", refusing(ofClass(about, evidence.codes())));
        values.put("all_reasons", refusing(evidence.codes()));
        values.put("asked_for", askedFor(evidence.codes()));
        List<String> words = about.topicWords();
        words.addAll(evidence.codes());
        LetterCondition.Facts facts = new LetterCondition.Facts(
                values, about.documentsOnFile(), words, !about.item().rebill().isEmpty());
        LetterArguments.Argument argument = arguments.of(about.topics(), facts);
        values.put("subject", argument.subject());
        if (!argument.level().isEmpty()) {
            values.put("level", argument.level());
        }
        return new LetterFields(
                values, new CaseLists(about, evidence, values, arguments, reasons, phrases).all(argument));
    }

    private Forum forum(LetterCase about) {
        Contract contract = about.contract();
        return contract != null && !contract.isWorkersComp()
                ? Forum.PAYER
                : forums.of(new Level(about.firstEvidence().jurisdiction(), about.level()));
    }

    /** Those of the codes that say the class of the denial; all where none is known to. */
    private static List<String> ofClass(LetterCase about, List<String> codes) {
        List<String> ofClass = new ArrayList<>(codes);
        ofClass.retainAll(about.classCodes());
        return ofClass.isEmpty() ? codes : ofClass;
    }

    /** The codes that refuse something; without those that only inform or reduce, unless there are no others. */
    private String refusing(List<String> codes) {
        List<String> telling = new ArrayList<>();
        List<String> refusing = new ArrayList<>();
        for (String code : codes) {
            if (!CaseLists.isAlert(code, reasons)) {
                telling.add(code);
                if (!isReduction(code)) {
                    refusing.add(code);
                }
            }
        }
        return String.join(", ", refusing.isEmpty() ? telling.isEmpty() ? codes : telling : refusing);
    }

    private boolean isReduction(String code) {
        int dash = code.indexOf('-');
        return dash > 0 && reasons.isReduction(code.substring(0, dash), code.substring(dash + 1));
    }

    /** What the remarks that refuse want, in words. */
    private String askedFor(List<String> codes) {
        StringBuilder asked = new StringBuilder();
        for (String code : codes) {
            if (reasons.remarks().kindOf(code) == RemarkKind.DENYING) {
                asked.append(asked.isEmpty() ? "" : "; ")
                        .append(reasons.remarks().meaning(code))
                        .append(" (")
                        .append(code)
                        .append(')');
            }
        }
        return asked.toString();
    }
}
