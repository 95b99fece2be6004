package io.trueup.programlog;

import io.trueup.source.ProblemCode;
import io.trueup.tabular.Row;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words that several tables of this folder share; blanks and punctuation in a word do not count. */
final class Words {

    private static final Map<String, Program> PROGRAMS = Map.of(
            "WH", Program.WH,
            "WORKHARDENING", Program.WH,
            "WORKHARDENINGPROGRAM", Program.WH,
            "WC", Program.WC,
            "WORKCONDITIONING", Program.WC,
            "WORKCONDITIONINGPROGRAM", Program.WC);

    private static final Map<String, Attendance> ATTENDANCE = Map.ofEntries(
            Map.entry("P", Attendance.PRESENT),
            Map.entry("PRESENT", Attendance.PRESENT),
            Map.entry("ATTENDED", Attendance.PRESENT),
            Map.entry("Y", Attendance.PRESENT),
            Map.entry("YES", Attendance.PRESENT),
            Map.entry("TRUE", Attendance.PRESENT),
            Map.entry("1", Attendance.PRESENT),
            Map.entry("0", Attendance.ABSENT),
            Map.entry("CANCELLED", Attendance.ABSENT),
            Map.entry("CANCELED", Attendance.ABSENT),
            Map.entry("EXCUSED", Attendance.ABSENT),
            Map.entry("A", Attendance.ABSENT),
            Map.entry("ABSENT", Attendance.ABSENT),
            Map.entry("NOSHOW", Attendance.ABSENT),
            Map.entry("N", Attendance.ABSENT),
            Map.entry("NO", Attendance.ABSENT),
            Map.entry("FALSE", Attendance.ABSENT),
            Map.entry("L", Attendance.LEFT_EARLY),
            Map.entry("LEFT", Attendance.LEFT_EARLY),
            Map.entry("LEFTEARLY", Attendance.LEFT_EARLY));

    private static final Map<String, Boolean> YES_OR_NO = Map.ofEntries(
            Map.entry("Y", true),
            Map.entry("YES", true),
            Map.entry("TRUE", true),
            Map.entry("1", true),
            Map.entry("X", true),
            Map.entry("0", false),
            Map.entry("N", false),
            Map.entry("NO", false),
            Map.entry("FALSE", false));

    static final Map<String, String> LICENSES = Map.ofEntries(
            Map.entry("PT", "PT"),
            Map.entry("DPT", "PT"),
            Map.entry("MPT", "PT"),
            Map.entry("RPT", "PT"),
            Map.entry("PTDPT", "PT"),
            Map.entry("PHYSICALTHERAPIST", "PT"),
            Map.entry("OT", "OT"),
            Map.entry("OTR", "OT"),
            Map.entry("OTRL", "OT"),
            Map.entry("OTL", "OT"),
            Map.entry("OCCUPATIONALTHERAPIST", "OT"));

    /** The words and what each is written as where it must be short. */
    static final Map<String, String> PROGRAM_CODES = codes(PROGRAMS, Program::name);

    static final Map<String, String> ATTENDANCE_CODES = codes(ATTENDANCE, Attendance::letter);
    static final Map<String, String> YES_OR_NO_CODES = codes(YES_OR_NO, yes -> yes ? "Y" : "N");

    private Words() {}

    static <T> Map<String, String> codes(Map<String, T> words, Function<T, String> code) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, word -> code.apply(word.getValue())));
    }

    static Program program(Row row) {
        return row.word("program", PROGRAMS, Program.WH);
    }

    static Attendance attendance(Row row) {
        return row.word("attendance", ATTENDANCE, Attendance.ABSENT);
    }

    /** PT, OT or blank. */
    static String license(Row row) {
        return row.word("supervisor_license", LICENSES, "");
    }

    /** Blank is no. */
    static boolean yes(Row row, String column) {
        return row.word(column, YES_OR_NO, false);
    }

    /** A state's two letters, also where its name stands, or a federal program's word. */
    static String jurisdiction(Row row) {
        String written = row.name("jurisdiction").toUpperCase(Locale.ROOT).replace(".", "");
        String state = States.letters(written);
        boolean good = Jurisdiction.isOne(state);
        if (!good && !written.isEmpty()) {
            row.problem(
                    ProblemCode.BAD_WORD,
                    "jurisdiction",
                    "a state, in two letters such as TX or by its name, or FECA, EEOICP or LHWCA");
        }
        row.understood("jurisdiction", state);
        return state;
    }
}
