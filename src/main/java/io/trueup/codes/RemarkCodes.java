package io.trueup.codes;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Remittance advice remark codes (RARC): every published one by its status, and what those mean and can decide that matter here.
 * Immutable.
 */
public final class RemarkCodes {

    /** Name of the file, in the program and in the reference folder, where its key is {@code code}. */
    public static final String FILE = "rarc.csv";

    private static final Pattern SHAPE = Pattern.compile("(M|MA|N)\\d+");

    private final Map<String, Remark> byCode;

    RemarkCodes(Map<String, Remark> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    record Remark(RemarkKind kind, String meaning) {}

    /** The codes that come with the program. */
    public static RemarkCodes standard() {
        return ShippedFile.read(RemarkCodes.class, FILE, RemarkCodes::read);
    }

    /** The codes of a text, or every problem in it. */
    public static RuleReading<RemarkCodes> read(String file, String text) {
        return CodeFiles.remarks(file, text);
    }

    /** Every code of a kind. */
    public Set<String> codes(RemarkKind kind) {
        return byCode.entrySet().stream()
                .filter(e -> e.getValue().kind() == kind)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a code looks like a remark (M15, MA130, N706), known or not. */
    public static boolean isRemark(String code) {
        return SHAPE.matcher(code).matches();
    }

    /** Whether it is published, or stands in the list of meanings. */
    public boolean isKnown(String rarc) {
        return hasMeaning(rarc) || statusOf(rarc) != CodeStatus.UNPUBLISHED;
    }

    /** Whether the list of meanings has it. */
    public boolean hasMeaning(String rarc) {
        return byCode.containsKey(rarc);
    }

    public CodeStatus statusOf(String rarc) {
        return PublishedCodes.REMARKS.statusOf(rarc);
    }

    /** Whether its published text only informs: such a remark never decides. */
    public boolean isAlert(String rarc) {
        return PublishedCodes.REMARKS.isAlert(rarc);
    }

    /** Whether it is published and says something that may decide, and nobody here knows what. */
    public boolean isUnread(String rarc) {
        return isKnown(rarc) && !hasMeaning(rarc) && !isAlert(rarc);
    }

    /** Whether the list of meanings says so: such a remark decides nothing, whatever a rule asks for. */
    public boolean neverDecides(String rarc) {
        return hasMeaning(rarc) && kindOf(rarc) != RemarkKind.DENYING && kindOf(rarc) != RemarkKind.REDUCTION;
    }

    /** In a few words; says so when nothing is known of the code, or only that it is published. */
    public String meaning(String rarc) {
        Remark remark = byCode.get(rarc);
        if (remark != null) {
            return remark.meaning();
        }
        if (isAlert(rarc)) {
            return "official alert without a meaning here";
        }
        return isKnown(rarc)
                ? "official remark without a meaning here; look it up at X12 and add it to " + FILE
                : "unknown remark";
    }

    /** An unknown remark decides nothing. */
    public RemarkKind kindOf(String rarc) {
        Remark remark = byCode.get(rarc);
        return remark == null ? RemarkKind.INFORMATION : remark.kind();
    }
}
