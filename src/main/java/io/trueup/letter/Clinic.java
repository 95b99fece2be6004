package io.trueup.letter;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.YamlMapping;
import io.trueup.configuration.YamlValue;

/**
 * Who the clinic is: {@code clinic:} of the job file. Everything may be blank.
 *
 * @param npi ten digits
 */
public record Clinic(
        String name,
        String npi,
        String taxId,
        String address,
        String phone,
        String fax,
        String signer,
        String signerTitle) {

    /** A job that says nothing of it. */
    public static final Clinic UNKNOWN = new Clinic("", "", "", "", "", "", "", "");

    /** @param clinic every key nobody knows is a problem there */
    public static Clinic read(YamlMapping clinic) {
        YamlValue npi = clinic.optional("npi");
        if (!npi.text("").matches("(\\d{10})?")) {
            npi.problem(
                    ConfigurationCode.OUT_OF_RANGE, "npi is \"" + npi.text("") + "\", not ten digits", "1457382915");
        }
        Clinic read = new Clinic(
                clinic.optional("name").text(""),
                npi.text(""),
                clinic.optional("tax-id").text(""),
                clinic.optional("address").text(""),
                clinic.optional("phone").text(""),
                clinic.optional("fax").text(""),
                clinic.optional("signer").text(""),
                clinic.optional("signer-title").text(""));
        clinic.rejectUnknown();
        return read;
    }
}
