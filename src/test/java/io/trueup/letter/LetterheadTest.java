package io.trueup.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.contract.Contract;
import io.trueup.contract.ContractsFile;
import org.junit.jupiter.api.Test;

/** Who writes, to whom, and what is missing before a letter can go. */
class LetterheadTest {

    private static final Clinic CLINIC = new Clinic(
            "Cedar Bend Work Recovery",
            "1457382915",
            "",
            "2100 Cedar Bend Dr, Suite 140, Austin, TX 78758",
            "512-555-0142",
            "512-555-0143",
            "Dana Whitlock",
            "Billing Manager");

    private static Contract contract(String payer, String address) {
        return ContractsFile.read("contracts.yml", """
                        - id: test-2025
                          payer: %s
                          line: workers-comp
                          effective: { from: 2025-01-01 }
                          basis: per-hour
                          terms: { rate: 80.00 }
                          appeal: { counted-from: payment-date }
                          address: %s
                        """.formatted(payer, address))
                .values()
                .get(0);
    }

    private static Letterhead letter(LetterKind kind, String payer, String address) {
        return Letterhead.toPayer(CLINIC, contract(payer, address), kind);
    }

    @Test
    void a_letterhead_says_who_writes_and_where_to_reach_them() {
        assertThat(letter(LetterKind.APPEAL, "[TM, Test Mutual]", "{ appeals: \"PO Box 9, Tyler, TX 75701\" }")
                        .values())
                .containsEntry("clinic_name", "Cedar Bend Work Recovery")
                .containsEntry("clinic_address", "2100 Cedar Bend Dr, Suite 140\nAustin, TX 78758")
                .containsEntry("clinic_contact", "Phone 512-555-0142 | Fax 512-555-0143 | NPI 1457382915")
                .containsEntry("recipient", "Test Mutual")
                .containsEntry("recipient_address", "PO Box 9\nTyler, TX 75701")
                .containsEntry("signer", "Dana Whitlock")
                .containsEntry("signer_title", "Billing Manager");
    }

    @Test
    void a_dispute_goes_to_the_appeals_address_and_a_question_about_a_bill_to_the_bills_address() {
        String both = "{ bills: \"PO Box 1, Tyler, TX 75701\", appeals: \"PO Box 2, Tyler, TX 75701\" }";

        assertThat(letter(LetterKind.UNDERPAYMENT, "[Test Mutual]", both).address())
                .startsWith("PO Box 2");
        assertThat(letter(LetterKind.TAKE_BACK, "[Test Mutual]", both).address())
                .startsWith("PO Box 2");
        assertThat(letter(LetterKind.STATUS_INQUIRY, "[Test Mutual]", both).address())
                .startsWith("PO Box 1");
        assertThat(letter(LetterKind.INTEREST, "[Test Mutual]", both).address()).startsWith("PO Box 1");
    }

    @Test
    void a_payer_is_written_to_by_a_name_and_never_by_an_id() {
        assertThat(Letterhead.payerName(contract("[PSMUT, \"1741998823\", PRAIRIE STAR MUTUAL]", "{}")))
                .isEqualTo("PRAIRIE STAR MUTUAL");
        assertThat(letter(LetterKind.APPEAL, "[PSMUT, \"1741998823\"]", "{ fax: 512-555-0199 }")
                        .missing())
                .containsExactly("payer's name");
    }

    @Test
    void a_fax_number_is_enough_to_send_a_letter() {
        Letterhead byFax = letter(LetterKind.APPEAL, "[Test Mutual]", "{ fax: 512-555-0199 }");

        assertThat(byFax.missing()).isEmpty();
        assertThat(byFax.values()).containsEntry("sent_by", "By fax: 512-555-0199");
    }

    @Test
    void what_is_missing_is_named_in_the_order_in_which_a_letter_needs_it() {
        assertThat(Letterhead.toPayer(Clinic.UNKNOWN, null, LetterKind.APPEAL).missing())
                .containsExactly(
                        "clinic name",
                        "clinic address",
                        "clinic phone",
                        "payer's name",
                        "payer's appeal address",
                        "signature");
        assertThat(letter(LetterKind.INTEREST, "[Test Mutual]", "{}").missing())
                .containsExactly("payer's address for bills");
    }
}
