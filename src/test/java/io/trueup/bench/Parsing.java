package io.trueup.bench;

import io.trueup.codes.CodeLists;
import io.trueup.remittance.ClaimPayment;
import io.trueup.remittance.Payment;
import io.trueup.remittance.ProviderAdjustment;
import io.trueup.remittance.RemittanceReader;
import io.trueup.remittance.RemittanceSink;
import io.trueup.source.Problem;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Reads one 835 to typed claims, against StAEDI going through the same file event by event and keeping nothing. */
final class Parsing {

    private static final int TURNS = 5;
    private static final long PAYMENTS = 800;

    private final Path file;

    Parsing(Path folder) throws IOException {
        file = folder.resolve("parse.835");
        RemittanceMaker.write(file, 1, PAYMENTS);
    }

    Figure figure() throws IOException, EDIStreamException {
        double ours = Double.MAX_VALUE;
        double theirs = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            long begun = System.nanoTime();
            typedClaims(file, PAYMENTS);
            long between = System.nanoTime();
            events();
            ours = Math.min(ours, (between - begun) / 1e9);
            theirs = Math.min(theirs, (System.nanoTime() - between) / 1e9);
        }
        return Figure.atLeast(
                5,
                "835 to typed claims",
                "StAEDI's bare events of the same file",
                theirs / ours,
                "%.0f MB/s against %.0f".formatted(megabytes() / ours, megabytes() / theirs));
    }

    private double megabytes() throws IOException {
        return Files.size(file) / 1e6;
    }

    static void typedClaims(Path file, long payments) throws IOException {
        Counting counting = new Counting();
        try (InputStream in = Files.newInputStream(file)) {
            new RemittanceReader("parse.835", CodeLists.standard(), LocalDate.MAX, counting).read(in);
        }
        long wanted = payments * RemittanceMaker.LINES_OF_A_PAYMENT;
        if (counting.lines != wanted || counting.problems > 0) {
            throw new IllegalStateException(counting.lines + " lines and " + counting.problems + " problems");
        }
    }

    private void events() throws IOException, EDIStreamException {
        long events = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                EDIStreamReader reader = EDIInputFactory.newFactory().createEDIStreamReader(in)) {
            while (reader.hasNext()) {
                reader.next();
                events++;
            }
        }
        if (events < PAYMENTS) {
            throw new IllegalStateException("only " + events + " events");
        }
    }

    private static final class Counting implements RemittanceSink {

        private long lines;
        private long problems;

        @Override
        public void beginPayment(Payment payment) {
            // only claims are counted
        }

        @Override
        public void claim(ClaimPayment claim) {
            lines += claim.lines().size();
        }

        @Override
        public void providerAdjustment(ProviderAdjustment adjustment) {
            // only claims are counted
        }

        @Override
        public void endPayment() {
            // only claims are counted
        }

        @Override
        public void discardPayment() {
            problems++;
        }

        @Override
        public void problem(Problem problem) {
            problems++;
        }
    }
}
