package io.trueup.schedule;

import io.trueup.batch.JobFile;
import io.trueup.postgres.Database;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The databases of the jobs that are served: each is opened once, however many jobs share it. */
final class Databases implements AutoCloseable {

    private final Map<String, String> environment;
    private final Map<Key, Database> open = new LinkedHashMap<>();

    /** @param environment user and password of servers */
    Databases(Map<String, String> environment) {
        this.environment = environment;
    }

    /** What makes two jobs share a database. The data folder of a job with a server of its own counts for nothing. */
    record Key(String database, Path data) {

        static Key of(JobFile job) {
            boolean embedded = job.database().equals(Database.EMBEDDED);
            return new Key(job.database(), embedded ? job.data() : Path.of(""));
        }
    }

    /** @throws io.trueup.postgres.DatabaseUnavailable when it cannot be opened */
    Database of(JobFile job) {
        return open.computeIfAbsent(Key.of(job), key -> Database.open(job.database(), job.data(), environment));
    }

    Map<Key, Database> open() {
        return Map.copyOf(open);
    }

    void closeAllBut(Set<Key> needed) {
        for (Iterator<Map.Entry<Key, Database>> all = open.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Key, Database> entry = all.next();
            if (!needed.contains(entry.getKey())) {
                all.remove();
                entry.getValue().close();
            }
        }
    }

    @Override
    public void close() {
        closeAllBut(Set.of());
    }
}
