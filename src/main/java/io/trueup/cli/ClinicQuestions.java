package io.trueup.cli;

import io.trueup.setup.ClinicDetails;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code init} asks of the clinic. */
final class ClinicQuestions {

    @Option(names = "--clinic", paramLabel = "NAME", description = "Its name.")
    private @Nullable String name;

    @Option(names = "--npi", paramLabel = "NUMBER", description = "Its NPI, ten digits.")
    private @Nullable String npi;

    @Option(names = "--tax-id", paramLabel = "NUMBER", description = "Its tax number.")
    private @Nullable String taxId;

    @Option(names = "--address", paramLabel = "TEXT", description = "Its address in one line.")
    private @Nullable String address;

    @Option(names = "--phone", paramLabel = "NUMBER", description = "Its phone.")
    private @Nullable String phone;

    @Option(names = "--fax", paramLabel = "NUMBER", description = "Its fax.")
    private @Nullable String fax;

    @Option(names = "--signer", paramLabel = "NAME", description = "Who signs letters.")
    private @Nullable String signer;

    @Option(names = "--signer-title", paramLabel = "TEXT", description = "As what.")
    private @Nullable String signerTitle;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Time zone, as America/Chicago.")
    private @Nullable String zone;

    /** Asks for what no option said. */
    ClinicDetails ask(Interview interview) {
        return new ClinicDetails(
                interview.ask(name, "Name of the clinic", "My clinic"),
                interview.ask(npi, "Its NPI, ten digits (Enter to leave out)", "", ClinicQuestions::npi),
                interview.ask(taxId, "Its tax number", ""),
                interview.ask(address, "Its address in one line", ""),
                interview.ask(phone, "Its phone", ""),
                interview.ask(fax, "Its fax", ""),
                interview.ask(signer, "Who signs letters", ""),
                interview.ask(signerTitle, "As what, for example Billing Manager", ""),
                interview.ask(
                        zone, "Time zone of the clinic", ZoneId.systemDefault().getId(), ClinicQuestions::zone));
    }

    private static String npi(String answer) {
        String digits = answer.replaceAll("[ -]", "");
        if (!digits.matches("(\\d{10})?")) {
            throw CommandFailure.ofUsage("An NPI has ten digits, not '" + answer + "'.");
        }
        return digits;
    }

    private static String zone(String answer) {
        try {
            return ZoneId.of(answer).getId();
        } catch (DateTimeException e) {
            throw CommandFailure.ofUsage("No clock knows the time zone '" + answer + "'; write it as America/Chicago.");
        }
    }
}
