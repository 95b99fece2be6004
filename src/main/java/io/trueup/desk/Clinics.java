package io.trueup.desk;

import io.trueup.schedule.Server;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The clinics of a server, as its last look at the jobs folder found them. */
public final class Clinics {

    private final Server server;

    Clinics(Server server) {
        this.server = server;
    }

    /** Names of their jobs, in the order of the folder. */
    public List<String> names() {
        return server.served().stream().map(Server.Served::name).toList();
    }

    /** Has the server see at once what somebody asked of a job. */
    void ordered(String job) {
        server.ordered(job);
    }

    /** The one that somebody asks for who is not signed in yet; where one clinic is served, it is that one. */
    Optional<Clinic> asked(String name) {
        List<String> names = names();
        return find(names.size() == 1 ? names.get(0) : name);
    }

    /** Empty when no such job is served now: its file is gone or has an error, or its database does not answer. */
    public Optional<Clinic> find(String name) {
        return server.served().stream()
                .filter(served -> served.name().equals(name))
                .findFirst()
                .map(served -> new Clinic(
                        Objects.requireNonNull(served.entry().job()),
                        Objects.requireNonNull(served.entry().rules()),
                        served.database()));
    }
}
