package io.trueup.packet;

import io.trueup.codes.ProcedureCodes;
import io.trueup.contract.Confidence;
import io.trueup.contract.Contract;
import io.trueup.contract.FeeScheduleRow;
import io.trueup.contract.RateBook;
import io.trueup.contract.Terms;
import io.trueup.letter.Letterhead;
import io.trueup.packet.Look.Column;
import io.trueup.packet.Look.Fact;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Judgement.Evidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was agreed, or what the state's schedule says. A rate whose source nobody has checked is not put before a payer: a person has to
 * attach its page. May be used by several threads.
 */
final class AgreementPart {

    private static final Columns ROWS = Columns.of(
            Column.text("Code", 44),
            Column.text("State", 34),
            Column.text("Program", 76),
            Column.amount("Amount", 84),
            Column.text("In effect", 96),
            Column.text("Source", 134));

    private static final Paragraph FEE_SCHEDULE = Look.title("Fee schedule");

    private final RateBook rates;

    /** Laid out once for all packets; as many as there are contracts. */
    private final Map<Contract, Part.Section> contracts = new ConcurrentHashMap<>();

    AgreementPart(RateBook rates) {
        this.rates = rates;
    }

    List<Part> parts(PacketCase about) {
        List<Part.Section> sections = new ArrayList<>();
        for (Contract contract : about.<Contract>each((evidence, into) -> into.accept(evidence.contract()))) {
            if (contract.confidence() != Confidence.LOW && !contract.isNotCovered()) {
                sections.add(contracts.computeIfAbsent(contract, AgreementPart::contract));
            }
        }
        rows(about).values().forEach(rows -> sections.add(schedule(rows)));
        return sections.isEmpty() ? List.of() : List.of(Part.of("Rate", sections));
    }

    private static Part.Section contract(Contract contract) {
        LocalDate to = contract.effectiveTo();
        BigDecimal cap = contract.maxHoursPerDay();
        return new Part.Section(
                "Contract terms: " + contract.source(),
                List.of(
                        Look.title("Contract terms"),
                        Look.facts(List.of(
                                new Fact("Payer", Letterhead.payerName(contract)),
                                new Fact("Source", contract.source()),
                                new Fact(
                                        "In effect",
                                        "from " + Printed.inText(contract.effectiveFrom())
                                                + (to == null ? "" : " to " + Printed.inText(to))),
                                new Fact("Program", Printed.program(contract.program())),
                                new Fact("Employer", contract.employer()),
                                new Fact("State", contract.jurisdiction()),
                                new Fact("Payment", TermsInWords.of(contract.terms())),
                                new Fact("Documented days", added(contract.documentationUpliftPercent())),
                                new Fact("Network discount", percent(contract.discountPercent())),
                                new Fact(
                                        "Lesser of charge",
                                        contract.lesserOfCharge() ? "Never more than the billed charge" : ""),
                                new Fact(
                                        "Hours paid in a day",
                                        cap == null ? "" : "Up to " + Printed.number(cap) + " hours"),
                                new Fact("Payment due", contract.paymentDueDays() + " days after receipt of the bill"),
                                new Fact("Interest on late payment", yearly(contract.interestPercent()))))));
    }

    private static String percent(BigDecimal percent) {
        return percent.signum() == 0 ? "" : Printed.number(percent) + "%";
    }

    private static String added(BigDecimal percent) {
        return percent.signum() == 0 ? "" : Printed.number(percent) + "% more";
    }

    private static String yearly(BigDecimal percent) {
        return percent.signum() == 0 ? "" : Printed.number(percent) + "% a year";
    }

    /** The rows of the schedules that the days are priced by. */
    private Map<String, Collection<FeeScheduleRow>> rows(PacketCase about) {
        Map<String, Collection<FeeScheduleRow>> rows = new LinkedHashMap<>();
        for (Evidence evidence : about.evidence()) {
            Contract contract = evidence.contract();
            if (contract != null && contract.terms() instanceof Terms.FeeSchedule terms) {
                logs(evidence)
                        .forEach(day -> codes(evidence).forEach(code -> {
                            FeeScheduleRow row = rates.scheduleRow(
                                    terms.schedule(), code, day.jurisdiction(), day.program(), day.serviceDate());
                            if (row != null && row.confidence() != Confidence.LOW) {
                                Collection<FeeScheduleRow> known =
                                        rows.computeIfAbsent(row.schedule(), s -> new ArrayList<>());
                                if (!known.contains(row)) {
                                    known.add(row);
                                }
                            }
                        }));
            }
        }
        return rows;
    }

    private static Stream<ProgramDay> logs(Evidence evidence) {
        ProgramDay log = evidence.log();
        return log == null ? evidence.episodeDays().stream() : Stream.of(log);
    }

    private static Collection<String> codes(Evidence evidence) {
        Collection<String> codes =
                new TreeSet<>(List.of(ProcedureCodes.INITIAL_TWO_HOURS, ProcedureCodes.FURTHER_HOUR));
        evidence.allLines().stream().map(AdjudicatedLine::code).forEach(codes::add);
        return codes;
    }

    private static Part.Section schedule(Collection<FeeScheduleRow> rows) {
        return new Part.Section(
                "Fee schedule: "
                        + rows.stream().map(FeeScheduleRow::source).distinct().collect(Collectors.joining("; ")),
                List.of(
                        FEE_SCHEDULE,
                        Look.table(ROWS, rows.stream().map(AgreementPart::row).toList())));
    }

    private static List<String> row(FeeScheduleRow row) {
        LocalDate to = row.effectiveTo();
        return List.of(
                row.code(),
                row.jurisdiction(),
                Printed.program(row.program()),
                Printed.dollars(row.amount()) + (row.basis() == FeeScheduleRow.Basis.HOUR ? " an hour" : " a unit"),
                "from " + Printed.inTable(row.effectiveFrom()) + (to == null ? "" : " to " + Printed.inTable(to)),
                row.source());
    }
}
