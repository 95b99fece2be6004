package io.trueup.desk;

import io.trueup.ledger.AdvisoryLock;

/** Whether a run works on what the pages show. Looking goes on meanwhile; what takes the lock of runs says wait. */
final class RunNow {

    private RunNow() {}

    static boolean isWorking(Visit visit) {
        return new AdvisoryLock(visit.clinic().dataSource()).isLocked();
    }

    /** Blank when none works. */
    static String words(Visit visit) {
        return isWorking(visit)
                ? "A run is working. Pages show what was before, or what it has come to so far; what you change"
                        + " counts from the next run on, and to withdraw a file, wait until it is done."
                : "";
    }
}
