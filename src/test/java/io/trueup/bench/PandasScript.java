package io.trueup.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The script an analyst would write for the same job, where Python has pandas and openpyxl. */
final class PandasScript {

    private static final Path SCRIPT = Path.of("src", "test", "python", "reconcile_with_pandas.py");

    private final Path folder;

    PandasScript(Path folder) {
        this.folder = folder;
    }

    /** @return nothing when the libraries are not there */
    OptionalDouble seconds(BenchClinic clinic) throws IOException {
        if (!ends("-c", "import pandas, openpyxl, yaml")) {
            return OptionalDouble.empty();
        }
        long begun = System.nanoTime();
        if (!ends(
                SCRIPT.toString(),
                clinic.path("").toString(),
                folder.resolve("pandas.xlsx").toString())) {
            throw new IOException("the script failed; see above");
        }
        return OptionalDouble.of((System.nanoTime() - begun) / 1e9);
    }

    private static boolean ends(String... arguments) throws IOException {
        try {
            List<String> command = new ArrayList<>(List.of("python3"));
            command.addAll(List.of(arguments));
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
