package io.trueup.inspection;

import io.trueup.remittance.CodeReading;
import io.trueup.remittance.RemittanceTotals;
import io.trueup.source.Content;
import io.trueup.source.FileKind;
import io.trueup.source.InputFile;
import io.trueup.source.InputKind;
import io.trueup.source.Place;
import io.trueup.source.PrivateFolder;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.ProblemGroups;
import io.trueup.source.Reading;
import io.trueup.source.ZipBundle;
import io.trueup.tabular.ColumnMaps;
import io.trueup.x12.X12;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Inspects files: finds out what each is, and reads it to its end with the reader of its folder. */
public final class Inspector {

    private final ColumnMaps columns;
    private final CodeReading codes;
    private final Recognition recognition;

    /**
     * @param columns headings and day as a run has them
     * @param codes lists as a run has them
     */
    public Inspector(ColumnMaps columns, CodeReading codes) {
        this.columns = columns;
        this.codes = codes;
        this.recognition = new Recognition(columns);
    }

    /** @throws IOException when there is no place to unpack a zip */
    public Inspection inspect(InputFile file) throws IOException {
        if (!ZipBundle.recognises(file)) {
            return one(file);
        }
        List<Inspection> members = new ArrayList<>();
        ProblemGroups problems = new ProblemGroups();
        try (PrivateFolder own = new PrivateFolder()) {
            ZipBundle.read(file, own.file("member"), problems::add, member -> members.add(one(member)));
        }
        return bundle(file, members, problems);
    }

    private static Inspection bundle(InputFile file, List<Inspection> members, ProblemGroups problems) {
        Set<InputKind> kinds = members.stream().map(Inspection::kind).collect(Collectors.toSet());
        if (kinds.size() > 1) {
            problems.add(Problem.of(
                    ProblemCode.UNRECOGNISED,
                    Place.ofFile(file.name()),
                    "files of different kinds in one zip",
                    "unpack it, and drop each into its folder"));
        }
        InputKind kind = kinds.size() == 1 ? kinds.iterator().next() : InputKind.UNKNOWN;
        List<RemittanceTotals> totals = members.stream()
                .map(Inspection::totals)
                .flatMap(Stream::ofNullable)
                .toList();
        return new Inspection(
                file.name(),
                kind,
                kinds.size() > 1 ? "a zip of files that belong into different folders" : "a zip",
                members.stream().mapToLong(Inspection::taken).sum(),
                problems.rejected()
                        + members.stream().mapToLong(Inspection::rejected).sum(),
                List.of(),
                problems.list(),
                List.of(),
                totals.isEmpty() ? null : totals.stream().reduce(RemittanceTotals.NONE, RemittanceTotals::plus),
                Map.of(),
                members);
    }

    private Inspection one(InputFile file) {
        Reading<Content> opened = Content.open(file);
        try (Content content = opened.value()) {
            if (content == null) {
                boolean empty = opened.problems().get(0).code() == ProblemCode.EMPTY_FILE;
                String what = empty ? "an empty file" : "a file that cannot be read";
                return Inspection.unread(file.name(), InputKind.UNKNOWN, what, opened.problems());
            }
            byte[] start = content.start(X12.START);
            return start.length < X12.START && isBlank(start) ? empty(file) : of(file, start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends of lines and of cells alone. */
    private static boolean isBlank(byte[] start) {
        return new String(start, StandardCharsets.UTF_8).matches("[\\s,;\uFEFF]*");
    }

    private static Inspection empty(InputFile file) {
        Problem problem = Problem.of(ProblemCode.EMPTY_FILE, Place.ofFile(file.name()), "", "rows below headings");
        return Inspection.unread(file.name(), InputKind.UNKNOWN, "an empty file", List.of(problem));
    }

    private Inspection of(InputFile file, byte[] start) {
        FileKind kind = recognition.of(file);
        if (kind.kind().isTaken()) {
            return FileWitness.of(file, kind.kind(), columns, codes).inspection(kind.what());
        }
        if (!kind.kind().isOpen() || !Recognition.canBeTable(file, start)) {
            return Inspection.unread(file.name(), kind.kind(), kind.what(), List.of(kind.problem(file.name())));
        }
        List<NearKind> near = NearKind.of(file, columns);
        StrangeTable strange = new StrangeTable(file, columns, kind, near);
        if (!near.isEmpty() && near.get(0).isMeant()) {
            NearKind meant = near.get(0);
            return FileWitness.of(file, meant.kind(), columns, codes)
                    .inspection(meant.what())
                    .orFirst(strange.first(meant.kind()));
        }
        return strange.inspection();
    }
}
