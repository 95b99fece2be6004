package io.trueup.setup;

/**
 * Who the clinic is, as its letters will say. Each may be blank but the name.
 *
 * @param npi ten digits
 * @param zone of the night, as clocks name it: {@code America/Chicago}
 */
public record ClinicDetails(
        String name,
        String npi,
        String taxId,
        String address,
        String phone,
        String fax,
        String signer,
        String signerTitle,
        String zone) {

    /** The {@code clinic:} entry of the job file. */
    String yaml() {
        return "clinic:\n"
                + "  name: " + Yaml.text(name) + "\n"
                + "  npi: " + Yaml.text(npi) + "\n"
                + "  tax-id: " + Yaml.text(taxId) + "\n"
                + "  address: " + Yaml.text(address) + "\n"
                + "  phone: " + Yaml.text(phone) + "\n"
                + "  fax: " + Yaml.text(fax) + "\n"
                + "  signer: " + Yaml.text(signer) + "\n"
                + "  signer-title: " + Yaml.text(signerTitle) + "\n";
    }
}
