package io.trueup.cli;

import io.trueup.batch.StopRequest;
import io.trueup.desk.Desk;
import io.trueup.desk.DeskPlace;
import io.trueup.desk.DeskSettings;
import io.trueup.monitor.Monitor;
import io.trueup.schedule.JobFolder;
import io.trueup.schedule.ScheduledNight;
import io.trueup.schedule.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stays up and runs the jobs of a folder at their times. */
@Command(
        name = "serve",
        description = {
            "Stay up and run every job of a folder on its schedule.",
            "Job files may come, change and go meanwhile. SIGTERM ends it after the chunk that is under way."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup serve --jobs jobs --port 8710 --log json"})
final class ServeCommand implements Callable<Integer> {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            description = "Folder of job files (default: the one that holds the job file).")
    private @Nullable Path jobs;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8710",
            description =
                    "Where /actuator/health and /actuator/prometheus answer, on this machine only (default: ${DEFAULT-VALUE}; 0 = nowhere).")
    private int port;

    @Option(
            names = "--desk",
            paramLabel = "N",
            defaultValue = "8711",
            description = "Where the desk answers, on this machine only (default: ${DEFAULT-VALUE}; 0 = nowhere).")
    private int desk;

    @Option(
            names = "--desk-address",
            paramLabel = "ADDR",
            defaultValue = DeskPlace.LOOPBACK,
            description = {
                "Address of this machine on which the desk answers (default: ${DEFAULT-VALUE}). One that other machines",
                "reach needs TLS, server.ssl in desk.yml beside the jobs folder, or --desk-proxy."
            })
    private String deskAddress = DeskPlace.LOOPBACK;

    @Option(
            names = "--desk-proxy",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Machine of the proxy that shows the desk over TLS; nobody else is answered then.")
    private String deskProxy = "";

    @Option(
            names = "--nights",
            paramLabel = "N",
            defaultValue = "0",
            description = {
                "How many clinics' nights are carried out at once, at most; the others wait for their turn or for another",
                "server (default: one for each core as far as there is memory, two to eight)."
            })
    private int nights;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            split = ",",
            description = "Names under which a proxy or browsers ask for them (default: only 127.0.0.1 and localhost).")
    private List<String> hosts = List.of();

    @Override
    public Integer call() {
        TrueUp program = TrueUp.of(spec);
        program.beginLog(Logs.Format.TEXT);
        Path folder = jobs == null ? job.folder() : jobs;
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE, "There is no folder " + folder + "; name one with --jobs.");
        }
        if (nights < 0) {
            throw CommandFailure.ofUsage("--nights " + nights + ": it is a number of nights, 1 or more.");
        }
        DeskPlace place = place(folder);
        StopRequest stop = program.stop();
        Logger log = LoggerFactory.getLogger(ServeCommand.class);
        Clock clock = Clock.systemUTC();
        JobFolder look = new JobFolder(folder, clock);
        try (ProgressBar progress = ProgressBar.lines(log::info);
                Server server = new Server(
                        look,
                        System.getenv(),
                        new ScheduledNight(look, Version.number(), progress, stop, clock),
                        clock,
                        nights == 0 ? Server.nightsAtOnce() : nights);
                Monitor monitor = new Monitor(server, clock);
                Desk pages = new Desk(server, clock)) {
            server.refresh();
            refuseNothing(server.states(), folder);
            monitor.answerOn(port, hosts);
            pages.answerOn(place);
            while (!stop.await(LOOK_EVERY)) {
                server.refresh();
                monitor.keepUp();
            }
            log.info("Asked to stop; what is under way ends with its chunk and is gone on with later");
        }
        return ExitStatus.DONE;
    }

    /** Before anything is started: whoever asks for less secrecy than there must be is told at once. */
    private DeskPlace place(Path folder) {
        if (desk == 0) {
            return DeskPlace.here(0);
        }
        try {
            Path home = folder.toAbsolutePath().normalize().getParent();
            DeskSettings settings = DeskSettings.read(home == null ? folder : home);
            return new DeskPlace(desk, deskAddress, hosts, deskProxy, settings).sound();
        } catch (DeskSettings.Unusable e) {
            throw CommandFailure.ofUsage(String.valueOf(e.getMessage()));
        }
    }

    /** A folder in which no job can be served, at the start, is a mistake. */
    private static void refuseNothing(List<Server.State> states, Path folder) {
        boolean any = states.stream().anyMatch(state -> state.entry().isScheduled());
        if (!any) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "No job in " + folder + " can be served"
                            + (states.isEmpty()
                                    ? "; there is none."
                                    : ": each has an error or no schedule; ask trueup check."));
        }
    }
}
