package io.trueup.packet;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.letter.LetterDocument;
import io.trueup.letter.Letterhead;
import io.trueup.reconciliation.Judgement;
import io.trueup.reconciliation.Judgement.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One appeal with everything its packet may show.
 *
 * @param item of the worklist
 * @param claimNumber of the workers' comp claim
 * @param members the findings of its days, earliest first; never empty
 * @param letter the filled letter
 */
public record PacketCase(String item, String claimNumber, List<ClassifiedFinding> members, LetterDocument letter) {

    public PacketCase {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("nothing is appealed by " + item);
        }
    }

    List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>(members.size());
        members.forEach(member -> evidence.add(member.judgement().evidence()));
        return evidence;
    }

    /** By the name that its contract has for people, else as the remittance names it. */
    String payer() {
        String name = Letterhead.payerName(first().evidence().contract());
        return name.isBlank() ? first().finding().payer() : name;
    }

    String patient() {
        return first().finding().patient();
    }

    private Judgement first() {
        return members.get(0).judgement();
    }

    /** What the days have of one kind, each once, in the order of the days. */
    <T> List<T> each(BiConsumer<Evidence, Consumer<? super @Nullable T>> kind) {
        List<T> each = new ArrayList<>();
        for (ClassifiedFinding member : members) {
            kind.accept(member.judgement().evidence(), one -> {
                if (one != null && !each.contains(one)) {
                    each.add(one);
                }
            });
        }
        return each;
    }
}
