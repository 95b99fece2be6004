package io.trueup.desk;

import io.trueup.source.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that came over the web and waits for its owner's word.
 *
 * @param token nobody can guess it
 * @param owner who sent it; nobody else may see, take or discard it
 * @param name under which it may stand in the inbox; may hold a patient's name
 * @param size bytes
 */
record Upload(String token, String owner, String name, Path file, long size, Instant received) {

    /** With its hash, under the name people know it by. */
    InputFile asInput() throws IOException {
        InputFile read = InputFile.of(file);
        return new InputFile(file, name, read.sha256(), read.size(), read.modified());
    }
}
