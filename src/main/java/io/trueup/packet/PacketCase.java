package io.trueup.packet;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.letter.LetterDocument;
import io.trueup.letter.Letterhead;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement.Evidence;
import java.util.List;

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

    List<Finding> findings() {
        return members.stream().map(member -> member.judgement().finding()).toList();
    }

    List<Evidence> evidence() {
        return members.stream().map(member -> member.judgement().evidence()).toList();
    }

    /** By the name that its contract has for people, else as the remittance names it. */
    String payer() {
        String name = Letterhead.payerName(evidence().get(0).contract());
        return name.isBlank() ? findings().get(0).payer() : name;
    }

    String patient() {
        return findings().get(0).patient();
    }
}
