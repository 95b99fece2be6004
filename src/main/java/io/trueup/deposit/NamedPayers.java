package io.trueup.deposit;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which payers a bank's words name: by a number of theirs, or by a name, which ACH cuts to 16 characters. */
final class NamedPayers {

    private static final int SHORTEST_NAME = 5;
    private static final int CUT_NAME = 10;
    private static final int SHORTEST_NUMBER = 6;
    private static final Set<String> GENERAL = Set.of(
            "INSURANCE",
            "WORKERSCOMP",
            "MUTUAL",
            "CASUALTY",
            "HEALTH",
            "HEALTHPLAN",
            "CLAIMS",
            "STATE",
            "STATEOF",
            "PAYMENT");
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern COMPANY = Pattern.compile(
            "(?: (?:INC|INCORPORATED|CORP|CORPORATION|CO|COMPANY|LLC|LP|LTD|PLC|NA|INSURANCE|INS|GROUP))+$");

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<CountedLine, Set<String>> known = new HashMap<>();

    NamedPayers(List<Announced> payments) {
        for (Announced payment : payments) {
            payment.names().forEach(name -> add(name, payment.payerKey()));
        }
    }

    /** A name or number of two payers names neither. */
    private void add(String name, String payer) {
        String words =
                NO_LETTER.matcher(name.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
        String joined = words.replace(" ", "");
        if (joined.chars().allMatch(Character::isDigit)) {
            if (joined.length() >= SHORTEST_NUMBER) {
                numbers.merge(number(joined), payer, NamedPayers::same);
            }
            return;
        }
        String plain = COMPANY.matcher(words)
                .replaceFirst("")
                .replaceFirst("^THE ", "")
                .replace(" ", "");
        if (plain.length() >= SHORTEST_NAME && !GENERAL.contains(plain)) {
            names.merge(plain, payer, NamedPayers::same);
        }
    }

    private static String same(String one, String other) {
        return one.equals(other) ? one : "";
    }

    /** Without the 1 before an EIN. */
    private static String number(String digits) {
        return digits.length() == 10 && digits.startsWith("1") ? digits.substring(1) : digits;
    }

    /** Keys of the payers. */
    Set<String> in(CountedLine line) {
        return known.computeIfAbsent(line, this::find);
    }

    boolean name(CountedLine line, Announced payment) {
        return in(line).contains(payment.payerKey());
    }

    private Set<String> find(CountedLine line) {
        Set<String> found = new LinkedHashSet<>();
        String text = NO_LETTER
                .matcher((line.description() + " " + line.reference()).toUpperCase(Locale.ROOT))
                .replaceAll(" ");
        for (String word : text.split(" ")) {
            found.add(numbers.getOrDefault(number(word), ""));
        }
        String joined = text.replace(" ", "");
        names.forEach((name, payer) -> {
            if (joined.contains(name) || name.length() > CUT_NAME && joined.contains(name.substring(0, CUT_NAME))) {
                found.add(payer);
            }
        });
        found.remove("");
        return Set.copyOf(found);
    }
}
