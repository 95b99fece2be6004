package io.trueup.schedule;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why jobs of the folder are not served, did not run when they were due, or may not help; by their files. */
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final Map<Path, String> unserved = new ConcurrentHashMap<>();
    private final Map<Path, String> missedTurns = new ConcurrentHashMap<>();
    private final Map<Path, String> refusals = new ConcurrentHashMap<>();

    /** Told once, until it is another. */
    void unserved(JobEntry entry, String sentence) {
        if (!sentence.isEmpty() && !sentence.equals(unserved.put(entry.file(), sentence))) {
            LOG.error("{} cannot be served yet. {}", entry.name(), sentence);
        }
    }

    void served(JobEntry entry) {
        unserved.remove(entry.file());
    }

    /**
     * Known until there is a run.
     *
     * @param sentence why there was none; blank when there was one
     */
    void turn(JobEntry entry, String sentence) {
        missedTurns.put(entry.file(), sentence);
    }

    /** @param sentence blank when it may help */
    void help(JobEntry entry, String sentence) {
        refusals.put(entry.file(), sentence);
    }

    void forgetAllBut(Set<Path> files) {
        unserved.keySet().retainAll(files);
    }

    /** One sentence; blank when all is well. */
    String of(JobEntry entry) {
        if (!entry.isSound()) {
            return String.join(" ", entry.errors());
        }
        return Stream.of(unserved, missedTurns, refusals)
                .map(troubles -> troubles.getOrDefault(entry.file(), ""))
                .filter(trouble -> !trouble.isEmpty())
                .findFirst()
                .orElse("");
    }
}
