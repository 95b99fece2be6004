package io.trueup.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedPartTest {

    @TempDir
    private Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Bytes that packing hardly makes smaller; seed 11. */
    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(11).nextBytes(bytes);
        return bytes;
    }

    @Test
    void a_large_part_waits_in_a_private_file_and_stands_whole_in_the_zip_file() throws IOException {
        Path target = folder.resolve("one.xlsx");
        byte[] large = noise(3 * PackedPart.MOST_IN_MEMORY + 17);
        byte[] small = noise(1_000);
        List<Path> meanwhile = new ArrayList<>();
        List<String> permissions = new ArrayList<>();
        WholeFile.write(target, (out, beside) -> {
            try (XlsxFile file = new XlsxFile(out, beside)) {
                PackedPart first = file.part("first");
                PackedPart second = file.part("second");
                second.write(small);
                first.write(large, 0, large.length - 1);
                first.write(large[large.length - 1]);
                for (Path one : files()) {
                    meanwhile.add(one.getFileName());
                    permissions.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)));
                }
                file.add(second);
                file.add(first);
                file.finish();
            }
        });
        assertThat(meanwhile)
                .hasSize(2)
                .allSatisfy(name ->
                        assertThat(name.toString()).startsWith(".one.xlsx.").endsWith(".part"));
        assertThat(permissions).containsOnly("rw-------");
        assertThat(files()).containsExactly(target);
        try (ZipFile zip = new ZipFile(target.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()).toList()).containsExactly("second", "first");
            assertThat(zip.getInputStream(zip.getEntry("first")).readAllBytes()).isEqualTo(large);
            assertThat(zip.getInputStream(zip.getEntry("second")).readAllBytes())
                    .isEqualTo(small);
        }
    }

    @Test
    void when_the_file_is_not_finished_nothing_of_its_parts_is_left() throws IOException {
        Path target = folder.resolve("one.xlsx");
        assertThatThrownBy(() -> WholeFile.write(target, (out, beside) -> {
                    try (XlsxFile file = new XlsxFile(out, beside)) {
                        file.part("large").write(noise(2 * PackedPart.MOST_IN_MEMORY));
                        assertThat(files()).hasSize(2);
                        throw new IOException("the disk is full");
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
        assertThat(files()).isEmpty();
    }
}
