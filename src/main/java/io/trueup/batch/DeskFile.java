package io.trueup.batch;

import io.trueup.intake.InputFiles;
import io.trueup.intake.RejectIntake;
import io.trueup.ledger.DeskIntake;
import io.trueup.platform.Sha256;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;

/** What waits on the desk, as one file of the worklists: taken whole or not at all, counted and withdrawn as any. */
final class DeskFile {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'Desk' yyyy-MM-dd HH:mm");

    private final DataSource dataSource;
    private final ZoneId zone;

    DeskFile(DataSource dataSource, ZoneId zone) {
        this.dataSource = dataSource;
        this.zone = zone;
    }

    /** Gives it its id when there is something. */
    void list(long run, Instant now) {
        DeskIntake.waits(dataSource)
                .ifPresent(words -> new InputFiles(dataSource)
                        .listDesk(run, NAME.format(now.atZone(zone)), Sha256.hex("desk words " + words)));
    }

    /** @return items that somebody spoke of */
    long take(long run, InputFiles.Listed listed, RejectIntake rejects) {
        return new DeskIntake(dataSource, run, listed.id(), rejects).take(listed.name());
    }
}
