package io.trueup.letter;

import io.trueup.contract.Contract;
import io.trueup.contract.PayerAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who writes a letter, to whom it goes, and who signs it: {@code clinic:} of the job file and {@code address:} of the contract.
 *
 * @param recipient whom the letter is addressed to, by name; blank when nobody knows it
 * @param address where it goes, with line breaks; blank when it goes by fax or portal, or nobody knows it
 * @param way how it goes where that is not by mail: {@code "By fax: 512-555-0199"}; blank = by mail
 * @param missingRecipient names of what is not known of the recipient
 */
public record Letterhead(Clinic clinic, String recipient, String address, String way, List<String> missingRecipient) {

    /** The single fields that a letterhead fills in, by the names of the placeholders. */
    static final List<String> FIELDS = List.of(
            "clinic_name",
            "clinic_address",
            "clinic_phone",
            "clinic_fax",
            "clinic_npi",
            "clinic_tax_id",
            "clinic_contact",
            "recipient",
            "recipient_address",
            "sent_by",
            "signer",
            "signer_title");

    static final String PAYER_NAME = "payer's name";
    static final String AGENCY_NAME = "agency's name";
    static final String AGENCY_ADDRESS = "agency's address";

    private static final String CLINIC_NAME = "clinic name";
    private static final String CLINIC_ADDRESS = "clinic address";
    private static final String CLINIC_PHONE = "clinic phone";
    private static final String SIGNATURE = "signature";
    private static final Set<String> NAMES = Set.of(PAYER_NAME, AGENCY_NAME);

    /** {@code "412 Oak St, Suite 5, Austin, TX 78701"}: what stands before the city is a line of its own. */
    private static final Pattern ONE_LINE =
            Pattern.compile("(.+?),\\s*([^,\\d]+,\\s*[A-Z]{2},?\\s+\\d{5}(?:-\\d{4})?)");

    public Letterhead {
        missingRecipient = List.copyOf(missingRecipient);
    }

    /** A letter to a payer; without a contract nothing is known of it but its id. */
    public static Letterhead toPayer(Clinic clinic, @Nullable Contract contract, LetterKind kind) {
        PayerAddress known = contract == null ? PayerAddress.NONE : contract.address();
        String name = payerName(contract);
        String postal = kind.postal(known);
        String fax = known.fax().strip();
        List<String> missing = new ArrayList<>();
        if (name.isBlank()) {
            missing.add(PAYER_NAME);
        }
        if (postal.isBlank() && fax.isBlank()) {
            missing.add(kind.addressName());
        }
        return new Letterhead(clinic, name, lines(postal), fax.isBlank() ? "" : "By fax: " + fax, missing);
    }

    /** The payer as its contract writes to it; blank without a contract, or when that has only ids. */
    public static String payerName(@Nullable Contract contract) {
        return contract == null ? "" : contract.writtenName();
    }

    private static String lines(String address) {
        Matcher oneLine = ONE_LINE.matcher(address.strip());
        return oneLine.matches() ? oneLine.group(1) + "\n" + oneLine.group(2) : address.strip();
    }

    /** By the names of the placeholders; what a letter cannot go without and is not known is a gap, all else blank. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("clinic_name", needed(clinic.name(), CLINIC_NAME));
        values.put("clinic_address", needed(lines(clinic.address()), CLINIC_ADDRESS));
        values.put("clinic_phone", needed(clinic.phone(), CLINIC_PHONE));
        values.put("clinic_fax", clinic.fax());
        values.put("clinic_npi", clinic.npi());
        values.put("clinic_tax_id", clinic.taxId());
        values.put("clinic_contact", contact());
        List<String> names = missingRecipient.stream().filter(NAMES::contains).toList();
        List<String> addresses =
                missingRecipient.stream().filter(what -> !NAMES.contains(what)).toList();
        values.put("recipient", names.isEmpty() ? recipient : LetterFields.blank(names.get(0)));
        values.put("recipient_address", addresses.isEmpty() ? address : LetterFields.blank(addresses.get(0)));
        values.put("sent_by", way);
        values.put("signer", needed(clinic.signer(), SIGNATURE));
        values.put("signer_title", clinic.signerTitle());
        return values;
    }

    /** {@code "Phone 512-555-0142 | Fax 512-555-0143 | NPI 1457382915"}, as far as known. */
    private String contact() {
        return Stream.of(
                        "Phone " + needed(clinic.phone(), CLINIC_PHONE),
                        labelled("Fax ", clinic.fax()),
                        labelled("NPI ", clinic.npi()),
                        labelled("Tax ID ", clinic.taxId()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" | "));
    }

    private static String needed(String value, String what) {
        return value.isBlank() ? LetterFields.blank(what) : value;
    }

    private static String labelled(String label, String value) {
        return value.isBlank() ? "" : label + value;
    }

    /** What must be known before the letter can go, and is not; a fax number, NPI or tax id it can do without. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put(CLINIC_NAME, clinic.name());
        needed.put(CLINIC_ADDRESS, clinic.address());
        needed.put(CLINIC_PHONE, clinic.phone());
        needed.forEach((name, value) -> {
            if (value.isBlank()) {
                missing.add(name);
            }
        });
        missing.addAll(missingRecipient);
        if (clinic.signer().isBlank()) {
            missing.add(SIGNATURE);
        }
        return missing;
    }
}
