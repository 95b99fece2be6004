package io.trueup.desk;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes uploads that nobody asked for within their day, also when nobody opens a page any more. */
final class UploadSweep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);

    private final ScheduledExecutorService hours = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "upload-sweep");
        thread.setDaemon(true);
        return thread;
    });
    private final Clinics clinics;
    private final FileDesk desk;

    UploadSweep(Clinics clinics, FileDesk desk) {
        this.clinics = clinics;
        this.desk = desk;
    }

    /** From now on, every hour. */
    UploadSweep begun() {
        var unused = hours.scheduleWithFixedDelay(this::sweep, 0, 1, TimeUnit.HOURS);
        return this;
    }

    /** Of every clinic that is served now. */
    void sweep() {
        clinics.names().forEach(name -> clinics.find(name).ifPresent(this::sweep));
    }

    private void sweep(Clinic clinic) {
        try {
            desk.uploads(clinic).sweep();
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "Old uploads of {} could not be deleted: {}",
                    clinic.name(),
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        hours.shutdownNow();
    }
}
