package io.trueup.bench;

import io.trueup.bill.Bill;
import io.trueup.bill.BillSink;
import io.trueup.bill.Bills;
import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads an 837 to typed bills, against the reader of remittances on an 835 that pays the same lines. */
final class BillReading {

    private static final int TURNS = 5;
    private static final long BATCHES = 800;

    private final Path bills;
    private final Path remittances;

    BillReading(Path folder) throws IOException {
        bills = folder.resolve("parse.837");
        remittances = folder.resolve("parse-bills.835");
        BillMaker.write(bills, BATCHES);
        RemittanceMaker.write(remittances, 1, BATCHES);
    }

    Figure figure() throws IOException {
        double ours = Double.MAX_VALUE;
        double theirs = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            long begun = System.nanoTime();
            typedBills();
            long between = System.nanoTime();
            Parsing.typedClaims(remittances, BATCHES);
            ours = Math.min(ours, (between - begun) / 1e9);
            theirs = Math.min(theirs, (System.nanoTime() - between) / 1e9);
        }
        double speed = Files.size(bills) / 1e6 / ours;
        double yardstick = Files.size(remittances) / 1e6 / theirs;
        return Figure.atLeast(
                0.8,
                "837 to typed bills",
                "the 835 reader, megabytes a second",
                speed / yardstick,
                String.format(Locale.US, "%.0f MB/s against %.0f", speed, yardstick));
    }

    private void typedBills() throws IOException {
        Counting counting = new Counting();
        Bills.read(InputFile.of(bills), ColumnMaps.NONE, counting);
        if (counting.lines != BATCHES * BillMaker.LINES_OF_A_BATCH || counting.problems > 0) {
            throw new IllegalStateException(counting.lines + " lines and " + counting.problems + " problems");
        }
    }

    private static final class Counting implements BillSink {

        private long lines;
        private long problems;

        @Override
        public void bill(Bill bill) {
            lines += bill.lines().size();
        }

        @Override
        public void problem(Problem problem) {
            problems++;
        }
    }
}
