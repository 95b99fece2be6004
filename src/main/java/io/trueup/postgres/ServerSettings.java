package io.trueup.postgres;

import java.util.HashMap;
import java.util.Map;

/** What the embedded server is told in place of PostgreSQL's defaults: closed to others, safe when killed, silent about patients. */
final class ServerSettings {

    private ServerSettings() {}

    static Map<String, String> of(ServerMemory memory) {
        Map<String, String> settings = new HashMap<>(memory.settings());
        settings.putAll(Map.ofEntries(
                Map.entry("unix_socket_directories", ""),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("fsync", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("synchronous_commit", "on"),
                // nobody replicates it, its pg_hba.conf lets nobody: only what recovery needs is logged
                Map.entry("wal_level", "minimal"),
                Map.entry("max_wal_senders", "0"),
                Map.entry("jit", "off"),
                Map.entry("max_wal_size", "4GB"),
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_min_error_statement", "panic")));
        return settings;
    }
}
