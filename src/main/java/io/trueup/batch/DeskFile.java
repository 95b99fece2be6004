package io.trueup.batch;

import io.trueup.intake.InputFiles;
import io.trueup.intake.RejectIntake;
import io.trueup.ledger.DeskIntake;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
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
                        .listDesk(run, NAME.format(now.atZone(zone)), sha256("desk words " + words)));
    }

    /** @return items that somebody spoke of */
    long take(long run, InputFiles.Listed listed, RejectIntake rejects) {
        return new DeskIntake(dataSource, run, listed.id(), rejects).take(listed.name());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
