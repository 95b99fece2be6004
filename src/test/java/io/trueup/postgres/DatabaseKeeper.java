package io.trueup.postgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Opens the embedded database of a folder, says so, and stays until it is killed. */
final class DatabaseKeeper {

    private DatabaseKeeper() {}

    public static void main(String[] args) throws InterruptedException {
        try (Database database = Database.open(Database.EMBEDDED, Path.of(args[0]), Map.of())) {
            System.out.println(database.description().startsWith("PostgreSQL") ? "open" : "?");
            System.out.flush();
            TimeUnit.MINUTES.sleep(2);
        }
    }
}
