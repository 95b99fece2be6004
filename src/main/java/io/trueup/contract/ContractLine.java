package io.trueup.contract;

/** The line of insurance a contract belongs to; {@code line:} of a contract. */
public enum ContractLine {
    WORKERS_COMP,
    AUTO,
    DISABILITY,
    GROUP_HEALTH,
    MEDICARE
}
