package io.trueup.bill;

import io.trueup.money.Money;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.KnownProcedures;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.Reading;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A bill while its segments come in: CLM, then those of the claim, those of other payers (from SBR on), then one service line after
 * the other (from LX on).
 */
final class BillDraft {

    /** Ten times what the guides allow an institution's claim, a hundred times a professional's (FAULTS.md 98). */
    static final int MOST_LINES = 10_000;

    private final Segment clm;
    private final LocalDate today;
    private final KnownProcedures procedures;
    private final ElementReader elements;
    private final Money charge;
    private final ClaimReferences references = new ClaimReferences();
    private final List<BilledLineDraft> lines = new ArrayList<>(4);
    private @Nullable DateRange served;
    private @Nullable DateRange statement;
    private @Nullable Segment lineWithoutService;
    private boolean inOtherPayer;
    private boolean inLines;
    private boolean tooLong;

    /** @param today after which nothing can have been done */
    BillDraft(Segment clm, String file, LocalDate today, KnownProcedures procedures) {
        this.clm = clm;
        this.today = today;
        this.procedures = procedures;
        this.elements = new ElementReader(file);
        elements.checkLengths(clm);
        if (clm.element(1).isEmpty()) {
            elements.problem(ProblemCode.MISSING_VALUE, clm, 1, "a patient control number");
        }
        this.charge = elements.requiredMoney(clm, 2);
        if (charge.isNegative()) {
            elements.problem(ProblemCode.BAD_AMOUNT, clm, 2, "a charge of 0 or more");
        }
    }

    Segment segment() {
        return clm;
    }

    /** Takes a segment of this claim, or of its last line once it has one. */
    void take(Segment segment) {
        switch (segment.tag()) {
            case "LX":
                closeLine();
                inLines = true;
                lineWithoutService = segment;
                break;
            case "SV1", "SV2", "SV3":
                inLines = true;
                lineWithoutService = null;
                addLine(segment);
                break;
            case "SBR":
                inOtherPayer = true;
                break;
            case "DTP":
                takeDates(segment);
                break;
            case "REF":
                if (inLines) {
                    references.ofLine(segment, elements);
                } else if (!inOtherPayer) {
                    references.ofClaim(segment, elements);
                }
                break;
            default:
                break;
        }
    }

    private void addLine(Segment service) {
        if (lines.size() < MOST_LINES) {
            lines.add(new BilledLineDraft(lines.size() + 1, service, procedures, elements));
        } else if (!tooLong) {
            tooLong = true;
            elements.problem(
                    ProblemCode.TOO_LARGE, service, 1, "at most " + MOST_LINES + " service lines of one claim");
        }
    }

    private void takeDates(Segment dtp) {
        if (inLines && !lines.isEmpty() && lineWithoutService == null && !tooLong) {
            lines.get(lines.size() - 1).takeDates(dtp, today, elements);
        } else if (!inLines && !inOtherPayer) {
            switch (dtp.element(1)) {
                case "472" -> served = ServicePeriod.of(dtp, today, elements);
                case "434" -> statement = ServicePeriod.of(dtp, today, elements);
                default -> {}
            }
        }
    }

    private void closeLine() {
        if (lineWithoutService != null && !tooLong) {
            elements.problem(ProblemCode.MISSING_SEGMENT, lineWithoutService, 1, "SV1, SV2 or SV3 below it");
        }
        lineWithoutService = null;
    }

    /**
     * The bill when all of it can be read; else all that is wrong. What is remarkable about one that is taken goes to
     * {@code notices}.
     */
    Reading<Bill> finish(Transmission transmission, Parties parties, Consumer<Problem> notices) {
        closeLine();
        if (lines.isEmpty() && elements.problems().isEmpty()) {
            elements.problem(ProblemCode.MISSING_SEGMENT, clm, 1, "a service line, LX with SV1, SV2 or SV3");
        }
        List<BilledLine> whole = new ArrayList<>(lines.size());
        for (BilledLineDraft line : lines) {
            BilledLine read = line.line(served == null ? statement : served, elements);
            if (read != null) {
                whole.add(read);
            }
        }
        List<Problem> problems = new ArrayList<>(elements.problems());
        problems.addAll(parties.problems(clm));
        if (!problems.isEmpty()) {
            return Reading.rejected(problems);
        }
        checkSum(notices);
        return Reading.of(bill(transmission, parties, whole));
    }

    /** Of bills outside the program nothing is compared. */
    private void checkSum(Consumer<Problem> notices) {
        long cents = 0;
        for (BilledLineDraft line : lines) {
            cents += line.charge().cents();
        }
        boolean ofProgram = lines.stream().anyMatch(BilledLineDraft::isOfProgram);
        if (ofProgram && cents != charge.cents()) {
            notices.accept(Problem.of(
                    ProblemCode.BILL_NOT_BALANCED,
                    elements.place(clm, 2),
                    charge + ", lines " + Money.ofCents(cents),
                    "CLM02 is the sum of the lines"));
        }
    }

    private Bill bill(Transmission transmission, Parties parties, List<BilledLine> whole) {
        Set<String> claimNumbers = new LinkedHashSet<>(references.claimNumbers());
        claimNumbers.addAll(parties.claimNumbers());
        return new Bill(
                parties.payerId(),
                parties.payerName(),
                parties.payerIdentifiers(),
                clm.element(1),
                List.copyOf(claimNumbers),
                parties.patient(),
                parties.payerLevel(),
                FrequencyWords.ofX12(clm.component(5, 3)),
                references.payerClaimNumber(),
                references.authorization(),
                transmission.sentOn(),
                charge,
                transmission.sending(references.clearinghouseNumber()),
                Bill.Form.X12,
                whole,
                elements.place(clm));
    }
}
