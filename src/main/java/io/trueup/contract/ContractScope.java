package io.trueup.contract;

/** The fields that make a contract hold for some days of its payer only: employer, jurisdiction, program. */
final class ContractScope {

    private ContractScope() {}

    static int fields(Contract contract) {
        return (contract.employer().isBlank() ? 0 : 1)
                + (contract.jurisdiction().isBlank() ? 0 : 1)
                + (contract.program() == null ? 0 : 1);
    }

    /** In force on the day, and every narrowing field it has matches. */
    static boolean fits(Contract contract, ContractQuery query, PayerNames names) {
        return EffectiveDates.contain(contract.effectiveFrom(), contract.effectiveTo(), query.serviceDate())
                && (contract.employer().isBlank()
                        || names.of(contract.employer()).equals(names.of(query.employer())))
                && (contract.jurisdiction().isBlank() || same(contract.jurisdiction(), query.jurisdiction()))
                && (contract.program() == null || contract.program() == query.program());
    }

    /** Exactly the same narrowing. */
    static boolean same(Contract one, Contract other) {
        return sameEmployer(one, other)
                && same(one.jurisdiction(), other.jurisdiction())
                && one.program() == other.program();
    }

    /** Whether every day that fits one for its employer, jurisdiction and program fits the other too. */
    static boolean covers(Contract wider, Contract contract) {
        return (wider.employer().isBlank() || sameEmployer(wider, contract))
                && (wider.jurisdiction().isBlank() || same(wider.jurisdiction(), contract.jurisdiction()))
                && (wider.program() == null || wider.program() == contract.program());
    }

    /** Employers are compared as payers are: without punctuation, case and company suffix. */
    private static boolean sameEmployer(Contract one, Contract other) {
        return PayerNames.plain(one.employer()).equals(PayerNames.plain(other.employer()));
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    /** Whether some day could match both. */
    static boolean canBothMatch(Contract one, Contract other) {
        return (one.employer().isBlank() || other.employer().isBlank() || sameEmployer(one, other))
                && (one.jurisdiction().isBlank()
                        || other.jurisdiction().isBlank()
                        || same(one.jurisdiction(), other.jurisdiction()))
                && (one.program() == null || other.program() == null || one.program() == other.program());
    }
}
