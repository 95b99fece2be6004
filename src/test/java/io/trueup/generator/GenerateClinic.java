package io.trueup.generator;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes a clinic to try the product on: {@code mvn -Pclinic test-compile -Dclinic.out=clinic -Dclinic.days=3000
 * -Dclinic.patients=120 -Dclinic.seed=1}. Nothing that is there is written over.
 */
public final class GenerateClinic {

    private GenerateClinic() {}

    /** @param args folder, attended program days, patients, seed */
    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        SyntheticClinic.Made made = new SyntheticClinic(
                        Long.parseLong(args[1]), Long.parseLong(args[2]), Long.parseLong(args[3]))
                .writeTo(out);
        System.out.printf("%d claims with %d attended days are in %s.%n", made.claims(), made.days(), out);
        System.out.printf(
                "Run them:  trueup run --job %s%n", out.resolve("jobs").resolve("nightly.yml"));
        System.out.printf("Compare with %s: one right answer for each finding.%n", out.resolve("truth.csv"));
    }
}
