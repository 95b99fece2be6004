package io.trueup.source;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip of files to be read, which is one file of the inbox: its members come one after the other in name order, each with a place
 * that names zip and member. What Office keeps in a zip (.xlsx, .docx, .ods) is no bundle.
 */
public final class ZipBundle {

    /** A member may expand to this many times its packed size (FAULTS.md 4); small ones to anything. */
    private static final int RATIO_LIMIT = 200;

    private static final long SMALL = 1 << 20;
    private static final int MOST_MEMBERS = 10_000;
    private static final int FLAGS_AT = 6;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final InputFile file;
    private final Path scratch;
    private final Consumer<Problem> problems;
    private long left = Content.EXPANSION_LIMIT;

    /** @param scratch a file of our own, written over by each member */
    private ZipBundle(InputFile file, Path scratch, Consumer<Problem> problems) {
        this.file = file;
        this.scratch = scratch;
        this.problems = problems;
    }

    /** Whether the file is a zip of files; one that is damaged, or that a program keeps a document in, is not. */
    public static boolean recognises(InputFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            if (!startsAsZip(in.readNBytes(ZIP.length))) {
                return false;
            }
        } catch (IOException gone) {
            return false;
        }
        try (ZipFile zip = opened(file.path())) {
            return zip.stream().map(ZipEntry::getName).noneMatch(ZipBundle::isPartOfDocument);
        } catch (IOException damaged) {
            return isLocked(file.path());
        }
    }

    private static boolean startsAsZip(byte[] start) {
        return Arrays.equals(start, ZIP);
    }

    private static boolean isPartOfDocument(String name) {
        return name.equals("[Content_Types].xml") || name.equals("mimetype") || name.startsWith("Index/");
    }

    /** Names are UTF-8, or what the system that packed them had. */
    private static ZipFile opened(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException otherNames) {
            return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * Hands out every member that can be read; the others are problems. Beyond the limits of size none of them is.
     *
     * @param scratch a file of our own, written over by each member
     */
    public static void read(InputFile file, Path scratch, Consumer<Problem> problems, Consumer<InputFile> members) {
        new ZipBundle(file, scratch, problems).read(members);
    }

    private void read(Consumer<InputFile> members) {
        if (isLocked(file.path())) {
            problem(ProblemCode.UNREADABLE, file.name(), "a zip with a password", "unpack it and drop what is in it");
            return;
        }
        try (ZipFile zip = opened(file.path())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory() && !isPassedOver(entry.getName()))
                    .sorted(comparing(ZipEntry::getName))
                    .toList();
            if (entries.size() > MOST_MEMBERS) {
                problem(ProblemCode.TOO_LARGE, file.name(), entries.size() + " members", MOST_MEMBERS + " at most");
                return;
            }
            if (entries.isEmpty()) {
                problem(ProblemCode.EMPTY_FILE, file.name(), "a zip with nothing in it", "");
            }
            for (ZipEntry entry : entries) {
                if (!readMember(zip, entry, members)) {
                    return;
                }
            }
        } catch (IOException damaged) {
            problem(ProblemCode.UNREADABLE, file.name(), "a damaged zip", "fetch it again, or ask for it again");
        }
    }

    /** The first member's flags say so; of a member that is only stored nothing else would. */
    private static boolean isLocked(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(FLAGS_AT + 1);
            return start.length > FLAGS_AT && (start[FLAGS_AT] & 1) != 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean isPassedOver(String name) {
        for (String part : name.split("[/\\\\]")) {
            if (Inbox.isPassedOver(part)) {
                return true;
            }
        }
        return false;
    }

    /** False when the zip is too large to go on with. */
    private boolean readMember(ZipFile zip, ZipEntry entry, Consumer<InputFile> members) {
        String name = file.name() + "/" + entry.getName();
        try {
            if (!expand(zip, entry)) {
                problem(ProblemCode.TOO_LARGE, name, "", "at most " + Content.EXPANSION_LIMIT + " bytes, unpacked");
                return false;
            }
            InputFile member = InputFile.named(scratch, name);
            if (recognises(member)) {
                problem(ProblemCode.UNREADABLE, name, "a zip within a zip", "unpack it and drop what is in it");
            } else {
                members.accept(member);
            }
        } catch (IOException locked) {
            problem(
                    ProblemCode.UNREADABLE,
                    name,
                    "locked with a password, damaged, or packed in a way that is not opened here",
                    "unpack it and drop what is in it");
        }
        return true;
    }

    private boolean expand(ZipFile zip, ZipEntry entry) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long expanded = 0;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(scratch)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                expanded += n;
                left -= n;
                boolean dense = expanded > SMALL && expanded > RATIO_LIMIT * Math.max(1, entry.getCompressedSize());
                if (dense || left < 0) {
                    return false;
                }
                out.write(buffer, 0, n);
            }
        }
        return true;
    }

    private void problem(ProblemCode code, String name, String found, String expected) {
        problems.accept(Problem.of(code, Place.ofFile(name), found, expected));
    }
}
