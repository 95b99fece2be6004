package io.trueup.letter;

import io.trueup.appeal.Appeal;
import io.trueup.appeal.LostLevel;
import io.trueup.appeal.WorkItem;
import io.trueup.contract.Contract;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.Denial;
import io.trueup.denial.DenialRoute;
import io.trueup.money.Money;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing to ask a payer for, with everything its letter may speak of.
 *
 * @param members the findings of its days, earliest first
 * @param lost levels lost so far, oldest first
 * @param facts what others found out about it, by the names of the placeholders: {@code takeback_disputed}, {@code takeback_late},
 *     {@code payment_supported}
 */
public record LetterCase(
        LetterKind kind,
        WorkItem item,
        List<ClassifiedFinding> members,
        List<LostLevel> lost,
        Map<String, String> facts,
        LocalDate today) {

    public LetterCase {
        members = List.copyOf(members);
        lost = List.copyOf(lost);
        facts = Map.copyOf(facts);
    }

    @Nullable
    Appeal appeal() {
        return item.appeal();
    }

    String level() {
        return item.appealLevel();
    }

    List<String> documentsOnFile() {
        Appeal appeal = item.appeal();
        return appeal == null ? List.of() : appeal.documentsOnFile();
    }

    /** What the letter is about, from any class to the closest. */
    List<String> topics() {
        Appeal appeal = item.appeal();
        if (appeal == null) {
            return List.of(LetterArguments.ANY_CLASS, kindWord());
        }
        return LetterArguments.topics(new DenialRoute(appeal.denialClass(), appeal.route()));
    }

    private String kindWord() {
        return kind == LetterKind.TAKE_BACK ? LetterArguments.TAKEN_BACK : LetterArguments.UNDERPAID;
    }

    /** Class and route of what was refused, wholly or in part, and what stands for them where nothing was. */
    List<String> topicWords() {
        List<String> words = new ArrayList<>();
        if (item.appeal() == null) {
            words.add(kindWord());
        }
        Denial denial = members.get(0).denial();
        if (denial != null) {
            words.add(denial.denialClass().name());
            words.add(denial.classAndRoute().route());
            words.add("refused-in-part");
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    /** Reasons and remarks that say the class of what was refused. */
    Set<String> classCodes() {
        Set<String> codes = new HashSet<>();
        for (ClassifiedFinding member : members) {
            Denial denial = member.denial();
            if (denial != null) {
                codes.addAll(denial.codes());
            }
        }
        return codes;
    }

    Evidence firstEvidence() {
        return members.get(0).judgement().evidence();
    }

    Evidence lastEvidence() {
        return members.get(members.size() - 1).judgement().evidence();
    }

    Finding lastFinding() {
        return members.get(members.size() - 1).judgement().finding();
    }

    @Nullable
    Contract contract() {
        return firstEvidence().contract();
    }

    /** What was billed for a day, as its price counts it; null when nobody knows. */
    static @Nullable Money billed(ClassifiedFinding member) {
        Money charge = member.judgement().evidence().charge().amount();
        return charge == null ? member.judgement().finding().billed() : charge;
    }
}
