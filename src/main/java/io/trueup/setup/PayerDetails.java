package io.trueup.setup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A payer and what it promised.
 *
 * @param names every id and name it goes by, the one on its cheques first
 * @param line as written in contracts.yml: {@code workers-comp} …
 * @param figures of the basis by key, in its order, as contracts.yml writes them
 * @param from first day of service the terms hold for
 * @param appealDays calendar days for a reconsideration from the payment date; blank = the state's rule
 * @param writtenOn day on which somebody answered, for the contract's source
 */
public record PayerDetails(
        List<String> names,
        String line,
        PaymentBasis basis,
        Map<String, String> figures,
        LocalDate from,
        String appealDays,
        String billsAddress,
        String appealsAddress,
        String fax,
        String phone,
        LocalDate writtenOn) {

    public PayerDetails {
        names = List.copyOf(names);
    }

    /** {@code prairie-star-2025}. */
    String id() {
        String plain = names.get(0)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return (plain.isEmpty() ? "payer" : plain) + "-" + from.getYear();
    }

    /** Its entry of contracts.yml; in comments while nobody knows how it pays. */
    String yaml() {
        String entry = "\n- id: " + id() + "\n"
                + "  payer: " + Yaml.list(names) + "\n"
                + "  line: " + line + "\n"
                + "  effective: { from: " + from + " }\n"
                + "  accredited: true\n"
                + "  basis: " + (basis == PaymentBasis.LATER ? "per-hour" : basis.word()) + "\n"
                + terms()
                + "  address: { bills: " + Yaml.text(billsAddress) + ", appeals: " + Yaml.text(appealsAddress)
                + ", fax: " + Yaml.text(fax) + ", phone: " + Yaml.text(phone) + " }\n"
                + "  payment-due-days: 45\n"
                + (appealDays.isEmpty()
                        ? ""
                        : "  appeal: { reconsideration-days: " + appealDays + ", counted-from: payment-date }\n")
                + "  source: \"entered on " + writtenOn + "; put the contract's name and page here\"\n"
                + "  confidence: medium\n";
        return basis == PaymentBasis.LATER
                ? "\n# How " + names.get(0).replaceAll("\\s+", " ")
                        + " pays is not known yet. Put in the rate and take the # away." + commented(entry)
                : entry;
    }

    private String terms() {
        if (basis == PaymentBasis.LATER) {
            return "  terms: { rate: 0.00 }\n";
        }
        return figures.isEmpty()
                ? ""
                : figures.entrySet().stream()
                        .map(figure -> figure.getKey() + ": " + figure.getValue())
                        .collect(Collectors.joining(", ", "  terms: { ", " }\n"));
    }

    private static String commented(String entry) {
        return entry.strip().lines().map(line -> "\n# " + line).collect(Collectors.joining()) + "\n";
    }
}
