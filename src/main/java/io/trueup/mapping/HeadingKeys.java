package io.trueup.mapping;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What headings are compared by: their words in small letters, abbreviations written out: {@code Svc Dt} is {@code service date}. */
final class HeadingKeys {

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu}{2})(?=\\p{Lu}\\p{Ll}{2})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ASIDE = Pattern.compile("\\s*[(\\[{].*?[)\\]}]\\s*");
    private static final Pattern ONE_OF_SEVERAL = Pattern.compile("(\\D+)[1-9]((?: \\D+)?)");
    private static final Map<String, String> LONG = read();

    private HeadingKeys() {}

    private static Map<String, String> read() {
        Map<String, String> forms = new HashMap<>();
        RuleRow rows = CsvTable.read(
                "abbreviations.csv", ShippedFile.text(HeadingKeys.class, "abbreviations.csv"), "short long");
        rows.below().forEach(row -> forms.put(row.text("short"), row.text("long")));
        return forms;
    }

    static String of(String heading) {
        String marked = heading.replace("#", " number ").replace("&", " ");
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(HUMP.matcher(marked).replaceAll(" "))) {
            String small = word.toLowerCase(Locale.ROOT);
            if (!small.isEmpty()) {
                words.add(LONG.getOrDefault(small, small));
            }
        }
        return String.join(" ", words).replace("number number", "number");
    }

    /** A key without its one number of one digit, wherever that stands: {@code adjustment group} of {@code adj2 group}; else blank. */
    static String withoutNumber(String key) {
        Matcher number = ONE_OF_SEVERAL.matcher(key);
        return number.matches() ? of(number.group(1) + number.group(2)) : "";
    }

    /** Without what stands in brackets, {@code DOS (mm/dd/yy)}; the whole where nothing else does. */
    static String withoutAside(String heading) {
        String bare = of(ASIDE.matcher(heading).replaceAll(" "));
        return bare.isEmpty() ? of(heading) : bare;
    }
}
