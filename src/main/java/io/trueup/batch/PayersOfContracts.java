package io.trueup.batch;

import io.trueup.contract.Contract;
import io.trueup.contract.RateBook;
import io.trueup.remittance.CodeReading;
import java.util.List;

/** What the contracts say about the payers of a remittance table. */
final class PayersOfContracts implements CodeReading.Payers {

    private final RateBook rates;

    PayersOfContracts(RateBook rates) {
        this.rates = rates;
    }

    @Override
    public boolean same(String one, String other) {
        return rates.samePayer(one, other);
    }

    @Override
    public String state(String payer) {
        List<String> states = rates.contracts().stream()
                .filter(contract -> contract.payers().stream().anyMatch(name -> rates.samePayer(name, payer)))
                .map(Contract::jurisdiction)
                .distinct()
                .toList();
        return states.size() == 1 ? states.get(0) : "";
    }
}
