package io.trueup.letter;

import io.trueup.appeal.AppealLevel;
import io.trueup.appeal.StateAppealRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who decides on what a letter asks for: the payer, or at some levels a state.
 *
 * @param isAgency whether a state decides
 * @param agency who decides at a state's level; blank when the payer does, or nobody knows the name
 * @param address of the agency, with line breaks; blank when nobody knows it
 * @param way how it takes letters where that is not by mail
 * @param form that the letter goes with; blank = none known
 */
record Forum(boolean isAgency, String agency, String address, String way, String form) {

    private static final Pattern THROUGH = Pattern.compile("\\bthrough ([^,;]+)");

    /** Who decides on what no state's rules are for. */
    static final Forum PAYER = new Forum(false, "", "", "", "");

    /** At a level of a state. */
    static Forum of(String state, String name, StateAppealRules states, LetterArguments arguments) {
        List<AppealLevel> levels = states.levels(state).stream()
                .filter(level -> level.name().equals(name))
                .toList();
        if (levels.isEmpty()) {
            return PAYER;
        }
        AppealLevel level = levels.get(0);
        String form = level.filing().form();
        if (!level.isDecidedByState()) {
            return new Forum(false, "", "", "", form);
        }
        List<String> lines = Arrays.stream(arguments.agency(state, level.name()).split("\\s+/\\s+"))
                .toList();
        Matcher through = THROUGH.matcher(level.filing().with());
        return new Forum(
                true,
                lines.get(0),
                String.join("\n", lines.subList(1, lines.size())),
                through.find() ? "Through " + through.group(1) : "",
                form);
    }

    /** Of a letter that goes to the agency. */
    Letterhead letterhead(Clinic clinic) {
        List<String> missing = new ArrayList<>();
        if (agency.isBlank()) {
            missing.add(Letterhead.AGENCY_NAME);
        }
        if (address.isBlank() && way.isBlank()) {
            missing.add(Letterhead.AGENCY_ADDRESS);
        }
        return new Letterhead(clinic, agency, address, way, missing);
    }
}
