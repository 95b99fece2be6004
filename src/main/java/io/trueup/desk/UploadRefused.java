package io.trueup.desk;

/** A file from the web is not kept; the message says why and what to do, for people, and does not hold its name. */
final class UploadRefused extends Exception {

    private static final long serialVersionUID = 1L;

    UploadRefused(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
