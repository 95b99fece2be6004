package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.source.Inbox;
import io.trueup.source.InputFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files from a browser, before and while they go into the inbox. */
class UploadsTest {

    private static final String MARIA = "maria";

    @TempDir
    private Path home = Path.of("");

    private Uploads uploads = new Uploads(Path.of(""), Clock.systemUTC());

    @BeforeEach
    void empty() throws IOException {
        uploads = new Uploads(home.resolve("data/uploads"), Clock.systemUTC());
        Files.createDirectories(home.resolve("inbox/remittances"));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> kept() throws IOException {
        Path folder = home.resolve("data/uploads");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void fault_209_an_upload_that_breaks_off_leaves_nothing() throws IOException {
        InputStream broken = new SequenceInputStream(bytes("ISA*00*".repeat(20_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client went away");
            }
        });
        assertThatThrownBy(() -> uploads.receive(MARIA, "a.835", broken)).isInstanceOf(IOException.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void fault_209_one_that_is_too_large_or_empty_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> uploads.receive(MARIA, "a.835", endless()))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("larger than 100 MB");
        assertThatThrownBy(() -> uploads.receive(MARIA, "a.835", bytes("")))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("It is empty");
        assertThat(kept()).isEmpty();
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        };
    }

    @Test
    void fault_209_nobody_but_its_owner_sees_one_and_after_a_day_it_is_gone() throws Exception {
        Upload upload = uploads.receive(MARIA, "a.835", bytes("ISA"));
        assertThat(uploads.find(MARIA, upload.token())).contains(upload);
        assertThat(uploads.find("joe", upload.token())).isEmpty();
        assertThat(uploads.of("joe")).isEmpty();
        assertThat(uploads.find(MARIA, "../" + upload.token())).isEmpty();
        assertThat(uploads.find(MARIA, upload.token() + ".about")).isEmpty();
        for (Path file : kept()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("data/uploads"))))
                .isEqualTo("rwx------");
        Uploads tomorrow =
                new Uploads(home.resolve("data/uploads"), Clock.offset(Clock.systemUTC(), Duration.ofHours(25)));
        assertThat(tomorrow.find(MARIA, upload.token())).isEmpty();
        tomorrow.sweep();
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_is_discarded_leaves_nothing() throws Exception {
        Upload upload = uploads.receive(MARIA, "a.835", bytes("ISA"));
        uploads.discard(upload);
        uploads.discard(upload);
        assertThat(kept()).isEmpty();
    }

    @Test
    void of_one_person_only_so_many_wait_at_a_time() throws Exception {
        for (int i = 0; i < Uploads.MOST_WAITING; i++) {
            uploads.receive(MARIA, i + ".835", bytes("ISA" + i));
        }
        assertThatThrownBy(() -> uploads.receive(MARIA, "x.835", bytes("ISA")))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("wait for your word");
        assertThat(uploads.receive("joe", "x.835", bytes("ISA"))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "march.835, march.835",
        "../../etc/passwd, passwd",
        "C:\\Users\\maria\\march remit.835, march remit.835",
        ".bashrc, bashrc",
        "~$march.xlsx, march.xlsx",
        "..., upload",
        "'', upload",
        "<script>alert(1)<\\/script>.csv, script-.csv",
        "CON, file-CON",
        "nul.835, file-nul.835",
        "march.835.part, march.835.part.txt",
        "remit.tmp, remit.tmp.txt",
        "Thumbs.db, Thumbs.db.txt",
        "Ärzte 2025.csv, Ärzte 2025.csv",
        "march.835., march.835",
        "/inbox/remittances/, upload",
    })
    void fault_210_a_hostile_name_becomes_a_plain_one(String told, String name) {
        assertThat(UploadName.of(told)).isEqualTo(name);
    }

    @Test
    void fault_210_no_character_of_a_name_commands_a_terminal_or_turns_its_letters() {
        assertThat(UploadName.of("a\0b\nc\u202Efdp.835")).isEqualTo("a-b-c-fdp.835");
    }

    @Test
    void fault_210_a_long_name_fits_any_file_system() {
        String name = UploadName.of("ä".repeat(400) + ".835");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThan(200);
        assertThat(name).endsWith("ä.835");
        assertThat(UploadName.numbered("march.csv.gz", 2)).isEqualTo("march (2).csv.gz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup.exe", "remit.HTML", "x.835.js", "a/b/run.bat", "eob.svg"})
    void fault_211_a_name_of_a_program_or_a_page_is_refused(String told) throws IOException {
        assertThatThrownBy(() -> uploads.receive(MARIA, told, bytes("ISA*00*")))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("a program or a web page");
        assertThat(kept()).isEmpty();
    }

    @Test
    void fault_210_a_name_that_is_taken_gets_a_number_and_replaces_nothing() throws Exception {
        InboxDrop drop = new InboxDrop(home.resolve("inbox"));
        for (String text : List.of("one", "two", "three")) {
            Upload upload = uploads.receive(MARIA, "a.835", bytes(text));
            drop.put(upload.file(), "remittances", upload.name());
            uploads.forget(upload);
        }
        assertThat(home.resolve("inbox/remittances/a.835")).hasContent("one");
        assertThat(home.resolve("inbox/remittances/a (2).835")).hasContent("two");
        assertThat(home.resolve("inbox/remittances/a (3).835")).hasContent("three");
        assertThat(kept()).isEmpty();
    }

    @Test
    void without_an_inbox_it_stays_where_it_is() throws Exception {
        Upload upload = uploads.receive(MARIA, "a.835", bytes("one"));
        InboxDrop drop = new InboxDrop(home.resolve("elsewhere"));
        assertThatThrownBy(() -> drop.put(upload.file(), "remittances", upload.name()))
                .isInstanceOf(IOException.class);
        assertThat(uploads.find(MARIA, upload.token())).isPresent();
    }

    @Test
    void fault_213_whoever_looks_into_the_inbox_sees_each_file_whole_or_not_at_all() throws Exception {
        String large = "ISA*00*".repeat(50_000);
        Path folder = home.resolve("inbox/remittances");
        InboxDrop drop = new InboxDrop(home.resolve("inbox"));
        CompletableFuture<Void> drops = CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < 40; i++) {
                    Upload upload = uploads.receive("joe", "a.835", bytes(large));
                    drop.put(upload.file(), "remittances", upload.name());
                    uploads.forget(upload);
                }
            } catch (IOException | UploadRefused e) {
                throw new IllegalStateException(e);
            }
        });
        Set<Long> sizes = new HashSet<>();
        Inbox inbox = new Inbox(() -> {});
        while (!drops.isDone()) {
            inbox.list(folder, Instant.now()).files().stream()
                    .map(InputFile::size)
                    .forEach(sizes::add);
        }
        drops.join();
        inbox.list(folder, Instant.now()).files().stream().map(InputFile::size).forEach(sizes::add);
        assertThat(sizes).containsExactly((long) large.length());
        assertThat(inbox.list(folder, Instant.now()).files()).hasSize(40);
    }
}
