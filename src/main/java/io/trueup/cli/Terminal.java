package io.trueup.cli;

/** Whether somebody is watching. */
final class Terminal {

    private Terminal() {}

    /** As the launcher saw it; without it, as Java sees it. */
    static boolean isThere() {
        String told = System.getProperty("trueup.terminal", "");
        return told.isEmpty() ? System.console() != null : told.equals("yes");
    }
}
