package io.trueup.contract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Contracts and fee schedules that are in force together, checked and ready to be asked. Immutable. */
public final class RateBook {

    private final List<Contract> contracts;

    RateBook(List<Contract> contracts) {
        this.contracts = List.copyOf(contracts);
    }

    public List<Contract> contracts() {
        return contracts;
    }

    /** The contract with the most narrowing fields that match, or null when none is in force (outcome NO_RATE). */
    public @Nullable Contract contractFor(ContractQuery query) {
        throw new IllegalStateException("contract choice: " + query);
    }

    /** What the contract expects for a program day; not for case rates. */
    public Expected price(Contract contract, DayFacts day) {
        throw new IllegalStateException("price: " + contract.id() + day);
    }

    /** What a case-rate contract expects for a discharged episode. */
    public Expected priceCase(Contract contract, EpisodeFacts episode) {
        throw new IllegalStateException("price: " + contract.id() + episode);
    }

    /** 97545, 97546 and every code of a contract or schedule, but not the five component codes. */
    public Set<String> programCodes() {
        throw new IllegalStateException("program codes");
    }

    /** The same id or name, or both named by one contract; compared without case and outer blanks. */
    public boolean samePayer(String one, String other) {
        throw new IllegalStateException("same payer: " + one + other);
    }
}
