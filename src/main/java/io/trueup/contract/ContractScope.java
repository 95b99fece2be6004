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
    static boolean fits(Contract contract, ContractQuery query) {
        return EffectiveDates.contain(contract.effectiveFrom(), contract.effectiveTo(), query.serviceDate())
                && allows(contract.employer(), query.employer())
                && allows(contract.jurisdiction(), query.jurisdiction())
                && (contract.program() == null || contract.program() == query.program());
    }

    private static boolean allows(String wanted, String found) {
        return wanted.isBlank() || wanted.strip().equalsIgnoreCase(found.strip());
    }

    /** Exactly the same narrowing. */
    static boolean same(Contract one, Contract other) {
        return one.employer().strip().equalsIgnoreCase(other.employer().strip())
                && one.jurisdiction()
                        .strip()
                        .equalsIgnoreCase(other.jurisdiction().strip())
                && one.program() == other.program();
    }

    /** Whether every day that fits one for its employer, jurisdiction and program fits the other too. */
    static boolean covers(Contract wider, Contract contract) {
        return (wider.employer().isBlank() || same(wider.employer(), contract.employer()))
                && (wider.jurisdiction().isBlank() || same(wider.jurisdiction(), contract.jurisdiction()))
                && (wider.program() == null || wider.program() == contract.program());
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    /** Whether some day could match both. */
    static boolean canBothMatch(Contract one, Contract other) {
        return compatible(one.employer(), other.employer())
                && compatible(one.jurisdiction(), other.jurisdiction())
                && (one.program() == null || other.program() == null || one.program() == other.program());
    }

    private static boolean compatible(String one, String other) {
        return one.isBlank() || other.isBlank() || one.strip().equalsIgnoreCase(other.strip());
    }
}
