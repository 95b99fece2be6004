package io.trueup.unattended;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.generator.SyntheticClinic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A synthetic clinic after its first night, and what its second night leaves behind when nothing disturbs it. The second night
 * brings every second file of each kind: logs of paid days, corrections, recoupments, and a returned worklist.
 */
final class Nights {

    static final int SECOND = 2;

    private final Path folder;
    private final OutsideServer server;
    private final NightClinic outside;
    private final NightClinic embedded;
    private final Path kept;

    private Nights(Path folder, OutsideServer server) {
        this.folder = folder;
        this.server = server;
        this.outside = new NightClinic(folder.resolve("outside-first"));
        this.embedded = new NightClinic(folder.resolve("embedded-first"));
        this.kept = folder.resolve("kept");
    }

    /** @param days program days of the clinic */
    static Nights made(Path folder, OutsideServer server, int days) {
        Nights nights = new Nights(folder, server);
        try {
            new SyntheticClinic(days, 60, 7).writeTo(nights.outside.home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        nights.outside.keepHalfFor(nights.kept);
        nights.outside.copiedTo(nights.embedded.home()).on("embedded");
        server.create("first", "template1");
        nights.outside.on(server.url("first"));
        return nights;
    }

    /** The same bytes come back as there: a workbook has the moment in it at which it was saved. */
    Nights returnsWorklistOf(Nights other) {
        try {
            Files.createDirectories(returned().getParent());
            Files.copy(other.returned(), returned());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path returned() {
        return kept.resolve("worklists/returned.xlsx");
    }

    /** A clinic on a server of its own database, about to have its second night. */
    synchronized NightClinic beforeSecondOutside(String name) {
        if (!outside.workbook(1).toFile().exists()) {
            firstNight(outside);
            if (!Files.exists(returned())) {
                outside.returnWorklist(kept);
            }
        }
        server.create(name, "first");
        NightClinic clinic = outside.copiedTo(folder.resolve(name)).on(server.url(name));
        clinic.receive(kept);
        return clinic;
    }

    /** A clinic on an embedded database, about to have its second night. */
    synchronized NightClinic beforeSecondEmbedded(String name) {
        if (!embedded.workbook(1).toFile().exists()) {
            firstNight(embedded);
        }
        NightClinic clinic = embedded.copiedTo(folder.resolve(name)).on("embedded");
        clinic.receive(kept);
        return clinic;
    }

    private void firstNight(NightClinic clinic) {
        LaunchedProgram night = BuiltProgram.night(clinic.home(), server.environment());
        assertThat(night.await()).as(night.output()).isZero();
    }

    LaunchedProgram run(NightClinic clinic) {
        return LaunchedProgram.start(clinic.home(), server.environment(), "run");
    }

    ClinicContent undisturbed(String name) throws SQLException, IOException {
        NightClinic clinic = beforeSecondOutside(name);
        LaunchedProgram night = run(clinic);
        assertThat(night.await()).as(night.output()).isZero();
        try (Connection connection = server.connect(name)) {
            return ClinicContent.of(clinic, connection, SECOND);
        }
    }
}
