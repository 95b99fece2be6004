package io.trueup.deposit;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.configuration.WrittenValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What words of a bank tell whose money a line is, from {@code deposit-words.csv}. Immutable. */
public final class DepositWords {

    /** Name of the file, in the program and in the reference folder that adds to it. */
    public static final String FILE = "deposit-words.csv";

    private static final Pattern NO_LETTER = Pattern.compile("[^A-Z0-9]+");
    private static final Map<String, Kind> KINDS = WrittenValue.words(Kind.values());

    private final Map<String, Kind> words;

    private DepositWords(Map<String, Kind> words) {
        this.words = new LinkedHashMap<>(words);
    }

    /** Whose money a line is. */
    public enum Kind {
        /** A payer's, for sure. */
        PAYER(""),
        /** Takes a deposit back. */
        RETURN("a return"),
        CARD("card settlement"),
        TRANSFER("transfer"),
        INTEREST("interest"),
        PAYROLL("payroll"),
        CASH("cash"),
        PERSON("a person's payment"),
        REFUND("refund"),
        FEE("fee"),
        LOAN("loan"),
        TAX("tax"),
        UNKNOWN("");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For people; blank where nothing is known. */
        public String words() {
            return words;
        }

        public boolean isOther() {
            return this != PAYER && this != RETURN && this != UNKNOWN;
        }
    }

    /** Those that come with the program. */
    public static DepositWords standard() {
        return ShippedFile.read(DepositWords.class, FILE, DepositWords::read);
    }

    /** Those of a text, or every problem in it. */
    public static RuleReading<DepositWords> read(String file, String text) {
        RuleRow table = CsvTable.read(file, text, "word kind source? confidence?");
        Map<String, Kind> words = new LinkedHashMap<>();
        for (RuleRow row : table.below()) {
            String word = plain(row.required("word").text(""));
            row.once("word " + word.strip());
            words.put(word, row.required("kind").word(KINDS, Kind.UNKNOWN));
        }
        return table.reading(() -> new DepositWords(words));
    }

    /** A payer's word goes before all others. */
    public Kind kind(CountedLine line) {
        String text = plain(line.type() + " " + line.description() + " " + line.reference());
        Kind kind = Kind.UNKNOWN;
        for (Map.Entry<String, Kind> word : words.entrySet()) {
            if (text.contains(word.getKey())) {
                if (word.getValue() == Kind.PAYER) {
                    return Kind.PAYER;
                }
                kind = kind == Kind.UNKNOWN || kind == Kind.RETURN ? word.getValue() : kind;
            }
        }
        return kind;
    }

    boolean isReturn(CountedLine line) {
        String text = plain(line.type() + " " + line.description() + " " + line.reference());
        return words.entrySet().stream()
                .anyMatch(word -> word.getValue() == Kind.RETURN && text.contains(word.getKey()));
    }

    /** Words between blanks, so that whole words are found only. */
    private static String plain(String text) {
        return " "
                + NO_LETTER
                        .matcher(text.toUpperCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
