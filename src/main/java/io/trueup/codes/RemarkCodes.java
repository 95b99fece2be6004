package io.trueup.codes;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Remittance advice remark codes (RARC): what each means and what it can decide. Immutable. */
public final class RemarkCodes {

    private final Map<String, Remark> byCode;

    RemarkCodes(Map<String, Remark> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    record Remark(RemarkKind kind, String meaning) {}

    /** The codes that come with the program. */
    public static RemarkCodes standard() {
        return CodeFiles.remarks();
    }

    /** Every code of a kind. */
    public Set<String> codes(RemarkKind kind) {
        return byCode.entrySet().stream()
                .filter(e -> e.getValue().kind() == kind)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isKnown(String rarc) {
        return byCode.containsKey(rarc);
    }

    /** In a few words; says so when the code is unknown. */
    public String meaning(String rarc) {
        Remark remark = byCode.get(rarc);
        return remark == null ? "unknown remark" : remark.meaning();
    }

    /** An unknown remark decides nothing. */
    public RemarkKind kindOf(String rarc) {
        Remark remark = byCode.get(rarc);
        return remark == null ? RemarkKind.INFORMATION : remark.kind();
    }
}
