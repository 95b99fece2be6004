package io.trueup.desk;

import io.trueup.batch.InboxNow;
import io.trueup.inspection.Inspector;
import io.trueup.intake.TakenFiles;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** What the pages about files share from request to request: uploads that wait, and what was seen of the inbox. */
final class FileDesk {

    private final Clock clock;
    private final Object turn = new Object();
    private final InboxNow.Memory memory = new InboxNow.Memory();

    FileDesk(Clock clock) {
        this.clock = clock;
    }

    /** Of a clinic; below its data folder, where nobody else may look. */
    Uploads uploads(Clinic clinic) {
        Path folder = clinic.job().data().resolve("uploads").resolve(clinic.name());
        return new Uploads(folder, clock);
    }

    Taking taking(Clinic clinic) {
        return new Taking(clinic.job().inbox(), new TakenFiles(clinic.dataSource()), uploads(clinic), turn);
    }

    /** As a run of this day would read it: with the job's headings, and the codes of its contracts, fee schedules and lists. */
    UploadCheck check(Visit visit, Upload upload) throws IOException {
        Clinic clinic = visit.clinic();
        ColumnMaps columns = clinic.job()
                .columns()
                .on(visit.today())
                .withCodes(clinic.rules().rates().programCodes());
        return UploadCheck.of(
                upload, new Inspector(columns, clinic.rules().codeReading()), new TakenFiles(clinic.dataSource()));
    }

    /** @throws IOException when the inbox cannot be read */
    InboxNow.Look inbox(Clinic clinic) throws IOException {
        return new InboxNow(clinic.job(), clinic.dataSource(), memory).look();
    }
}
