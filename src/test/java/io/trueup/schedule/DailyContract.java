package io.trueup.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reference files of a clinic that has to be served and asks nothing of its contracts: one, paid by the day. */
final class DailyContract {

    private DailyContract() {}

    static void writeTo(Path home) throws IOException {
        Files.createDirectories(home.resolve("jobs/reference"));
        Files.writeString(home.resolve("jobs/reference/contracts.yml"), """
                - id: daily
                  payer: [ACME, "Acme Mutual"]
                  line: workers-comp
                  effective: { from: 2025-01-01, to: 2026-12-31 }
                  basis: daily
                  terms: { rate: 620.00, full-day-minutes: 300 }
                  source: contract of the test
                  confidence: high
                """);
    }
}
