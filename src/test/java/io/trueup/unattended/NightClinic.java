package io.trueup.unattended;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The folder of a clinic whose program works at night: job, reference, inbox, reports and archive. */
final class NightClinic {

    static final String TODAY = "2026-02-27";
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-02-26T12:00:00Z"));

    private final Path home;

    NightClinic(Path home) {
        this.home = home;
    }

    Path home() {
        return home;
    }

    Path path(String below) {
        return home.resolve(below);
    }

    /** Tells the job where its database is. */
    NightClinic on(String database) {
        return write("jobs/nightly.yml", """
                name: nightly
                inbox: inbox
                archive: archive
                reports: reports
                reference: jobs/reference
                database: %s
                data: data
                tolerance: { amount: 1.00, percent: 0.0 }
                today: %s
                """.formatted(database, TODAY));
    }

    NightClinic write(String below, String text) {
        try {
            Files.createDirectories(home.resolve(below).getParent());
            Files.writeString(home.resolve(below), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy in a folder that is there already. */
    NightClinic copiedInto(Path other) {
        return copied(other, other);
    }

    /** A copy in another folder, file times and modes included, as a backup is put back. */
    NightClinic copiedTo(Path other) {
        return copied(other, home);
    }

    /** @param there the one folder that is not made */
    private NightClinic copied(Path other, Path there) {
        try {
            Files.walkFileTree(home, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    Path copy = other.resolve(home.relativize(folder).toString());
                    if (!copy.equals(there)) {
                        Files.copy(folder, copy, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path copy = other.resolve(home.relativize(file).toString());
                    Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
                        throws IOException {
                    // what was put into it made it younger, and the server's programs would be unpacked once more
                    Path copy = other.resolve(home.relativize(folder).toString());
                    Files.setLastModifiedTime(copy, Files.getLastModifiedTime(folder));
                    return super.postVisitDirectory(folder, problem);
                }
            });
            return new NightClinic(other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes every second file out of the inbox, for a night that comes later. */
    void keepHalfFor(Path later) {
        try (Stream<Path> folders = Files.list(home.resolve("inbox"))) {
            for (Path folder : folders.sorted().toList()) {
                Path aside = later.resolve(folder.getFileName().toString());
                Files.createDirectories(aside);
                List<Path> files = sorted(folder);
                for (int i = 1; i < files.size(); i += 2) {
                    Path file = files.get(i);
                    Files.move(file, aside.resolve(file.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was kept arrives. */
    void receive(Path kept) {
        try (Stream<Path> folders = Files.list(kept)) {
            for (Path folder : folders.sorted().toList()) {
                Path inbox = home.resolve("inbox").resolve(folder.getFileName().toString());
                Files.createDirectories(inbox);
                for (Path file : sorted(folder)) {
                    Path target = inbox.resolve(file.getFileName().toString());
                    Files.copy(file, target);
                    Files.setLastModifiedTime(target, LONG_AGO);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The team's worklist of the first night, with two rows filled in, to come back in the second. */
    void returnWorklist(Path later) {
        Path returned = later.resolve("worklists").resolve("returned.xlsx");
        try {
            Files.createDirectories(returned.getParent());
            fillIn(returned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fillIn(Path returned) throws IOException {
        try (InputStream in = Files.newInputStream(workbook(1));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(returned)) {
            XSSFSheet worklist = workbook.getSheet("Worklist");
            Row head = worklist.getRow(0);
            head.forEach(cell -> {
                if (cell.getStringCellValue().equals("Status")) {
                    worklist.getRow(1).getCell(cell.getColumnIndex()).setCellValue("Appealed");
                    worklist.getRow(2).getCell(cell.getColumnIndex()).setCellValue("Written off");
                }
            });
            workbook.write(out);
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    Path workbook(int run) {
        return home.resolve("reports/nightly-" + TODAY + "-" + run + ".xlsx");
    }

    /** Every file but those of the embedded database, below this folder. */
    Set<String> files() {
        try (Stream<Path> all = Files.walk(home)) {
            Set<String> files = new TreeSet<>();
            all.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString())
                    .filter(file -> !file.startsWith("data"))
                    .forEach(files::add);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
