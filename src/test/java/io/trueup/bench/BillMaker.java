package io.trueup.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes synthetic 837P files that bill what {@link RemittanceMaker}'s remittances pay: a batch a payment, a hundred claims of ten lines. */
final class BillMaker {

    static final int LINES_OF_A_BATCH = 1_000;
    private static final int CLAIMS_OF_A_BATCH = 100;
    private static final int DAYS_OF_A_CLAIM = 5;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 3);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private BillMaker() {}

    static void write(Path file, long batches) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *250315*0400*^*00501*"
                    + "000000001*0*P*:~\n");
            out.write("GS*HC*CLINIC*PAYER*20250315*0400*1*X*005010X222A1~\n");
            for (long batch = 1; batch <= batches; batch++) {
                batch(out, batch);
            }
            out.write("GE*" + batches + "*1~\nIEA*1*000000001~\n");
        }
    }

    private static void batch(Writer out, long batch) throws IOException {
        String st = "%04d".formatted(batch);
        out.write("ST*837*" + st + "*005010X222A1~\nBHT*0019*00*BATCH" + batch + "*20250315*0400*CH~\n");
        out.write("NM1*41*2*SYNTHETIC CLINIC*****46*CLINIC~\nPER*IC*DESK*TE*5550100200~\n");
        out.write("NM1*40*2*BENCHPAYER*****46*BENCHPAYER~\nHL*1**20*1~\n");
        out.write("NM1*85*2*SYNTHETIC CLINIC*****XX*1457382915~\nN3*410 ORCHARD LOOP~\nN4*CEDAR BEND*TX*78699~\n");
        int segments = 9;
        for (int claim = 0; claim < CLAIMS_OF_A_BATCH; claim++) {
            segments += claim(out, batch * CLAIMS_OF_A_BATCH + claim, claim + 2);
        }
        out.write("SE*" + (segments + 1) + "*" + st + "~\n");
    }

    /** @return segments written */
    private static int claim(Writer out, long claim, int level) throws IOException {
        out.write(String.format(
                Locale.ROOT,
                "HL*%4$d*1*22*0~\nSBR*P*18*******WC~\nNM1*IL*1*LAST%2$d*FIRST%3$d****MI*M%1$d~\n"
                        + "NM1*PR*2*BENCHPAYER*****PI*BENCHPAYER~\nCLM*PCN%1$d*2250.00***11:B:1*Y*A*Y*Y~\n",
                claim,
                claim % 9_973,
                claim % 997,
                level));
        for (int day = 0; day < DAYS_OF_A_CLAIM; day++) {
            String date = FIRST_DAY.plusDays(day).format(DAY);
            int line = day * 2 + 1;
            out.write("LX*" + line + "~\nSV1*HC:97545:WH*150.00*UN*1***1~\nDTP*472*D8*" + date + "~\n");
            out.write("LX*" + (line + 1) + "~\nSV1*HC:97546:WH*300.00*UN*3***1~\nDTP*472*D8*" + date + "~\n");
        }
        return 5 + DAYS_OF_A_CLAIM * 6;
    }
}
