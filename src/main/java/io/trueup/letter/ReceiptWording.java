package io.trueup.letter;

import io.trueup.appeal.FilingProof;
import io.trueup.denial.ClassifiedFinding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a letter may say of the day on which a bill was received or sent: nothing, unless it is known for every one of its days. */
final class ReceiptWording {

    private final Map<FilingProof, List<LocalDate>> days;
    private final boolean complete;

    private ReceiptWording(Map<FilingProof, List<LocalDate>> days, boolean complete) {
        this.days = days;
        this.complete = complete;
    }

    static ReceiptWording of(List<ClassifiedFinding> members) {
        Map<FilingProof, List<LocalDate>> days = new LinkedHashMap<>();
        boolean complete = !members.isEmpty();
        for (ClassifiedFinding member : members) {
            LocalDate served = member.judgement().finding().serviceDate();
            FilingProof proof = served == null
                    ? null
                    : FilingProof.of(member.judgement().evidence().sent(), served);
            if (served == null || proof == null) {
                complete = false;
            } else {
                days.computeIfAbsent(proof, p -> new ArrayList<>()).add(served);
            }
        }
        return new ReceiptWording(days, complete);
    }

    private boolean isReceipt() {
        for (FilingProof proof : days.keySet()) {
            if (!proof.isReceipt()) {
                return false;
            }
        }
        return complete;
    }

    /** {@code "you accepted the bill on March 11, 2025, 8 days after the service"}; blank unless receivers say it of every day. */
    String received() {
        return isReceipt() ? said() : "";
    }

    /** What is known where not every day has a receiver's word: nothing that proves a receipt. */
    String sent() {
        return complete && !isReceipt() ? said() : "";
    }

    /** The papers that prove it. */
    List<String> enclosures() {
        Set<String> papers = new LinkedHashSet<>();
        for (FilingProof proof : days.keySet()) {
            if (proof.isReceipt()) {
                papers.add(paper(proof));
            }
        }
        return List.copyOf(papers);
    }

    private static String paper(FilingProof proof) {
        String whose = proof.source() == FilingProof.Source.CLEARINGHOUSE ? "the clearinghouse" : "the payer";
        String what = proof.source() == FilingProof.Source.PAYER_HAD_IT ? "Report" : "Acceptance report";
        return what + " of " + whose + " of " + Wording.inText(proof.day())
                + (proof.trace().isBlank() ? "" : ", number " + proof.trace());
    }

    private String said() {
        return days.entrySet().stream()
                .map(entry -> (days.size() == 1 ? "" : "for " + dates(entry.getValue()) + " ")
                        + said(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String dates(List<LocalDate> served) {
        return served.stream().map(Wording::inText).collect(Collectors.joining(" and "));
    }

    private static String said(FilingProof proof, List<LocalDate> served) {
        String on = Wording.inText(proof.day());
        String words = switch (proof.source()) {
            case PAYER -> "you accepted the bill on " + on;
            case PAYER_HAD_IT -> "you had the bill by " + on + ", when you sent a copy of it back as a duplicate";
            case CLEARINGHOUSE -> "the clearinghouse accepted the bill on " + on;
            case SENT -> "the bill was sent on " + on;
        };
        return words + ", " + distance(proof.day(), served) + " days after the service"
                + (proof.payerClaimNumber().isBlank()
                        ? ""
                        : ", and gave it your claim number " + proof.payerClaimNumber());
    }

    private static String distance(LocalDate day, List<LocalDate> served) {
        return span(
                served.stream().map(one -> ChronoUnit.DAYS.between(one, day)).toList());
    }

    /** "12", or "12 to 15"; of none "0". */
    static String span(List<Long> days) {
        long most = days.isEmpty() ? 0 : Collections.max(days);
        long least = days.isEmpty() ? 0 : Collections.min(days);
        return least == most ? String.valueOf(most) : least + " to " + most;
    }
}
