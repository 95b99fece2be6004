package io.trueup.schedule;

import com.github.kagkarlsson.scheduler.SchedulerName;

/** What this program is called among those that serve the same jobs. */
final class ServerName {

    private ServerName() {}

    /** "office-pc-4711". */
    static String ofThisProgram() {
        return new SchedulerName.Hostname().getName() + "-"
                + ProcessHandle.current().pid();
    }
}
