package io.trueup.cli;

import io.trueup.access.AccessLog;
import io.trueup.access.Action;
import io.trueup.access.DeskUser;
import io.trueup.access.DeskUsers;
import io.trueup.postgres.Database;
import io.trueup.written.NearestWord;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import picocli.CommandLine.Model.CommandSpec;

/** The users of a job's desk, for a command about them; what it changes is in the access log. */
final class DeskOfJob implements AutoCloseable {

    private final Database database;
    private final ZoneId zone;
    private final PrintWriter out;
    private final DeskUsers users;
    private final AccessLog log;

    private DeskOfJob(Database database, ZoneId zone, PrintWriter out) {
        this.database = database;
        this.zone = zone;
        this.out = out;
        this.users = new DeskUsers(database.dataSource());
        this.log = new AccessLog(database.dataSource());
    }

    /** In a database that is made when there is none yet: users may come before the first run. */
    static DeskOfJob made(JobOption job, CommandSpec spec) {
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        return new DeskOfJob(
                sound.openDatabase(), sound.job().zone(), spec.commandLine().getOut());
    }

    /** @throws CommandFailure when there is no database, and so nobody */
    static DeskOfJob existing(JobOption job, CommandSpec spec) {
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        if (!Database.exists(sound.job().database(), sound.job().data())) {
            throw CommandFailure.ofUsage("Nobody may open the desk yet; add somebody with trueup user add"
                    + JobOption.words(job.file()) + ".");
        }
        return new DeskOfJob(
                sound.openDatabase(), sound.job().zone(), spec.commandLine().getOut());
    }

    DeskUsers users() {
        return users;
    }

    ZoneId zone() {
        return zone;
    }

    Instant now() {
        return Instant.now();
    }

    void log(Action action, String what) {
        log.add(AccessLog.Entry.ofStranger(now(), action, "command line")
                .saying(what + ", by " + System.getProperty("user.name", "") + " of this machine"));
    }

    void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /** The name of a command's argument is nobody's. */
    CommandFailure unknown(String name) {
        String nearest = NearestWord.closest(
                name, users.all().stream().map(DeskUser::name).toList());
        return CommandFailure.ofUsage(
                "Nobody is known as " + name + "." + (nearest.isBlank() ? "" : " The nearest is " + nearest + "."));
    }

    @Override
    public void close() {
        database.close();
    }
}
