package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.LogRow;
import io.trueup.programlog.LogSink;
import io.trueup.programlog.ProgramLogs;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.TestWorkbook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables damaged at random, by seed: cells swapped, cut, filled with what spreadsheets and attackers put there, rows cut and doubled,
 * bytes changed; so many as the property {@code damaged.files} says. Whatever comes, nothing is thrown, and no amount is taken that does not stand in the file.
 */
class DamagedTablesTest {

    private static final int DAMAGED_TEXTS = Integer.getInteger("damaged.files", 1_000);
    private static final int DAMAGED_WORKBOOKS = DAMAGED_TEXTS / 3;
    private static final String HEAD =
            "payer_id,payment_trace,payment_date,payment_amount,patient_control_number,claim_number,"
                    + "service_date,procedure_code,billed_amount,paid_amount,adjustments,units,patient_name";
    private static final List<String> ROWS = List.of(
            "TX,T1,2025-03-20,100.00,A,C1,3/3/2025,97545,100,80,CO-45:20,1,\"DOE, JANE\"",
            "TX,T1,2025-03-20,100.00,B,C2,2025-03-03,97546-WH,100,$20.00,CO-45:70;PR-1:10,2.5,",
            "TX,T2,2025-03-21,(5.00),C,C3,2025-03-04,97546,-5,(5.00),,,",
            "TX,T3,2025-03-22,\"1,234.56\",D,C4,4-Mar-2025,97545,1300,\"1,234.56\",CO-45:65.44,1,");
    private static final String LOG_HEAD =
            "patient_id,patient_name,claim_number,payer_id,jurisdiction,program,service_date,"
                    + "attendance,start_time,end_time,break_minutes,hours,pt_minutes";
    private static final List<String> LOG_ROWS = List.of(
            "1,\"Doe, Jane\",C1,TX,Texas,Work Hardening,2025-03-03,Present,8am,1600,0:30,,",
            "2,\"Roe, Ann\",C2,TX,TX,WC,3/4/2025,Left early,,,,6:30,90");
    private static final List<String> CELLS = List.of(
            "",
            " ",
            "\u0000",
            "_x0000_",
            "#N/A",
            "#REF!",
            "Total",
            "=1+1",
            "=\"007\"",
            "'007",
            "1e-999999999",
            "1E+308",
            "9".repeat(400),
            "1,".repeat(3_000) + "111",
            "(" + "9".repeat(30),
            "-",
            "--5",
            "5-",
            "$",
            "\u00A0",
            "\uD800",
            "\uFFFF",
            "\u202E480.00",
            "00000000",
            "99999999",
            "2025-02-30",
            "10.03.2025",
            "25:61",
            "8",
            "4:00:00:00",
            "97545-",
            "97545-WHWHWHWHWH",
            "HC:",
            ":",
            "\"",
            "x".repeat(40_000),
            "NaN",
            "Infinity",
            "0x1p3",
            "1_000",
            "٤٨٠");
    private static final List<String> FORMATS =
            List.of("General", "000000", "\"WC-\"0000", "yyyy-mm-dd", "[h]:mm", "0%", "\"", ";;");

    @TempDir
    Path folder;

    private static List<List<String>> table(String head, List<String> rows) {
        List<List<String>> table = new ArrayList<>();
        Stream.concat(Stream.of(head), rows.stream())
                .forEach(line ->
                        table.add(new ArrayList<>(Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))));
        return table;
    }

    private static void damage(List<List<String>> table, Random random) {
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            List<String> row = table.get(random.nextInt(table.size()));
            int at = random.nextInt(row.size());
            switch (random.nextInt(8)) {
                case 0 -> row.set(at, row.get(random.nextInt(row.size())));
                case 1 -> Collections.swap(row, at, random.nextInt(row.size()));
                case 2 -> row.subList(Math.max(1, at), row.size()).clear();
                case 3 -> row.add(at, CELLS.get(random.nextInt(CELLS.size())));
                case 4 -> table.add(random.nextInt(table.size() + 1), new ArrayList<>(row));
                case 5 -> row.set(at, row.get(at) + CELLS.get(random.nextInt(CELLS.size())));
                default -> row.set(at, CELLS.get(random.nextInt(CELLS.size())));
            }
        }
    }

    private static byte[] text(List<List<String>> table, Random random) {
        String separator = List.of(",", ",", ";", "\t").get(random.nextInt(4));
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "Remittance detail\n" : "");
        table.forEach(row -> text.append(String.join(separator, row)).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int n = random.nextInt(3); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static byte[] workbook(List<List<String>> table, Random random) {
        List<List<Object>> cells = new ArrayList<>();
        for (List<String> row : table) {
            List<Object> line = new ArrayList<>();
            for (String cell : row) {
                String bare =
                        cell.replace("\"", "").replaceAll("[\\x00-\\x08\\x0B-\\x1F\\uD800-\\uDFFF\\uFFFE\\uFFFF]", "");
                boolean raw = random.nextInt(3) == 0 && bare.length() < 500;
                String type = List.of("n", "n", "d", "e", "str", "b").get(random.nextInt(6));
                line.add(
                        raw
                                ? new TestWorkbook.Raw(
                                        type,
                                        bare.replace("&", "").replace("<", ""),
                                        FORMATS.get(random.nextInt(FORMATS.size())))
                                : bare);
            }
            cells.add(line);
        }
        TestWorkbook workbook = TestWorkbook.of().sheet("One", cells);
        byte[] bytes = (random.nextBoolean() ? workbook : workbook.sheet("Two", cells)).bytes();
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    @Test
    void no_damage_makes_a_table_reader_throw_or_take_an_amount_that_is_not_there() {
        for (int seed = 0; seed < DAMAGED_TEXTS + DAMAGED_WORKBOOKS; seed++) {
            Random random = new Random(seed);
            try {
                boolean isLog = seed % 3 == 2;
                List<List<String>> table = isLog ? table(LOG_HEAD, LOG_ROWS) : table(HEAD, ROWS);
                damage(table, random);
                boolean isText = seed < DAMAGED_TEXTS;
                InputFile file = isText
                        ? TestFiles.write(folder, "t.csv", text(table, random))
                        : TestFiles.write(folder, "t.xlsx", workbook(table, random));
                if (isLog) {
                    ProgramLogs.read(file, ColumnMaps.NONE, new Unheard());
                } else {
                    String written = isText
                            ? new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8)
                            : table.toString();
                    assertAmountsStandIn(Recorder.of(file), written);
                }
            } catch (Exception | AssertionError | StackOverflowError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static void assertAmountsStandIn(Recorder read, String written) {
        String text = written.replaceAll("[,\\u00A0]", "");
        for (Recorder.Taken taken : read.payments()) {
            assertStandsIn(taken.payment().amount(), text);
            for (ClaimPayment claim : taken.claims()) {
                for (ServiceLine line : claim.lines()) {
                    assertStandsIn(line.paid(), text);
                    assertStandsIn(line.charge(), text);
                    if (!line.difference().isZero()) { // a reason without an amount has what the line lacks
                        line.adjustments().forEach(adjustment -> assertStandsIn(adjustment.amount(), text));
                    }
                }
            }
        }
    }

    private static void assertStandsIn(Money amount, String text) {
        String digits = amount.abs().dollars().stripTrailingZeros().toPlainString();
        assertThat(text).contains(digits.startsWith("0.") ? digits.substring(1) : digits);
    }

    private static final class Unheard implements LogSink {

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
