package io.trueup.contract;

/** How a contract pays, as people say it: {@code per-hour} of contracts.yml is "by the hour". */
public final class BasisInWords {

    private BasisInWords() {}

    /** @param basis as {@link Terms#basis}; blank stays blank */
    public static String of(String basis) {
        return switch (basis) {
            case "per-hour" -> "by the hour";
            case "per-code" -> "by code";
            case "daily" -> "by the day";
            case "case" -> "case rate";
            case "rvu" -> "relative values";
            case "percent-of-charge" -> "percent of the charge";
            default -> basis.replace('-', ' ');
        };
    }
}
