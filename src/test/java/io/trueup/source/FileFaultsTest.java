package io.trueup.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FAULTS.md rows 1-14, as far as they are about files rather than what stands in them. */
class FileFaultsTest {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Inbox.Listing list(Inbox.Pause pause, Instant now) throws IOException, InterruptedException {
        return new Inbox(pause).list(folder, now);
    }

    private Inbox.Listing list() throws IOException, InterruptedException {
        return list(() -> {}, LATER);
    }

    /** The moment of which a file is new, however long the test takes. */
    private static Instant written(InputFile file) throws IOException {
        return Files.getLastModifiedTime(file.path()).toInstant();
    }

    private static ProblemCode rejection(Reading<Content> reading) {
        assertThat(reading.value()).isNull();
        return reading.problems().get(0).code();
    }

    // 1

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void an_empty_file_is_rejected_as_such(String text) {
        assertThat(rejection(Content.open(TestFiles.write(folder, "a.835", text))))
                .isEqualTo(ProblemCode.EMPTY_FILE);
        assertThat(rejection(Content.open(
                        TestFiles.write(folder, "a.gz", TestFiles.gzip(text.getBytes(StandardCharsets.UTF_8))))))
                .isEqualTo(ProblemCode.EMPTY_FILE);
    }

    // 3

    @Test
    void nothing_of_a_gzip_that_is_cut_or_damaged_is_read() {
        byte[] whole = TestFiles.gzip("ST*835*1~".repeat(1000).getBytes(StandardCharsets.UTF_8));
        byte[] damaged = whole.clone();
        damaged[whole.length - 6] ^= 1;

        assertThat(rejection(Content.open(TestFiles.write(folder, "a.gz", Arrays.copyOf(whole, whole.length - 9)))))
                .isEqualTo(ProblemCode.UNREADABLE);
        assertThat(rejection(Content.open(TestFiles.write(folder, "b.gz", damaged))))
                .isEqualTo(ProblemCode.UNREADABLE);
    }

    @Test
    void what_is_packed_twice_or_locked_says_that_it_must_be_unpacked() {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 1, 0, 8, 0};
        byte[] gzip = TestFiles.gzip("ST*835*1~".getBytes(StandardCharsets.UTF_8));
        List<Problem> told = new ArrayList<>();
        ZipBundle.read(TestFiles.write(folder, "locked.zip", zip), folder.resolve("own"), told::add, member -> {});

        assertThat(ZipBundle.recognises(TestFiles.write(folder, "locked.zip", zip)))
                .isTrue();
        assertThat(told).extracting(Problem::found).containsExactly("a zip with a password");
        for (byte[] packed : List.of(zip, gzip)) {
            assertThat(Content.open(TestFiles.write(folder, "a.gz", TestFiles.gzip(packed)))
                            .problems())
                    .extracting(Problem::code, Problem::expected)
                    .containsExactly(tuple(ProblemCode.UNREADABLE, "unpack it and drop what is in it"));
        }
    }

    // 4

    @Test
    void a_gzip_that_expands_beyond_the_limit_is_too_large_and_a_plain_file_never_is() {
        byte[] text = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);

        assertThat(rejection(Content.open(TestFiles.write(folder, "a.gz", TestFiles.gzip(text)), 9_999)))
                .isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(Content.open(TestFiles.write(folder, "b.gz", TestFiles.gzip(text)), 10_000)
                        .problems())
                .isEmpty();
        assertThat(Content.open(TestFiles.write(folder, "c.txt", text), 9_999).problems())
                .isEmpty();
    }

    // 5

    @Test
    void unfinished_files_are_left_out() throws Exception {
        for (String name : new String[] {".hidden", "~$lock.xlsx", "a.part", "b.TMP", "c.csv"}) {
            TestFiles.write(folder, name, "x");
        }

        assertThat(list().files()).extracting(InputFile::name).containsExactly("c.csv");
        assertThat(list().problems()).isEmpty();
    }

    @Test
    void a_file_that_grows_between_two_looks_is_left_for_the_next_run() throws Exception {
        InputFile grows = TestFiles.write(folder, "grows.csv", "x");
        TestFiles.write(folder, "rests.csv", "x");

        Inbox.Listing listing = list(
                () -> {
                    try {
                        Files.writeString(grows.path(), "y", StandardOpenOption.APPEND);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                },
                written(grows));

        assertThat(listing.files()).extracting(InputFile::name).containsExactly("rests.csv");
        assertThat(listing.left()).containsExactly("grows.csv");
    }

    // 8

    @Test
    void folders_and_links_that_lead_out_are_rejected_and_the_others_are_taken() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path outside = Files.writeString(folder.resolve("secret.csv"), "x");
        Files.createDirectory(inbox.resolve("folder.csv"));
        Files.createSymbolicLink(inbox.resolve("link.csv"), outside);
        Files.createSymbolicLink(inbox.resolve("nowhere.csv"), folder.resolve("gone"));
        TestFiles.write(inbox, "real.csv", "x");
        Files.createSymbolicLink(inbox.resolve("within.csv"), inbox.resolve("real.csv"));

        Inbox.Listing listing = new Inbox(() -> {}).list(inbox, LATER);

        assertThat(listing.files()).extracting(InputFile::name).containsExactly("real.csv", "within.csv");
        assertThat(listing.problems())
                .extracting(p -> p.place().file())
                .containsExactly("folder.csv", "link.csv", "nowhere.csv");
        assertThat(listing.problems()).extracting(Problem::code).containsOnly(ProblemCode.UNREADABLE);
    }

    // 9

    @Test
    void a_file_that_vanishes_between_two_looks_is_left_and_one_that_changes_later_says_so() throws Exception {
        InputFile file = TestFiles.write(folder, "a.csv", "x");
        assertThat(file.isAsListed()).isTrue();
        Files.writeString(file.path(), "xy");
        assertThat(file.isAsListed()).isFalse();

        Inbox.Listing listing = list(
                () -> {
                    try {
                        Files.delete(file.path());
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                },
                written(file));
        assertThat(listing.files()).isEmpty();
        assertThat(listing.left()).containsExactly("a.csv");
        assertThat(listing.problems()).isEmpty();
    }

    // 6, 10, 13

    @Test
    void files_come_in_name_order_whatever_their_names_and_equal_bytes_have_equal_hashes() throws Exception {
        String[] names = {"b;c.csv", "a file.csv", "line\nend.csv", "\u00FCber.csv", "z" + "x".repeat(250) + ".csv"};
        for (String name : names) {
            TestFiles.write(folder, name, "same");
        }
        String[] sorted = names.clone();
        Arrays.sort(sorted);

        assertThat(list().files()).extracting(InputFile::name).containsExactly(sorted);
        assertThat(list().files())
                .extracting(InputFile::sha256)
                .containsOnly("0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5");
    }

    @Test
    void a_folder_that_does_not_exist_is_empty() throws Exception {
        assertThat(new Inbox(() -> {}).list(folder.resolve("none"), LATER).files())
                .isEmpty();
    }

    @Test
    void the_ending_is_told_without_the_gz_of_a_compressed_file() {
        assertThat(TestFiles.write(folder, "A.CSV.GZ", "x").extension()).isEqualTo("csv");
        assertThat(TestFiles.write(folder, "noending", "x").extension()).isEmpty();
    }
}
