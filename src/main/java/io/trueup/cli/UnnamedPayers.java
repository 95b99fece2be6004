package io.trueup.cli;

import io.trueup.batch.JobFile;
import io.trueup.contract.RateBook;
import io.trueup.ledger.FindingHistory;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.LogRow;
import io.trueup.programlog.LogSink;
import io.trueup.programlog.ProgramLogs;
import io.trueup.source.Inbox;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.Labels;
import io.trueup.written.NearestWord;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Payers that logs or the job name and no contract does, each in a sentence with the nearest payer that a contract names. */
final class UnnamedPayers {

    private static final String PAYER_ID = "payer_id";

    private final JobFile job;
    private final RateBook rates;
    private final Map<String, String> contracts = new LinkedHashMap<>();

    UnnamedPayers(JobFile job, RateBook rates) {
        this.job = job;
        this.rates = rates;
        rates.contracts().forEach(contract -> contract.payers().forEach(payer -> contracts.put(payer, contract.id())));
    }

    /** Those of the logs, taken before or waiting in the inbox, those that {@code columns} gives to files, and those of {@code bills}. */
    List<String> sentences() {
        Set<String> seen = new TreeSet<>(taken());
        seen.addAll(waiting());
        Set<String> given = new TreeSet<>();
        for (ColumnMap map : job.columns().maps()) {
            given.addAll(map.values().getOrDefault(PAYER_ID, Map.of()).values());
            String fixed = map.fixed().get(PAYER_ID);
            if (fixed != null && !Labels.isAsked(fixed)) {
                given.add(fixed);
            }
        }
        given.removeAll(seen);
        return Stream.of(
                        unnamed(seen).map(payer -> payer + " is seen in the logs" + nearest(payer)),
                        unnamed(given)
                                .map(payer -> payer + " is what columns of " + job.name() + " gives as payer_id"
                                        + nearest(payer)),
                        unnamed(job.bills().payers())
                                .map(payer -> payer + " is a payer of bills of " + job.name() + nearest(payer)))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private Stream<String> unnamed(Collection<String> payers) {
        return payers.stream()
                .filter(payer -> !payer.isBlank())
                .filter(payer -> contracts.keySet().stream().noneMatch(name -> rates.samePayer(name, payer)));
    }

    private String nearest(String payer) {
        String near = NearestWord.of(payer, contracts.keySet());
        String same = near.isEmpty() ? beginningAlike(payer) : near;
        return ", no contract names it"
                + (same.isEmpty()
                        ? "; trueup init adds a contract, or write it beside the other names of its payer"
                        : "; the nearest is " + same + " of " + contracts.get(same)
                                + " (when it is the same payer, write it beside that name in contracts.yml)");
    }

    /** A contract's payer whose name is the beginning of this one, word for word, or the other way round; blank for none. */
    private String beginningAlike(String payer) {
        String words = words(payer);
        return contracts.keySet().stream()
                .filter(name -> words.startsWith(words(name)) || words(name).startsWith(words))
                .findFirst()
                .orElse("");
    }

    private static String words(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }

    /** Empty while there is no database yet, or none that answers: a check must be possible before the first run. */
    private List<String> taken() {
        if (!Database.exists(job.database(), job.data())) {
            return List.of();
        }
        try (Database database = Database.open(job.database(), job.data(), System.getenv())) {
            return new FindingHistory(database.dataSource()).payersOfTheLog();
        } catch (DatabaseUnavailable e) {
            return List.of();
        }
    }

    private Set<String> waiting() {
        Payers payers = new Payers(new TreeSet<>());
        try {
            Inbox inbox = new Inbox(() -> {});
            for (InputFile file : inbox.list(job.inbox().resolve(ProgramLogs.TABLE.folder()), Instant.now())
                    .files()) {
                ProgramLogs.read(file, job.columns(), payers);
            }
        } catch (IOException unreadable) {
            return payers.ids; // a run tells of it; here only what can be read counts
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return payers.ids;
    }

    private record Payers(Set<String> ids) implements LogSink {

        @Override
        public void log(LogRow row) {
            ids.add(row.payerId());
        }

        @Override
        public void episode(Episode episode, Place place) {}

        @Override
        public void authorization(Authorization authorization, Place place) {}

        @Override
        public void problem(Problem problem) {}
    }
}
