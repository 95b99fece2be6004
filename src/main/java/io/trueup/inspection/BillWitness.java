package io.trueup.inspection;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.AcknowledgmentSink;
import io.trueup.bill.Bill;
import io.trueup.bill.BillSink;
import io.trueup.bill.BilledLine;
import io.trueup.remittance.DateRange;
import io.trueup.source.Problem;
import io.trueup.source.ProblemGroups;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the first lines of bills and the first acknowledgments, under the headings of their tables, and adds all of them up. */
final class BillWitness implements BillSink, AcknowledgmentSink {

    private final ProblemGroups problems;
    private final List<FirstRow> first = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private BigDecimal billed = BigDecimal.ZERO.setScale(2);
    private long taken;

    BillWitness(ProblemGroups problems) {
        this.problems = problems;
    }

    /** Service lines of bills, and acknowledgments. */
    long taken() {
        return taken;
    }

    List<FirstRow> first() {
        return first;
    }

    /** Bills by what they are to those before them, and what they come to; acknowledgments by who says what. */
    Map<String, BigDecimal> sums() {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        counts.forEach((what, count) -> sums.put(what, BigDecimal.valueOf(count)));
        if (counts.containsKey("bills")) {
            sums.put("billed_amount", billed);
        }
        return sums;
    }

    @Override
    public void bill(Bill bill) {
        count("bills", 1);
        count("service_lines", bill.lines().size());
        if (bill.frequency() != Bill.Frequency.ORIGINAL) {
            count(bill.frequency() == Bill.Frequency.VOID ? "voids" : "replacements", 1);
        }
        billed = billed.add(bill.charge().dollars());
        taken += bill.lines().size();
        for (BilledLine line : bill.lines()) {
            keep(bill.place().line(), cells(bill, line));
        }
    }

    private static Map<String, String> cells(Bill bill, BilledLine line) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("patient_control_number", bill.patientControlNumber());
        cells.put("claim_number", String.join("; ", bill.claimNumbers()));
        cells.put("payer_id", bill.payerId());
        cells.put("payer_name", bill.payerName());
        cells.put("patient_last_name", bill.patient().last());
        cells.put("patient_first_name", bill.patient().first());
        cells.put("service_date", line.dates().words());
        cells.put("procedure_code", line.code());
        cells.put("modifiers", String.join(":", line.modifiers()));
        cells.put("units", line.units().toPlainString());
        cells.put("billed_amount", line.charge().toString());
        cells.put("sent_on", bill.sentOn().toString());
        cells.put("frequency", word(bill.frequency()));
        cells.put("payer_claim_number", bill.payerClaimNumber());
        cells.put("authorization_number", bill.authorizationNumber());
        return cells;
    }

    @Override
    public void acknowledgment(Acknowledgment said) {
        count("acknowledgments", 1);
        count(said.accepted() ? "accepted" : "refused", 1);
        taken++;
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("patient_control_number", said.patientControlNumber());
        cells.put("batch", said.isOfWholeFile() ? said.bills().batchReference() : "");
        cells.put("group", said.isOfWholeFile() ? said.bills().groupNumber() : "");
        cells.put("payer_id", said.payerId());
        cells.put("received_on", said.receivedOn().toString());
        cells.put("status", said.accepted() ? "accepted" : "refused");
        cells.put("by", word(said.by()));
        cells.put("reason", said.reason());
        cells.put("payer_claim_number", said.payerClaimNumber());
        cells.put("service_date", words(said.serviceDates()));
        cells.put("billed_amount", String.valueOf(said.charge()));
        keep(said.place().line(), cells);
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String words(@Nullable DateRange dates) {
        return dates == null ? "" : dates.words();
    }

    private void keep(long line, Map<String, String> cells) {
        if (first.size() < FirstRow.MOST) {
            cells.values().removeIf(text -> text.isBlank() || text.equals("null"));
            first.add(new FirstRow(line, cells));
        }
    }

    private void count(String what, long more) {
        counts.merge(what, more, Long::sum);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
