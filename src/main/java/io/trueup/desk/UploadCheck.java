package io.trueup.desk;

import io.trueup.inspection.Inspection;
import io.trueup.inspection.Inspector;
import io.trueup.inspection.NearKind;
import io.trueup.intake.TakenFiles;
import io.trueup.source.InputFile;
import io.trueup.source.InputKind;
import io.trueup.source.ProblemCode;
import io.trueup.source.ProblemGroup;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an upload is, and what may become of it.
 *
 * @param inspection with its first rows, and what a run would take and reject
 * @param choices kinds it may be, whose folders it may be put into; the likeliest first; none when it is refused
 * @param refusal why no folder takes it, and what to do; blank when one does
 * @param known what runs did with the same bytes before, in whatever folder; the newest first
 */
record UploadCheck(
        InputFile file, Inspection inspection, List<InputKind> choices, String refusal, List<TakenFiles.File> known) {

    /** Tables that are told by their headings; a strange one may be any of them. */
    private static final List<InputKind> TABLES = List.of(
            InputKind.REMITTANCE,
            InputKind.PROGRAM_LOG,
            InputKind.EPISODE,
            InputKind.AUTHORIZATION,
            InputKind.BILL,
            InputKind.ACKNOWLEDGMENT,
            InputKind.DEPOSIT);

    private static final Set<ProblemCode> KINDS =
            Set.of(ProblemCode.UNRECOGNISED, ProblemCode.WRONG_FOLDER, ProblemCode.EMPTY_FILE);

    UploadCheck {
        choices = List.copyOf(choices);
        known = List.copyOf(known);
    }

    /** @throws IOException when it is gone, or there is no place to unpack a zip */
    static UploadCheck of(Upload upload, Inspector inspector, TakenFiles files) throws IOException {
        InputFile file = upload.asInput();
        Inspection inspection = inspector.inspect(file);
        List<InputKind> choices = choices(inspection);
        String refusal = choices.isEmpty() ? refusal(inspection) : "";
        return new UploadCheck(file, inspection, choices, refusal, files.ofBytes(file.sha256()));
    }

    boolean isRefused() {
        return choices.isEmpty();
    }

    /** Whether a person must first say which of its headings is what. */
    boolean isStrange() {
        return inspection.kind() == InputKind.STRANGE_TABLE;
    }

    /** The same bytes in a folder, as they count now. */
    Optional<TakenFiles.File> takenInto(String folder) {
        return known.stream()
                .filter(file -> file.isTaken() && file.folder().equals(folder))
                .findFirst();
    }

    /** The kind of a folder that it may be put into. */
    Optional<InputKind> choice(String folder) {
        return choices.stream().filter(kind -> kind.folder().equals(folder)).findFirst();
    }

    private static List<InputKind> choices(Inspection inspection) {
        if (inspection.kind().isTaken()) {
            return List.of(inspection.kind());
        }
        List<InputKind> ofMembers = inspection.members().stream()
                .map(Inspection::kind)
                .filter(InputKind::isTaken)
                .distinct()
                .toList();
        if (ofMembers.size() == 1) {
            return ofMembers;
        }
        if (inspection.kind() != InputKind.STRANGE_TABLE) {
            return List.of();
        }
        List<InputKind> near = Stream.concat(Stream.of(inspection), inspection.members().stream())
                .flatMap(one -> one.near().stream())
                .map(NearKind::kind)
                .filter(InputKind::isTaken)
                .toList();
        return Stream.concat(near.stream(), TABLES.stream()).distinct().toList();
    }

    /** "It is an old Excel workbook (.xls): open it, save it as …, and drop that." */
    private static String refusal(Inspection inspection) {
        String whole = "It is " + inspection.what() + toDo(inspection);
        return inspection.members().isEmpty()
                ? whole + "."
                : whole + ". In it: "
                        + inspection.members().stream()
                                .limit(3)
                                .map(member -> member.what() + toDo(member))
                                .reduce((one, other) -> one + "; " + other)
                                .orElse("")
                        + ".";
    }

    /** Of a kind that is said already, only what to do. */
    private static String toDo(Inspection inspection) {
        return inspection.problems().stream()
                .filter(ProblemGroup::isReject)
                .map(group -> KINDS.contains(group.code()) ? group.first().toDo() : group.text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> ": " + text)
                .orElse("");
    }
}
