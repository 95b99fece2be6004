package io.trueup.contract;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Ids and names of firms that pay for many payers, and of nobody: they tell no payer (INTERFACES.md 3, "Who paid"). Immutable. */
public final class PaymentVendors {

    /** Name of the file, in the program and in the reference folder that adds to it. */
    public static final String FILE = "payment-vendors.csv";

    private final Set<String> names;

    private PaymentVendors(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /** Those that come with the program. */
    public static PaymentVendors standard() {
        return ShippedFile.read(PaymentVendors.class, FILE, PaymentVendors::read);
    }

    /** Those of a text, or every problem in it. */
    public static RuleReading<PaymentVendors> read(String file, String text) {
        RuleRow table = CsvTable.read(file, text, "vendor identifiers? names? source? confidence?");
        Set<String> names = new HashSet<>();
        for (RuleRow row : table.below()) {
            row.required("vendor");
            for (String column : new String[] {"identifiers", "names"}) {
                Arrays.stream(row.text(column).split(";"))
                        .map(PayerNames::plain)
                        .filter(name -> !name.isEmpty())
                        .forEach(names::add);
            }
        }
        return table.reading(() -> new PaymentVendors(names));
    }

    /** An id with a supplement, such as TRN03 with TRN04, names a payer even when the id alone is a vendor's. */
    boolean has(String plainName) {
        return names.contains(plainName);
    }
}
