package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.LogRow;
import io.trueup.programlog.LogSink;
import io.trueup.programlog.ProgramLogs;
import io.trueup.source.DamagedBytes;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files damaged at random, by seed, so many as the property {@code damaged.files} says: cut, doubled, swapped, bytes changed.
 * Whatever comes, nothing is thrown, and where every CLP still says what it paid, accepted and rejected money add up to the money in
 * the file.
 */
class DamagedFilesTest {

    private static final int DAMAGED_FILES = Integer.getInteger("damaged.files", 3_000);

    @TempDir
    Path folder;

    private final List<byte[]> remittances = new ArrayList<>();
    private final List<byte[]> tables = new ArrayList<>();
    private byte[] log = new byte[0];

    private void loadOriginals() throws IOException {
        Edi835 own = Edi835.file()
                .amount("155")
                .claim("A1", "100", "80")
                .claim("A2", "50", "45")
                .segments("CLP*A3*22*-10*-10**WC*ICN3", "SVC*HC:97545*-10*-10**-1", "DTM*472*20250303")
                .segments(
                        "CLP*A4*1*40*40**WC*ICN4",
                        "CAS*CO*45*0",
                        "DTM*232*20250303",
                        "DTM*233*20250305",
                        "PLB*1*20251231*WO:A1*0")
                .nextPayment()
                .trace("CHK2")
                .claim("B1", "60", "30");
        String text = own.text();
        remittances.add(bytes(text));
        remittances.add(bytes(text.replace("\n", "") + text.replace("~", "'").replace("*", "|")));
        if (Files.exists(RemittanceSamplesTest.SAMPLES)) {
            try (Stream<Path> samples = Files.list(RemittanceSamplesTest.SAMPLES)) {
                for (Path sample : samples.filter(p -> p.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    remittances.add(Files.readAllBytes(sample));
                }
            }
        }
        tables.add(bytes(
                "payer_id,payment_trace,payment_date,payment_amount,patient_control_number,service_date,procedure_code,billed_amount,paid_amount,adjustments,units\n"
                        + "TX,T1,2025-03-20,100.00,A,3/3/2025,97545,100,80,CO-45:20,1\nTX,T1,2025-03-20,100.00,\"B, x\",2025-03-03,97546,100,$20.00,\"CO-45:70;PR-1:10\",2.5\n"
                        + "TX,T2,2025-03-21,(5.00),C,2025-03-04,97546,-5,(5.00),,\n"));
        log = bytes(
                "patient_id,patient_last_name,patient_first_name,claim_number,payer_id,jurisdiction,program,service_date,attendance,start_time,end_time,break_minutes,pt_minutes\n"
                        + "1,Doe,Jane,C1,TX,TX,WH,2025-03-03,P,8:00,16:00,30,\n2,Roe,\"Ann\n B\",C2,TX,TX,WC,3/4/2025,L,,,,90\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void no_damage_makes_a_reader_throw_or_lose_money_silently() throws IOException {
        loadOriginals();
        for (int seed = 0; seed < DAMAGED_FILES; seed++) {
            Random random = new Random(seed);
            try {
                if (seed % 10 == 8) {
                    Recorder.of(write("d.csv", DamagedBytes.of(tables.get(0), random)));
                } else if (seed % 10 == 9) {
                    ProgramLogs.read(write("l.csv", DamagedBytes.of(log, random)), ColumnMaps.NONE, new Silent());
                } else if (seed % 10 == 7) {
                    everyCentIsAcceptedOrRejected(remittances.get(0), random);
                } else {
                    Recorder.of(write(
                            "d.835", DamagedBytes.of(remittances.get(random.nextInt(remittances.size())), random)));
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private InputFile write(String name, byte[] bytes) {
        return TestFiles.write(folder, name, bytes);
    }

    /** Segments other than ISA and CLP are dropped, doubled or swapped, or the file is cut between two segments. */
    private void everyCentIsAcceptedOrRejected(byte[] original, Random random) {
        String terminator = "~\n";
        List<String> segments =
                new ArrayList<>(Arrays.asList(new String(original, StandardCharsets.UTF_8).split(terminator)));
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int at = 1 + random.nextInt(segments.size() - 1);
            String segment = segments.get(at);
            switch (random.nextInt(segment.startsWith("CLP") ? 2 : 4)) {
                case 0 -> segments.add(at, segment);
                case 1 -> segments.subList(Math.max(2, at), segments.size()).clear();
                case 2 -> segments.remove(at);
                default -> segments.set(at, segment.replace('0', 'X'));
            }
            if (segments.size() < 3) {
                break;
            }
        }
        long cents = 0;
        for (String segment : segments) {
            cents += segment.startsWith("CLP*")
                    ? Money.of(segment.split("\\*", -1)[4]).cents()
                    : 0;
        }
        Recorder read = Recorder.of(write("c.835", bytes(String.join(terminator, segments) + terminator)));
        long lines = read.rejects().stream()
                .filter(p ->
                        p.code() == ProblemCode.MISPLACED_SEGMENT && p.found().startsWith("SVC"))
                .mapToLong(p -> p.amount().cents())
                .sum();
        assertThat(read.accepted().cents() + read.rejected().cents() - lines)
                .as("cents of %s, problems %s", segments, read.problems())
                .isEqualTo(cents);
    }

    private static final class Silent implements LogSink {

        @Override
        public void log(LogRow row) {}

        @Override
        public void episode(Episode episode, Place place) {}

        @Override
        public void authorization(Authorization authorization, Place place) {}

        @Override
        public void problem(Problem problem) {}
    }
}
