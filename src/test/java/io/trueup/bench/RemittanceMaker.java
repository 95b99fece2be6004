package io.trueup.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes synthetic 835 files in which every claim has ten service lines of five days, and every payment a hundred claims. */
final class RemittanceMaker {

    static final int LINES_OF_A_PAYMENT = 1_000;
    private static final int CLAIMS_OF_A_PAYMENT = 100;
    private static final int DAYS_OF_A_CLAIM = 5;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 3);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private RemittanceMaker() {}

    /** One file with so many payments, the first of them the {@code first}-th there is. */
    static void write(Path file, long first, long payments) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *250401*0400*^*00501*"
                    + "%09d*0*P*:~\n".formatted(first % 1_000_000_000));
            out.write("GS*HP*PAYER*CLINIC*20250401*0400*1*X*005010X221A1~\n");
            for (long payment = first; payment < first + payments; payment++) {
                payment(out, payment, payment - first + 1);
            }
            out.write("GE*" + payments + "*1~\nIEA*1*" + "%09d~\n".formatted(first % 1_000_000_000));
        }
    }

    private static void payment(Writer out, long payment, long control) throws IOException {
        String st = "%04d".formatted(control);
        out.write("ST*835*" + st + "~\nBPR*I*" + "75000.00"
                + "*C*ACH*CCP*01*999988880*DA*1*1**01*999977774*DA*2*20250401~\n");
        out.write("TRN*1*B" + payment + "*1999999999~\nDTM*405*20250401~\nN1*PR*BENCHPAYER~\n");
        out.write("N1*PE*SYNTHETIC CLINIC*XX*1457382915~\nLX*1~\n");
        int segments = 7;
        for (int claim = 0; claim < CLAIMS_OF_A_PAYMENT; claim++) {
            segments += claim(out, payment * CLAIMS_OF_A_PAYMENT + claim);
        }
        out.write("SE*" + (segments + 1) + "*" + st + "~\n");
    }

    /** @return segments written */
    private static int claim(Writer out, long claim) throws IOException {
        out.write(String.format(
                Locale.ROOT,
                "CLP*PCN%1$d*1*2250.00*750.00**WC*ICN%1$d*11*1~\nNM1*QC*1*LAST%2$d*FIRST%3$d****MI*M%1$d~\n",
                claim,
                claim % 9_973,
                claim % 997));
        for (int day = 0; day < DAYS_OF_A_CLAIM; day++) {
            String date = FIRST_DAY.plusDays(day).format(DAY);
            out.write("SVC*HC:97545:WH*150.00*100.00**1~\nDTM*472*" + date + "~\nCAS*CO*45*50.00~\n");
            out.write("SVC*HC:97546:WH*300.00*50.00**3~\nDTM*472*" + date + "~\nCAS*CO*45*250.00~\n");
        }
        return 2 + DAYS_OF_A_CLAIM * 6;
    }
}
