package io.trueup.codes;

import java.util.Map;

/** Adjustment groups (CAS01): who bears the adjusted amount. Immutable. */
public final class AdjustmentGroups {

    private final Map<String, String> byCode;

    AdjustmentGroups(Map<String, String> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    /** The groups that come with the program. */
    public static AdjustmentGroups standard() {
        return CodeFiles.groups();
    }

    public boolean isKnown(String group) {
        return byCode.containsKey(group);
    }

    /** In a few words; says so when the group is unknown. */
    public String meaning(String group) {
        return byCode.getOrDefault(group, "unknown adjustment group");
    }
}
