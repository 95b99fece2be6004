package io.trueup.mapping;

import java.util.Locale;
import java.util.regex.Pattern;

/** The pattern of file names that the next export of the same kind will fit: {@code jopari-*.csv} for {@code jopari-2025-03.csv}. */
final class FileFamily {

    private static final String MONTH =
            "(?<![A-Za-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
                    + "aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![A-Za-z])";
    private static final String CHANGES = "(?:\\d+|" + MONTH + "|(?<![A-Za-z])q[1-4](?![A-Za-z0-9]))";
    private static final Pattern CHANGING = Pattern.compile(
            CHANGES + "(?:(?:[-_., ]|\\b(?:to|thru|through)\\b|(?<=_)(?:to|thru|through)(?=_))*" + CHANGES + ")*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COPY = Pattern.compile("(?:\\s*\\(\\d+\\)|\\s*-\\s*copy)+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPECIAL = Pattern.compile("[\\[\\]{}?\\\\*]");
    private static final int LEAST_LETTERS = 3;

    private FileFamily() {}

    /** The pattern of this one file. */
    static String only(String fileName) {
        return SPECIAL.matcher(fileName.substring(fileName.lastIndexOf('/') + 1))
                .replaceAll("?");
    }

    /** @param folder of the inbox, named in the pattern where the name itself says too little */
    static String of(String fileName, String folder) {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1);
        int packed = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.length() - 3 : name.length();
        int dot = name.lastIndexOf('.', packed - 1);
        String stem = dot <= 0 ? name : name.substring(0, dot);
        String ending = dot <= 0 ? "" : name.substring(dot);
        String bare = SPECIAL.matcher(COPY.matcher(stem).replaceAll("")).replaceAll("?");
        String pattern = CHANGING.matcher(bare).replaceAll("*").replaceAll("\\*[-_., ]*\\*", "*");
        pattern = pattern.indexOf('*') < 0 ? pattern + "*" : pattern;
        boolean says = pattern.chars().filter(Character::isLetter).count() >= LEAST_LETTERS;
        return (says ? "" : folder + "/") + pattern + ending;
    }
}
