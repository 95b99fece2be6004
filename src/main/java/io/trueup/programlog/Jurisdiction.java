package io.trueup.programlog;

import java.util.regex.Pattern;

/** Whose law a claim is under: a state in two letters, or a federal program (employees, energy employees, longshore workers). */
public final class Jurisdiction {

    private static final Pattern WORD = Pattern.compile("[A-Z]{2}|FECA|EEOICP|LHWCA");

    private Jurisdiction() {}

    /** @param written in capital letters */
    public static boolean isOne(String written) {
        return WORD.matcher(written).matches();
    }
}
