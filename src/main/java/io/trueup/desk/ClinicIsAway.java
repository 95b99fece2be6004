package io.trueup.desk;

/** The clinic of a session is not served at this moment: its job file has an error, or its database does not answer. */
final class ClinicIsAway extends RuntimeException {
    private static final long serialVersionUID = 1;
}
