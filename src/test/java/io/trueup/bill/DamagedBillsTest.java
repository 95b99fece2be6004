package io.trueup.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.codes.ProcedureCodes;
import io.trueup.money.Money;
import io.trueup.source.DamagedBytes;
import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of bills damaged at random, by seed, and cut at every segment. Whatever comes, nothing is thrown, no bill goes without a word,
 * and none is taken with other money than it says without one (FAULTS.md 97).
 */
class DamagedBillsTest {

    private static final int DAMAGED_FILES = 1_000;
    private static final String END = "~\n";

    @TempDir
    Path folder;

    private static String bills() {
        return Edi837.file()
                .patient()
                .claim("A1", "100")
                .claim("A2", "290", "7")
                .segments("REF*F8*ICN2", "REF*G1*AUTH1")
                .line("97545:WH", "150", "1", "20250303")
                .line("97546:WH", "140", "4", "20250303")
                .patient()
                .claim("A3", "60")
                .nextTransaction()
                .reference("BATCH2")
                .patient()
                .claim("B1", "75")
                .segments("LX*2", "SV1*HC:97546*0*MJ*30", "DTP*472*RD8*20250303-20250305")
                .text();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private InputFile write(String name, byte[] bytes) {
        return TestFiles.write(folder, name, bytes);
    }

    @Test
    void no_damage_makes_a_reader_throw() {
        byte[] whole = bytes(bills());
        byte[] others = bytes(bills().replace("\n", "").replace("~", "'").replace("*", "|"));
        byte[] table = bytes(
                "payer_id,patient_control_number,service_date,procedure_code,modifiers,units,billed_amount,sent_on,frequency\n"
                        + "TX,A1,3/3/2025,97545,WH:CA,1,150,2025-03-10,\nTX,A1,3/3/2025,97546-WH,,\"1,000\",$140.00,3/10/2025,7\n"
                        + "TX,\"B, x\",2025-03-03,97546,,,(5.00),2025-03-10,void\n");
        for (int seed = 0; seed < DAMAGED_FILES; seed++) {
            Random random = new Random(seed);
            try {
                switch (seed % 5) {
                    case 0 -> BillRecorder.of(write("d.csv", DamagedBytes.of(table, random)));
                    case 1 -> BillRecorder.of(write("d.837", DamagedBytes.of(others, random)));
                    default -> BillRecorder.of(write("d.837", DamagedBytes.of(whole, random)));
                }
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void a_file_cut_anywhere_keeps_the_bills_before_the_cut_and_says_where_it_ends() {
        String text = bills();
        List<Integer> ends = List.of(
                text.indexOf("CLM*A2"),
                text.indexOf("HL*4"),
                text.indexOf("SE*", text.indexOf("CLM*A3")),
                text.lastIndexOf("SE*"));
        int whole = text.indexOf("IEA*");
        for (int cut = text.indexOf("ST*837"); cut < whole; cut += 1 + cut % 3) {
            BillRecorder read = BillRecorder.of(write("cut.837", bytes(text.substring(0, cut))));
            int at = cut;
            long before = ends.stream().filter(end -> isPast(text, end, at)).count();
            assertThat(read.numbers())
                    .as("cut at %d, problems %s", cut, read.problems())
                    .isEqualTo(List.of("A1", "A2", "A3", "B1").subList(0, (int) before));
            assertThat(read.codes().stream().filter(ProblemCode.TRUNCATED::equals))
                    .as("cut at %d", cut)
                    .hasSize(1);
        }
    }

    /** Whether a file cut there still holds the segment at a place, so that the bill before that is whole. */
    private static boolean isPast(String text, int segment, int cut) {
        return cut > text.indexOf('~', segment) || text.startsWith("SE*", segment) && cut == text.indexOf('~', segment);
    }

    @Test
    void no_bill_goes_or_changes_without_a_word() {
        for (int seed = 0; seed < DAMAGED_FILES; seed++) {
            Random random = new Random(seed);
            List<String> segments = new ArrayList<>(Arrays.asList(bills().split(END)));
            damage(segments, random);
            BillRecorder read = BillRecorder.of(write("c.837", bytes(String.join(END, segments) + END)));
            List<String> sent = segments.stream()
                    .filter(segment -> segment.startsWith("CLM*"))
                    .map(segment -> segment.split("\\*")[1] + " " + Money.of(segment.split("\\*")[2]))
                    .toList();
            List<String> taken = read.bills().stream()
                    .map(bill -> bill.patientControlNumber() + " " + bill.charge())
                    .toList();
            assertThat(sent).as("seed %d", seed).containsAll(taken);
            if (taken.size() < sent.size()) {
                assertThat(read.problems()).as("seed %d", seed).anyMatch(Problem::isReject);
            }
            for (Bill bill : read.bills()) {
                boolean balanced = Money.sum(bill.lines().stream().map(BilledLine::charge)::iterator)
                        .equals(bill.charge());
                boolean ofProgram = bill.lines().stream().anyMatch(line -> ProcedureCodes.isOfProgram(line.code()));
                assertThat(balanced || !ofProgram || read.codes().contains(ProblemCode.BILL_NOT_BALANCED))
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }

    /** Segments other than ISA and CLM are dropped, doubled or changed, or the file is cut between two segments. */
    private static void damage(List<String> segments, Random random) {
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int at = 1 + random.nextInt(segments.size() - 1);
            String segment = segments.get(at);
            switch (random.nextInt(segment.startsWith("CLM") ? 2 : 4)) {
                case 0 -> segments.add(at, segment);
                case 1 -> segments.subList(Math.max(2, at), segments.size()).clear();
                case 2 -> segments.remove(at);
                default -> segments.set(at, segment.replace('0', 'X'));
            }
            if (segments.size() < 3) {
                return;
            }
        }
    }
}
