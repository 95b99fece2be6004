package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A finding with the evidence it rests on, for those who ask why it was not paid and what to do. */
public record Judgement(Finding finding, Evidence evidence) {

    /**
     * @param deniedLines zero-paid lines with a denying adjustment that stand
     * @param shortLines standing lines that were refused in part, or on which the payer charged a worker who owes nothing, or a patient
     *     with its own reduction
     * @param decisions every adjudication that judged something, whether or not it stands, oldest first
     * @param upholdingPayment zero-paid lines by which the payer upheld what it had paid, oldest first
     * @param sent what was billed for it
     * @param charge what a price that depends on the charge counts
     * @param log the day's log; null for episodes and for money without a day
     * @param episodeDays attended days of the episode, in order
     * @param coveringAuthorization an approved authorization for the day; null when none
     * @param authorizationUsedUp whether an approved authorization's days or hours were used up before the day
     * @param adjudicatedOn payment date of the latest adjudication, whatever it decided; null when there is none
     * @param explainedOn the day the clinic received the explanation of that adjudication, else its payment date; null when there
     *     is none
     * @param takenBackOn payment date on which money was last taken back; null when it never was
     * @param billedShort why a day is short that the clinic billed short; null for all others
     */
    public record Evidence(
            List<AdjudicatedLine> deniedLines,
            List<AdjudicatedLine> shortLines,
            List<AdjudicatedLine> allLines,
            List<AdjudicatedLine> decisions,
            List<AdjudicatedLine> upholdingPayment,
            DayBills sent,
            LastCharge charge,
            @Nullable ProgramDay log,
            @Nullable Episode episode,
            List<ProgramDay> episodeDays,
            @Nullable Contract contract,
            @Nullable Authorization coveringAuthorization,
            boolean authorizationUsedUp,
            @Nullable LocalDate adjudicatedOn,
            @Nullable LocalDate explainedOn,
            @Nullable LocalDate takenBackOn,
            @Nullable BilledShort billedShort) {

        static final Evidence NONE = new Evidence(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                DayBills.NONE,
                LastCharge.NONE,
                null,
                null,
                List.of(),
                null,
                null,
                false,
                null,
                null,
                null,
                null);

        /** Every bill that ever carried it, each once, in the order in which they were sent. */
        public List<SentBill> bills() {
            return Few.each(sent.bills(), TrackedBill::sent);
        }

        /** The refusal of a code that stands before another line of it; null when there is none. */
        public @Nullable AdjudicatedLine refusedBefore(AdjudicatedLine line) {
            return decidedBefore(line, l -> l.isZeroPaid() && !l.adjustments().isEmpty());
        }

        private @Nullable AdjudicatedLine decidedBefore(AdjudicatedLine line, Predicate<AdjudicatedLine> wanted) {
            return decisions.stream()
                    .filter(l -> l.code().equals(line.code()) && l.claimPaymentId() != line.claimPaymentId())
                    .filter(l -> AdjudicatedLine.IN_ORDER.compare(l, line) < 0)
                    .filter(wanted)
                    .max(AdjudicatedLine.IN_ORDER)
                    .orElse(null);
        }

        /** The refusal that the denied lines uphold, however often, or the payment upheld; null when none is stored. */
        public @Nullable AdjudicatedLine upheld() {
            if (!upholdingPayment.isEmpty()) {
                return decidedBefore(upholdingPayment.get(0), l -> l.paid().isPositive());
            }
            AdjudicatedLine line =
                    Few.earliest(Few.where(deniedLines, AdjudicatedLine::upholds), AdjudicatedLine.IN_ORDER.reversed());
            while (line != null && line.upholds()) {
                line = refusedBefore(line);
            }
            return line;
        }

        /** What each code was paid, net of what was taken back, in code order. */
        public SortedMap<String, Money> paidByCode() {
            SortedMap<String, Money> paid = new TreeMap<>();
            allLines.forEach(line -> paid.merge(line.code(), line.paid().minus(line.recouped()), Money::plus));
            return paid;
        }

        /** Paid units of each code that was paid; empty where money came and went, so that no units can be told. */
        public Map<String, BigDecimal> paidUnits() {
            Map<String, BigDecimal> units = new TreeMap<>();
            if (Few.any(allLines, line -> line.isReversal() || line.recouped().isPositive())) {
                return units;
            }
            for (AdjudicatedLine line : allLines) {
                if (line.paid().isPositive()) {
                    units.merge(line.code(), line.units(), BigDecimal::add);
                }
            }
            return units;
        }

        /** What the payer left to the patient on lines that stand (group PR), by code. */
        public SortedMap<String, Money> putOnPatient() {
            SortedMap<String, Money> shares = new TreeMap<>();
            for (AdjudicatedLine line : shortLines) {
                Money share = line.patientShare();
                if (!share.isZero()) {
                    shares.merge(line.code(), share, Money::plus);
                }
            }
            return shares;
        }

        /** The day's own state, as its price has it; for an episode that of its first day. */
        public String jurisdiction() {
            if (log != null) {
                return log.jurisdiction();
            }
            return episodeDays.isEmpty() ? "" : episodeDays.get(0).jurisdiction();
        }

        /** Attended days of the episode in the Monday-to-Sunday week of a day. */
        public List<ProgramDay> weekOf(LocalDate day) {
            LocalDate monday = day.minusDays(day.getDayOfWeek().ordinal());
            LocalDate next = monday.plusWeeks(1);
            return Few.where(
                    episodeDays,
                    d -> !d.serviceDate().isBefore(monday) && d.serviceDate().isBefore(next));
        }
    }
}
