package io.trueup.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.contract.Contract;
import io.trueup.contract.PayerKeys;
import io.trueup.contract.RateBook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One key for all names of a payer. */
class PayerKeysTest {

    private static PayerKeys keys(String[]... payersOfContracts) {
        List<Contract> contracts = Stream.of(payersOfContracts)
                .map(names -> ContractDraft.hourlyRate("80.00").payers(names).build())
                .toList();
        return RateBook.of(contracts, List.of()).payers();
    }

    private static String[] payers(String... names) {
        return names;
    }

    @Test
    void any_id_or_name_of_one_contract_gives_one_key_whatever_its_case() {
        PayerKeys keys = keys(payers("TXMUT", "Texas Mutual"));
        assertThat(keys.of(List.of("txmut "), "somebody")).isEqualTo(keys.of(List.of(""), "TEXAS MUTUAL"));
        assertThat(keys.of(List.of("741234567"), "Texas Mutual")).isEqualTo(keys.of(List.of("TXMUT"), ""));
    }

    @Test
    void two_payers_that_a_later_contract_names_together_are_one() {
        PayerKeys keys = keys(payers("A"), payers("B"), payers("C", "B"), payers("A", "B"));
        assertThat(Stream.of("A", "B", "C").map(id -> keys.of(id)).distinct()).hasSize(1);
    }

    @Test
    void payers_of_different_contracts_stay_apart() {
        PayerKeys keys = keys(payers("A"), payers("B"));
        assertThat(keys.of(List.of("A"), "")).isNotEqualTo(keys.of(List.of("B"), ""));
    }

    @Test
    void a_payer_of_no_contract_is_known_by_its_id_else_by_its_name() {
        PayerKeys keys = keys(payers("A"));
        assertThat(keys.of(List.of("x1"), "Acme")).isEqualTo(keys.of(List.of("X1"), "other"));
        assertThat(keys.of(List.of(" "), "Acme")).isEqualTo("ACME");
    }
}
