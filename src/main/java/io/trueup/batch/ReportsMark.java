package io.trueup.batch;

import io.trueup.platform.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/** A hidden file of a run in its reports folder, by which another server proves that it sees that very folder. */
record ReportsMark(Path reports, long run) {

    private Path file() {
        return reports.resolve(".shared-" + run);
    }

    /** @return what stands in it now, and never stood in another */
    String write() throws IOException {
        String mark = UUID.randomUUID().toString();
        OwnerOnly.makeFolders(reports);
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try (FileChannel channel = OwnerOnly.open(file(), options)) {
            ByteBuffer bytes = ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        return mark;
    }

    boolean is(String mark) {
        try {
            return Files.readString(file()).equals(mark);
        } catch (IOException e) {
            return false;
        }
    }

    void remove() throws IOException {
        Files.deleteIfExists(file());
    }
}
