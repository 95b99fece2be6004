package io.trueup.remittance;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.CodeLists;
import io.trueup.codes.CodeTranslations;
import io.trueup.codes.CodeTranslations.Printer;
import io.trueup.codes.CodeTranslations.Translation;
import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells {@code adjustments} and {@code remark_codes} of one row: what is written there in official codes or in a carrier's own,
 * read as official ones (INTERFACES.md 3, "Codes of their own").
 */
final class ReasonCells {

    /** Of an adjustment without one: in workers' compensation the worker owes nothing. */
    private static final String USUAL_GROUP = "CO";

    private static final Pattern OWN_REMARK = Pattern.compile("[A-Z]{1,3}\\d{1,4}[A-Z]?");

    private final CodeLists lists;
    private final Printer printer;
    private final List<Listed> adjustments = new ArrayList<>(2);
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Set<String> readings = new LinkedHashSet<>();
    private boolean inWords;

    /** @param amount null when none is written */
    private record Listed(
            String group, String carc, @Nullable Money amount) {}

    private ReasonCells(CodeLists lists, Printer printer) {
        this.lists = lists;
        this.printer = printer;
    }

    /**
     * The two cells; null when that of adjustments holds no list of them.
     *
     * @param remarkWords what stands in the cell of remarks
     */
    static @Nullable ReasonCells of(String adjustments, List<String> remarkWords, CodeLists lists, Printer printer) {
        List<WrittenReason> written = WrittenReason.list(adjustments);
        if (written == null) {
            return null;
        }
        ReasonCells cells = new ReasonCells(lists, printer);
        for (WrittenReason reason : written) {
            if (!cells.isReason(reason)) {
                return null;
            }
            cells.reason(reason);
        }
        cells.remarks(remarkWords);
        return cells;
    }

    /** A word without a digit, an amount or a list that has it is no code: {@code DENIED}, {@code PAID}. */
    private boolean isReason(WrittenReason reason) {
        return reason.amount() != null
                || !reason.group().isEmpty()
                || reason.codes().stream()
                        .allMatch(code -> code.chars().anyMatch(Character::isDigit) || isListed(code));
    }

    private boolean isListed(String code) {
        return lists.reasons().isKnown(code) || lists.remarks().isKnown(code) || translation(code) != null;
    }

    private void reason(WrittenReason reason) {
        Translation asOne =
                reason.whole().isEmpty() ? null : lists.translations().named(reason.whole(), printer);
        if (asOne != null) {
            take(asOne, "", reason.amount());
            return;
        }
        int start = adjustments.size();
        for (String code : reason.codes()) {
            Money amount = adjustments.size() > start && reason.amount() != null ? Money.ZERO : reason.amount();
            Translation translated = translation(code);
            String listed = Adjustment.asListed(code);
            if (translated != null) {
                take(translated, reason.group(), amount);
            } else if ((reason.group().isEmpty() || reason.amount() == null) && isRemark(listed)) {
                remarks.add(listed);
            } else if (!says(listed, adjustments.subList(start, adjustments.size()))) {
                adjustments.add(new Listed(group(reason.group(), ""), listed, amount));
            }
        }
        if (adjustments.size() == start && reason.amount() != null) {
            adjustments.add(new Listed(group(reason.group(), ""), reason.codes().get(0), reason.amount()));
        }
    }

    /** Whether one of them has the code, by this name or an earlier one (W1 is P12 now). */
    private boolean says(String carc, List<Listed> among) {
        AdjustmentReasonCodes reasons = lists.reasons();
        return among.stream().anyMatch(a -> reasons.current(a.carc()).equals(reasons.current(carc)));
    }

    private boolean isRemark(String code) {
        return lists.remarks().isKnown(code) && !lists.reasons().isKnown(code);
    }

    /** Words that are no codes make a text of the cell, in which a code is only what is known to be one: spine levels are not. */
    private void remarks(List<String> words) {
        inWords = !words.stream().allMatch(this::canBeRemark);
        words.stream()
                .filter(word -> !inWords || OWN_REMARK.matcher(word).matches() && isListed(word))
                .forEach(this::remark);
    }

    /** Letters with digits behind them, as the official ones are, or a code that some list has. */
    private boolean canBeRemark(String word) {
        return OWN_REMARK.matcher(word).matches() || lists.remarks().isKnown(word) || translation(word) != null;
    }

    private void remark(String code) {
        Translation translated = lists.translations().named(code, printer);
        if (translated == null && !lists.remarks().isKnown(code)) {
            translated = lists.translations().general(code, printer);
        }
        if (translated == null) {
            remarks.add(code);
        } else if (translated.carc().isEmpty() || says(translated.carc(), adjustments)) {
            remarks.addAll(translated.remarks());
            told(translated, "");
        } else {
            take(translated, "", null);
        }
    }

    /** The row of payer, reviewer or state; an official code is itself before any row for anybody. */
    private @Nullable Translation translation(String code) {
        Translation named = lists.translations().named(code, printer);
        String listed = Adjustment.asListed(code);
        return named != null || lists.reasons().isKnown(listed) || isRemark(listed)
                ? named
                : lists.translations().general(code, printer);
    }

    private void take(Translation translated, String group, @Nullable Money amount) {
        remarks.addAll(translated.remarks());
        String own = group(group, translated.group());
        if (!translated.carc().isEmpty()) {
            adjustments.add(new Listed(own, translated.carc(), amount));
        }
        told(translated, own + "-");
    }

    private void told(Translation translated, String group) {
        List<String> official = new ArrayList<>();
        if (!translated.carc().isEmpty()) {
            official.add(group + translated.carc());
        }
        official.addAll(translated.remarks());
        readings.add(translated.code() + " read as " + String.join(" and ", official) + " by " + CodeTranslations.FILE
                + (translated.note().isEmpty() ? "" : " (" + translated.note() + ")"));
    }

    private static String group(String written, String ofRow) {
        return !written.isEmpty() ? written : !ofRow.isEmpty() ? ofRow : USUAL_GROUP;
    }

    /**
     * The adjustments. The first without an amount has what billed, paid and the others leave; any more without one have none.
     *
     * @param billed of the line
     */
    List<Adjustment> adjustments(Money billed, Money paid) {
        Money left = left(billed, paid);
        List<Adjustment> all = new ArrayList<>(adjustments.size());
        for (Listed each : adjustments) {
            Money amount = each.amount();
            all.add(new Adjustment(each.group(), each.carc(), amount == null ? left : amount));
            left = amount == null ? Money.ZERO : left;
        }
        return all;
    }

    private Money left(Money billed, Money paid) {
        try {
            Money left = billed.minus(paid);
            for (Listed each : adjustments) {
                left = each.amount() == null ? left : left.minus(each.amount());
            }
            return left;
        } catch (ArithmeticException beyondAnyMoney) {
            return Money.ZERO;
        }
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** Whether the cell of remarks holds words that are no codes. */
    boolean isInWords() {
        return inWords;
    }

    /** What was translated, a sentence each: {@code X50 read as CO-50 by code-translations.csv (bill reviewer)}. */
    List<String> readings() {
        return List.copyOf(readings);
    }
}
