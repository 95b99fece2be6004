package io.trueup.denial;

import io.trueup.codes.RemarkCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code as a person types it: {@code CO-197}, {@code co 197}, {@code CO197}, {@code 197}, {@code CARC 197}, {@code N706},
 * {@code rarc n706}.
 *
 * @param group blank when none was written
 * @param remark told from a reason by its shape, whether anybody knows it or not
 */
record WrittenCode(String group, String code, boolean remark) {

    private static final Pattern ONE = Pattern.compile(
            "(?:(?<list>CARC|RARC)\\b[-:\\s]*)?(?:(?<group>CO|CR|OA|PI|PR)[-\\s]*(?=\\w))?(?<code>\\w+)");

    /** The codes of words that may belong together. */
    static List<WrittenCode> of(List<String> words) {
        List<WrittenCode> codes = new ArrayList<>();
        Matcher matcher = ONE.matcher(String.join(" ; ", words)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\b(CARC|RARC|CO|CR|OA|PI|PR)\\s*;", "$1 "));
        while (matcher.find()) {
            String group = matcher.group("group");
            String code = matcher.group("code");
            boolean remark = "RARC".equals(matcher.group("list"))
                    || (!"CARC".equals(matcher.group("list")) && RemarkCodes.isRemark(code));
            codes.add(new WrittenCode(group == null || remark ? "" : group, code, remark));
        }
        return codes;
    }

    /** As a remittance would show it. */
    @Override
    public String toString() {
        return group.isEmpty() ? code : group + "-" + code;
    }
}
