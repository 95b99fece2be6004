package io.trueup.packet;

import io.trueup.appeal.Appeal;
import io.trueup.appeal.Recourse;
import io.trueup.appeal.StateAppealRules;
import io.trueup.appeal.WorkItem;
import io.trueup.codes.CodeLists;
import io.trueup.contract.Confidence;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.DenialClass;
import io.trueup.letter.ClaimLetters;
import io.trueup.letter.Clinic;
import io.trueup.letter.LetterCase;
import io.trueup.letter.LetterFolder;
import io.trueup.letter.LetterForms;
import io.trueup.letter.LetterKind;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Appeals of the days of {@link PacketCases}, as letters are made of them. */
final class LetterCases {

    static final Clinic CLINIC = new Clinic(
            "Cedar Bend Work Recovery",
            "1457382915",
            "74-1234567",
            "12 Mill Road, Austin, TX 78701",
            "512-555-0142",
            "512-555-0143",
            "Jordan Lee",
            "Director of Appeals");

    private LetterCases() {}

    /** Letters of these forms, into a folder. */
    static ClaimLetters letters(LetterForms forms, Path folder) {
        return new ClaimLetters(
                forms,
                CLINIC,
                StateAppealRules.standard(),
                CodeLists.standard().reasons(),
                new LetterFolder(folder, 1));
    }

    static LetterCase denied(int number, List<ClassifiedFinding> members) {
        Money atStake = Money.of("600.00").times(BigDecimal.valueOf(members.size()));
        List<String> keys = members.stream()
                .map(member -> member.judgement().finding().key())
                .toList();
        List<LocalDate> days = members.stream()
                .map(member -> PacketCases.FIRST.plusDays(members.indexOf(member)))
                .toList();
        String id = "I-%06d".formatted(number);
        WorkItem item = new WorkItem(
                id,
                keys,
                Outcome.DENIED,
                DenialClass.AUTHORIZATION_OR_NECESSITY.name(),
                "WC-1",
                "DOE, JANE",
                "TESTMUT",
                PacketCases.FIRST,
                days,
                atStake,
                Money.ZERO,
                atStake,
                50,
                "Appeal",
                LocalDate.of(2026, 3, 1),
                "contract",
                "Reconsideration",
                30,
                false,
                null,
                "D-110",
                "CO-197; N706",
                appeal(keys, atStake),
                List.of(),
                Recourse.NONE,
                false);
        return new LetterCase(LetterKind.APPEAL, item, members, List.of(), Map.of(), LocalDate.of(2026, 2, 27));
    }

    private static Appeal appeal(List<String> keys, Money atStake) {
        return new Appeal(
                keys,
                "WC-1",
                DenialClass.AUTHORIZATION_OR_NECESSITY,
                "",
                "D-110",
                Confidence.HIGH,
                "Reconsideration",
                LocalDate.of(2026, 3, 1),
                "contract",
                atStake,
                List.of("Appeal"),
                List.of("approved authorization", "FCE"),
                true,
                List.of("physician order"),
                "Appeal",
                List.of(),
                "TESTMUT",
                PacketCases.FIRST,
                false,
                "",
                "",
                "",
                30,
                "");
    }
}
