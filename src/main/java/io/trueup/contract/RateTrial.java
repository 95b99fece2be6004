package io.trueup.contract;

import org.jspecify.annotations.Nullable;

/**
 * What would be expected for a day or episode that nobody has logged yet: the same contract choice and the same arithmetic as a
 * reconciliation, for the {@code price} command.
 *
 * @param contract null when none is in force
 */
public record RateTrial(@Nullable Contract contract, Expected expected) {

    /** Under a case rate there is no rate of a day: then the expected amount is a NoRate that says so. */
    public static RateTrial ofDay(RateBook book, ContractQuery query, DayFacts day) {
        Contract contract = book.contractFor(query);
        return new RateTrial(contract, contract == null ? noContract(query) : book.price(contract, day));
    }

    /** The same for a discharged episode under a case rate; other bases have no rate of an episode. */
    public static RateTrial ofEpisode(RateBook book, ContractQuery query, EpisodeFacts episode) {
        Contract contract = book.contractFor(query);
        if (contract == null) {
            return new RateTrial(null, noContract(query));
        }
        return new RateTrial(
                contract,
                contract.isCaseRate()
                        ? book.priceCase(contract, episode)
                        : noRate("contract " + contract.id() + " prices days, not episodes"));
    }

    private static Expected noContract(ContractQuery query) {
        return noRate(
                query.contractId().isBlank()
                        ? "no single contract of payer " + query.payerId() + " is in force on " + query.serviceDate()
                                + " for " + query.program()
                                + (query.jurisdiction().isBlank() ? "" : " in " + query.jurisdiction())
                        : "no contract has the id " + query.contractId());
    }

    private static Expected noRate(String reason) {
        return new Expected.NoRate(reason, Derivation.leaf("expected allowed", "no rate: " + reason));
    }
}
