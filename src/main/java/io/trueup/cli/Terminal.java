package io.trueup.cli;

/** Whether somebody is watching. */
final class Terminal {

    private Terminal() {}

    /** As the launcher saw it; without it, as Java sees it. */
    @SuppressWarnings("SystemConsoleNull") // Java 17 has no isTerminal(); the launcher tells it to later ones
    static boolean isThere() {
        String told = System.getProperty("trueup.terminal", "");
        return told.isEmpty() ? System.console() != null : told.equals("yes");
    }
}
