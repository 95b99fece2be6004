package io.trueup.desk;

import io.trueup.source.Inbox;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name under which a file from a browser may stand in the inbox: its last part alone, without what a file system, a terminal or a
 * spreadsheet would read as something else, and none that a run passes over.
 */
final class UploadName {

    /** Of UTF-8, so that a number and an ending behind it still fit any file system. */
    private static final int MOST_BYTES = 180;

    private static final Pattern NO_NAME_OF_WINDOWS =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    /** What a system would carry out, or a browser would show as a page, when a person opens it. */
    private static final Set<String> PROGRAMS = Set.of(
            "exe", "com", "bat", "cmd", "msi", "scr", "pif", "dll", "lnk", "url", "js", "jse", "vbs", "vbe", "wsf",
            "wsh", "ps1", "psm1", "hta", "cpl", "reg", "jar", "sh", "bash", "command", "app", "dmg", "pkg", "deb",
            "rpm", "py", "pl", "rb", "php", "jsp", "html", "htm", "xhtml", "mht", "mhtml", "svg", "desktop", "iso",
            "img");

    private UploadName() {}

    /** @param told as the browser sends it: any text, with the folders of its machine, or blank */
    static String of(String told) {
        String plain = Normalizer.normalize(told, Normalizer.Form.NFC).replace('\\', '/');
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        StringBuilder clean = new StringBuilder();
        last.codePoints().forEach(c -> clean.appendCodePoint(isPlain(c) ? c : '-'));
        String name = clean.toString().strip().replaceFirst("^[.~$\\s-]+", "").replaceFirst("[.\\s]+$", "");
        if (name.isEmpty()) {
            name = "upload";
        }
        if (NO_NAME_OF_WINDOWS.matcher(name).matches()) {
            name = "file-" + name;
        }
        name = shortened(name);
        return Inbox.isPassedOver(name) ? name + ".txt" : name;
    }

    /** The ending of a program or a page; blank when it has none. */
    static String endingOfProgram(String name) {
        String ending = ending(name).toLowerCase(Locale.ROOT);
        return !ending.isEmpty() && PROGRAMS.contains(ending.substring(1)) ? ending : "";
    }

    /** The same name with a number: {@code "march (2).835"}; the name itself for 1. */
    static String numbered(String name, int number) {
        String ending = ending(name);
        return number == 1 ? name : name.substring(0, name.length() - ending.length()) + " (" + number + ")" + ending;
    }

    /** With its dot; blank when there is none. */
    private static String ending(String name) {
        String packed = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(name.length() - 3) : "";
        String bare = name.substring(0, name.length() - packed.length());
        int dot = bare.lastIndexOf('.');
        return (dot <= 0 ? "" : bare.substring(dot)) + packed;
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "<>:\"|?*".indexOf(c) < 0;
        };
    }

    private static String shortened(String name) {
        String ending = ending(name);
        if (bytes(ending) > MOST_BYTES / 2) {
            ending = "";
        }
        StringBuilder start = new StringBuilder(name.substring(0, name.length() - ending.length()));
        while (bytes(start.toString()) + bytes(ending) > MOST_BYTES) {
            start.setLength(start.offsetByCodePoints(start.length(), -1));
        }
        return start.toString().stripTrailing() + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
