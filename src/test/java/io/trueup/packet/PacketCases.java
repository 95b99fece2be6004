package io.trueup.packet;

import io.trueup.contract.AppealTerms;
import io.trueup.contract.CalendarTerms;
import io.trueup.contract.Confidence;
import io.trueup.contract.Contract;
import io.trueup.contract.ContractLine;
import io.trueup.contract.LatePayer;
import io.trueup.contract.PayerAddress;
import io.trueup.contract.Terms;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.letter.LetterCover;
import io.trueup.letter.LetterDocument;
import io.trueup.money.Money;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.DisciplineMinutes;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.DayBills;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement;
import io.trueup.reconciliation.LastCharge;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.Receipt;
import io.trueup.remittance.Adjustment;
import io.trueup.remittance.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Appeals of days that were denied in one payment. */
final class PacketCases {

    static final LocalDate FIRST = LocalDate.of(2025, 3, 3);

    private int days = 1;
    private String last = "DOE";
    private String first = "JANE";
    private String tasks = "Floor to waist lifts, 35 lb";
    private Confidence confidence = Confidence.HIGH;
    private byte[] docx = new WordLetter()
            .paragraph("We ask you to decide again.")
            .bold("The dates", 12)
            .bytes();
    private final List<String> enclosures = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    static PacketCases denied() {
        return new PacketCases();
    }

    PacketCases days(int count) {
        days = count;
        return this;
    }

    PacketCases patient(String lastName, String firstName) {
        last = lastName;
        first = firstName;
        return this;
    }

    PacketCases tasks(String text) {
        tasks = text;
        return this;
    }

    PacketCases rate(Confidence sure) {
        confidence = sure;
        return this;
    }

    PacketCases letter(WordLetter letter) {
        docx = letter.bytes();
        return this;
    }

    PacketCases enclosing(String... papers) {
        enclosures.addAll(List.of(papers));
        return this;
    }

    PacketCases lacking(String... papers) {
        missing.addAll(List.of(papers));
        return this;
    }

    PacketCase build() {
        List<ClassifiedFinding> members = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            members.add(new ClassifiedFinding(judgement(FIRST.plusDays(i)), null));
        }
        return new PacketCase(
                "I-1",
                "WC-1",
                members,
                new LetterDocument(
                        docx,
                        missing,
                        new LetterCover(
                                List.of("Cedar Bend Work Recovery", "12 Mill Road", "Austin, TX 78701"),
                                List.of("Test Mutual", "PO Box 1"),
                                "April 15, 2025",
                                "Request for reconsideration",
                                List.of(new LetterCover.Fact("Patient", first + " " + last)),
                                enclosures)));
    }

    private String patient() {
        return last + ", " + first;
    }

    private Judgement judgement(LocalDate day) {
        ProgramDay log = log(day);
        return new Judgement(
                finding(day),
                new Judgement.Evidence(
                        List.of(line(day)),
                        List.of(),
                        List.of(line(day)),
                        List.of(line(day)),
                        List.of(),
                        DayBills.NONE,
                        new LastCharge(List.of(line(day)), List.of(line(day)), List.of()),
                        log,
                        null,
                        day.equals(FIRST) ? List.of(log) : List.of(log(FIRST), log),
                        contract(),
                        authorization(),
                        false,
                        null,
                        null,
                        null,
                        null));
    }

    private ProgramDay log(LocalDate day) {
        return new ProgramDay(
                "P-1",
                last,
                first,
                "WC-1",
                "PCN1",
                "TESTMUT",
                "ACME",
                "TX",
                Program.WH,
                day,
                true,
                360,
                "08:00-14:00",
                new DisciplineMinutes(180, 120, 30, 30),
                new ActivityMinutes(120, 60, 120, 60, 0),
                tasks,
                "80 % of the job",
                day.equals(FIRST),
                "Sam Poe",
                "PT",
                "A-77");
    }

    private static AdjudicatedLine line(LocalDate day) {
        return new AdjudicatedLine(
                1,
                (int) (day.toEpochDay() - FIRST.toEpochDay()) + 1,
                "TESTMUT",
                "T-99",
                LocalDate.of(2025, 6, 20),
                1,
                1,
                "PCN1",
                "ICN1",
                "4",
                "97545",
                List.of("WH", "CA"),
                BigDecimal.ONE,
                Money.of("600.00"),
                Money.ZERO,
                null,
                DateRange.day(day),
                List.of(new Adjustment("CO", "197", Money.of("600.00"))),
                List.of("N706"),
                true,
                Money.ZERO,
                null,
                null,
                LocalDate.of(2025, 6, 20),
                List.of());
    }

    private Finding finding(LocalDate day) {
        return new Finding(
                "WC-1 " + day,
                Finding.Kind.DAY,
                "WC-1",
                "PCN1",
                patient(),
                "TESTMUT",
                "hourly",
                "per-hour",
                Program.WH,
                day,
                1,
                360,
                Money.of("600.00"),
                null,
                null,
                Money.of("600.00"),
                Money.ZERO,
                Money.ZERO,
                Outcome.DENIED,
                "",
                List.of("CO-197", "N706"),
                List.of(),
                "",
                "contract of the test",
                confidence,
                List.of(),
                Receipt.ASSUMED,
                null,
                null);
    }

    private Contract contract() {
        return new Contract(
                "internal-id",
                List.of("TESTMUT", "TEST MUTUAL"),
                ContractLine.WORKERS_COMP,
                "",
                "",
                null,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                true,
                new Terms.PerHour(Money.of("100.00"), 15),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                false,
                null,
                null,
                45,
                BigDecimal.ZERO,
                LatePayer.UNKNOWN,
                AppealTerms.NONE,
                PayerAddress.NONE,
                CalendarTerms.NONE,
                "contract 2025 rev B",
                confidence);
    }

    private static Authorization authorization() {
        return new Authorization(
                "A-77",
                "WC-1",
                Program.WH,
                LocalDate.of(2025, 3, 1),
                LocalDate.of(2025, 6, 30),
                20,
                null,
                Authorization.Status.APPROVED);
    }
}
