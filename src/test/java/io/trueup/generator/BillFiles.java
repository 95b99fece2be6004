package io.trueup.generator;

import java.io.IOException;
import java.io.Writer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes bills as a clinic's system exports them: a file a week, with a batch for each day and all payers of it together. Some weeks
 * bring the week before once more, some bills stand in a table beside the 837, and payers without 837 have tables only.
 */
final class BillFiles {

    private static final String HEADER = "patient_control_number,claim_number,payer_id,patient_last_name,"
            + "patient_first_name,service_date,procedure_code,modifiers,units,billed_amount,sent_on,frequency,"
            + "payer_claim_number";

    private final GeneratedFiles files;
    private final Chance chance;
    private final Map<String, Integer> groups = new HashMap<>();
    private int group = 7000;

    BillFiles(GeneratedFiles files, Chance chance) {
        this.files = files;
        this.chance = chance;
    }

    /** Numbers of batches (BHT03) to their bills. */
    private record Week(LocalDate monday, Map<String, List<OutgoingBill>> batches) {}

    /** What BHT03 says of the bill's batch. */
    static String batch(OutgoingBill bill) {
        return bill.batch().isEmpty() ? "DAY" + bill.sentOn().toString().replace("-", "") : bill.batch();
    }

    /** @return the group number (GS06) of each batch with a file of its own */
    Map<String, Integer> write(List<OutgoingBill> bills) throws IOException {
        List<OutgoingBill> electronic = bills.stream()
                .filter(bill -> bill.claim().carrier().electronic())
                .toList();
        for (OutgoingBill bill : electronic) {
            if (!bill.batch().isEmpty()) {
                groups.put(bill.batch(), interchange(bill.batch(), Map.of(bill.batch(), List.of(bill))));
            }
        }
        Map<String, List<OutgoingBill>> before = Map.of();
        for (Week week :
                weeks(electronic.stream().filter(bill -> bill.batch().isEmpty()).toList())) {
            Map<String, List<OutgoingBill>> batches = new LinkedHashMap<>();
            if (chance.percent(25)) {
                batches.putAll(before);
            }
            batches.putAll(week.batches());
            interchange("week-" + week.monday(), batches);
            before = week.batches();
        }
        tables(bills);
        return groups;
    }

    private static List<Week> weeks(List<OutgoingBill> bills) {
        Map<LocalDate, Map<String, List<OutgoingBill>>> weeks = new TreeMap<>();
        for (OutgoingBill bill : bills) {
            LocalDate monday = bill.sentOn().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            weeks.computeIfAbsent(monday, m -> new TreeMap<>())
                    .computeIfAbsent(batch(bill), b -> new ArrayList<>())
                    .add(bill);
        }
        return weeks.entrySet().stream()
                .map(week -> new Week(week.getKey(), week.getValue()))
                .toList();
    }

    private int interchange(String name, Map<String, List<OutgoingBill>> batches) throws IOException {
        group++;
        try (Writer out = files.text("inbox/bills/" + name + ".837")) {
            BillInterchange interchange =
                    new BillInterchange(out, chance.of(List.of(BillInterchange.Look.values())), group);
            for (Map.Entry<String, List<OutgoingBill>> batch : batches.entrySet()) {
                interchange.batch(batch.getKey(), batch.getValue());
            }
            interchange.end();
        }
        return group;
    }

    private void tables(List<OutgoingBill> bills) throws IOException {
        Map<LocalDate, List<OutgoingBill>> months = new TreeMap<>();
        for (OutgoingBill bill : bills) {
            boolean onPaper = !bill.claim().carrier().electronic();
            if (onPaper || bill.level() == 1 && bill.batch().isEmpty() && chance.percent(8)) {
                months.computeIfAbsent(bill.sentOn().withDayOfMonth(1), m -> new ArrayList<>())
                        .add(bill);
            }
        }
        List<OutgoingBill> before = List.of();
        for (Map.Entry<LocalDate, List<OutgoingBill>> month : months.entrySet()) {
            Spelling spelling = chance.of(List.of(Spelling.values()));
            try (TableFile out =
                    TableFile.open(files, "inbox/bills/month-" + month.getKey(), TableFile.Form.any(chance), HEADER)) {
                for (OutgoingBill bill : before.subList(0, before.size() / 3)) {
                    rows(out, bill, Spelling.PLAIN);
                }
                for (OutgoingBill bill : month.getValue()) {
                    rows(out, bill, spelling);
                }
            }
            before = month.getValue();
        }
    }

    private static void rows(TableFile out, OutgoingBill bill, Spelling spelling) throws IOException {
        for (OutgoingLine line : bill.lines()) {
            out.row(List.of(
                    bill.control(),
                    bill.claim().claimNumber(),
                    bill.payer().id(),
                    bill.claim().name().last(),
                    bill.claim().name().first(),
                    spelling.date(line.date()),
                    line.code(),
                    String.join(":", line.modifiers()),
                    Integer.toString(line.units()),
                    spelling.amount(line.charge()),
                    spelling.date(bill.sentOn()),
                    bill.frequency(),
                    bill.corrects()));
        }
    }
}
