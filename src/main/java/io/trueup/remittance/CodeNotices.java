package io.trueup.remittance;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.CodeLists;
import io.trueup.codes.CodeTranslations;
import io.trueup.codes.RemarkCodes;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Says once per file and code which codes nobody knows, or knows only to be published, and which claim statuses decide nothing (FAULTS.md 27). */
final class CodeNotices {

    private static final int MOST = 1000;
    private final CodeLists lists;
    private final Consumer<Problem> notices;
    private final UnaryOperator<String> hint;
    private final Set<String> told = new HashSet<>();

    private CodeNotices(CodeLists lists, Consumer<Problem> notices, UnaryOperator<String> hint) {
        this.lists = lists;
        this.notices = notices;
        this.hint = hint;
    }

    /** Of an 835, whose codes are official. */
    static CodeNotices ofX12(CodeLists lists, Consumer<Problem> notices) {
        return new CodeNotices(lists, notices, code -> "");
    }

    /** Of a table, which may hold codes of the payer's own. */
    static CodeNotices ofTable(CodeLists lists, Consumer<Problem> notices) {
        return new CodeNotices(lists, notices, code -> hint(code, lists.translations()));
    }

    private static String hint(String code, CodeTranslations translations) {
        String only = translations.onlyFor(code);
        return only.isEmpty()
                ? "an official code; where it is the payer's own, say in " + CodeTranslations.FILE
                        + " what it stands for, withdraw the file and give it again"
                : CodeTranslations.FILE + " has it for " + only
                        + "; say so in the table's column bill_reviewer or jurisdiction";
    }

    /** A code of the payer's own that was read as another; once per file and reading. */
    void translated(Place place, String reading) {
        if (told.size() < MOST && told.add(reading)) {
            notices.accept(Problem.of(ProblemCode.CODE_TRANSLATED, place, reading));
        }
    }

    /** A remark in words; once per file and text, and not at all where there is none. */
    void inWords(Place place, String text) {
        if (!text.isEmpty() && told.size() < MOST && told.add(text)) {
            notices.accept(Problem.of(
                    ProblemCode.REMARK_IN_WORDS,
                    place.within("column " + TableColumns.REMARK_CODES),
                    text,
                    "codes such as N30 or MA130"));
        }
    }

    /** A notice of which one in a file is enough. */
    void once(Problem notice) {
        if (told.add(notice.code().name())) {
            notices.accept(notice);
        }
    }

    void about(ClaimPayment claim) {
        if (!lists.statuses().isKnown(claim.status())) {
            unknown(claim, "claim status", claim.status(), "");
        } else if (!lists.statuses().decides(claim.status())) {
            notices.accept(Problem.of(
                    ProblemCode.NOT_FINAL,
                    claim.place(),
                    claim.status() + ": " + lists.statuses().meaning(claim.status())));
        }
        about(claim, claim.adjustments(), claim.remarkCodes());
        for (ServiceLine line : claim.lines()) {
            about(claim, line.adjustments(), line.remarkCodes());
        }
    }

    private void about(ClaimPayment claim, List<Adjustment> adjustments, List<String> said) {
        for (Adjustment adjustment : adjustments) {
            if (!lists.groups().isKnown(adjustment.group())) {
                unknown(claim, "adjustment group", adjustment.group(), "");
            }
            String carc = adjustment.carc();
            if (!lists.reasons().isKnown(carc)) {
                unknown(claim, "adjustment reason", carc, hint.apply(carc));
            } else if (!lists.reasons().hasMeaning(carc)) {
                withoutMeaning(claim, "adjustment reason", carc, AdjustmentReasonCodes.FILE);
            }
        }
        for (String remark : said) {
            if (!lists.remarks().isKnown(remark)) {
                unknown(claim, "remark code", remark, hint.apply(remark));
            } else if (lists.remarks().isUnread(remark)) {
                withoutMeaning(claim, "remark code", remark, RemarkCodes.FILE);
            }
        }
    }

    private void unknown(ClaimPayment claim, String kind, String code, String expected) {
        tell(claim, kind + " " + (code.isEmpty() ? "(blank)" : code), expected);
    }

    private void withoutMeaning(ClaimPayment claim, String kind, String code, String file) {
        tell(
                claim,
                "official " + kind + " " + code,
                "its meaning, looked up at X12, in " + file + " of the reference folder");
    }

    private void tell(ClaimPayment claim, String found, String expected) {
        if (told.size() < MOST && told.add(found)) {
            notices.accept(Problem.of(ProblemCode.UNKNOWN_CODE, claim.place(), found, expected));
        }
    }
}
