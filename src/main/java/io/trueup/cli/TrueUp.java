package io.trueup.cli;

/** The program. */
public final class TrueUp {

    private TrueUp() {}

    public static void main(String[] args) {
        System.out.println("TrueUp");
    }
}
