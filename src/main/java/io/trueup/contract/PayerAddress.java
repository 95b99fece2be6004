package io.trueup.contract;

/** Where to reach a payer: {@code address:} of a contract. Each may be blank. */
public record PayerAddress(String bills, String appeals, String fax, String phone) {

    /** A contract that does not say. */
    public static final PayerAddress NONE = new PayerAddress("", "", "", "");
}
