package io.trueup.desk;

import io.trueup.intake.TakenFiles;
import io.trueup.source.InputKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Puts an upload into the inbox, once: bytes that count already, or stand there already, are told instead. */
final class Taking {

    private final InboxDrop drop;
    private final TakenFiles files;
    private final Uploads uploads;
    private final Object turn;

    /** @param turn one file at a time is put in by whoever shares it */
    Taking(Path inbox, TakenFiles files, Uploads uploads, Object turn) {
        this.drop = new InboxDrop(inbox);
        this.files = files;
        this.uploads = uploads;
        this.turn = turn;
    }

    /** Why it would not be put into a folder; blank when it would. */
    String objection(UploadCheck check, InputKind kind) throws IOException {
        Optional<TakenFiles.File> before = check.takenInto(kind.folder());
        if (before.isPresent()) {
            return "These bytes were taken on " + before.get().takenOn() + " as " + kind.folder() + "/"
                    + before.get().name() + "; a run would skip them.";
        }
        return standing(check, kind.folder())
                .map(name -> "The same bytes stand in the inbox already, as " + kind.folder() + "/" + name
                        + "; the next run reads them.")
                .orElse("");
    }

    /**
     * Moves it into a folder of the inbox.
     *
     * @param folder one of those it may be put into
     * @return the name it has there
     * @throws UploadRefused when it may not be; then it waits as before
     */
    String take(Upload upload, UploadCheck check, String folder) throws IOException, UploadRefused {
        InputKind kind = check.choice(folder)
                .orElseThrow(() -> new UploadRefused(
                        check.isRefused() ? check.refusal() : "It does not belong into that folder."));
        synchronized (turn) {
            String objection = objection(check, kind);
            if (!objection.isEmpty()) {
                throw new UploadRefused(objection);
            }
            String name = drop.put(upload.file(), kind.folder(), upload.name());
            uploads.forget(upload);
            return name;
        }
    }

    /** What was taken back and stands there untouched is read by no run; it may be put in again. */
    private Optional<String> standing(UploadCheck check, String folder) throws IOException {
        return drop.sameIn(folder, check.file())
                .filter(name -> !Optional.ofNullable(files.leftBehind()
                                .getOrDefault(folder, Map.of())
                                .get(name))
                        .map(left -> left.sha256().equals(check.file().sha256()))
                        .orElse(false));
    }
}
