package io.trueup.letter;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.RemarkKind;
import io.trueup.denial.DenialRoute;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the letters of one run, each as soon as its appeal is known. They stand in a hidden folder until {@link LetterFolder#publish};
 * a letter written again replaces itself. May be used by several threads.
 */
public final class AppealLetters {

    private final LetterTemplate template;
    private final LetterArguments arguments;
    private final LetterFolder folder;
    private final AdjustmentReasonCodes reasons;

    /** @param reasons what the payer's codes mean */
    public AppealLetters(LetterForms forms, AdjustmentReasonCodes reasons, Path reports, long run) {
        this.reasons = reasons;
        this.template = forms.templateOrStandard();
        this.arguments = forms.argumentsOrStandard();
        this.folder = new LetterFolder(reports, run);
    }

    /** Writes one letter and says where it will stand, relative to the reports folder, with {@code /}. */
    public String write(AppealCase about) throws IOException {
        return folder.write(LetterFolder.fileName(about), template.fill(fields(about)));
    }

    LetterFields fields(AppealCase about) {
        Map<String, String> values = CaseValues.of(about);
        values.put("reasons", refusing(about));
        values.put("asked_for", askedFor(about));
        LetterCondition.Facts facts = new LetterCondition.Facts(
                values,
                about.appeal().documentsOnFile(),
                Stream.concat(Stream.of(about.appeal().route()), codes(about)).toList(),
                !about.item().rebill().isEmpty());
        LetterArguments.Argument argument = arguments.of(
                new DenialRoute(about.appeal().denialClass(), about.appeal().route()), facts);
        values.put("subject", argument.subject());
        if (!argument.level().isEmpty()) {
            values.put("level", argument.level());
        }
        return new LetterFields(values, new CaseLists(about, arguments, reasons).all(argument.paragraphs()));
    }

    /** The payer's codes without contractual reductions, which refuse nothing; all of them where there are no others. */
    private String refusing(AppealCase about) {
        List<String> codes = codes(about).toList();
        List<String> refusing =
                codes.stream().filter(code -> !isReduction(code)).toList();
        return String.join(", ", refusing.isEmpty() ? codes : refusing);
    }

    private boolean isReduction(String code) {
        int dash = code.indexOf('-');
        return dash > 0 && reasons.isReduction(code.substring(0, dash), code.substring(dash + 1));
    }

    /** Each code of the payer once, in the order in which the days show them. */
    private static Stream<String> codes(AppealCase about) {
        return about.findings().stream().flatMap(f -> f.reasonCodes().stream()).distinct();
    }

    /** What the remarks that refuse want, in words. */
    private String askedFor(AppealCase about) {
        return codes(about)
                .filter(code -> reasons.remarks().kindOf(code) == RemarkKind.DENYING)
                .map(code -> reasons.remarks().meaning(code) + " (" + code + ")")
                .collect(Collectors.joining("; "));
    }
}
