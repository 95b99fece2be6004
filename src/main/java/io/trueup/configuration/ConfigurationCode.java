package io.trueup.configuration;

import io.trueup.configuration.ConfigurationProblem.Severity;

/** Every problem a configuration file can have. The names are stable: scripts may rely on them. */
public enum ConfigurationCode {
    SYNTAX(Severity.ERROR),
    DUPLICATE_KEY(Severity.ERROR),
    UNKNOWN_KEY(Severity.ERROR),
    MISSING_KEY(Severity.ERROR),
    MISSING_TERM(Severity.ERROR),
    WRONG_TYPE(Severity.ERROR),
    UNKNOWN_WORD(Severity.ERROR),
    BAD_DATE(Severity.ERROR),
    BAD_NUMBER(Severity.ERROR),
    NEGATIVE(Severity.ERROR),
    OUT_OF_RANGE(Severity.ERROR),
    DATES_REVERSED(Severity.ERROR),
    DUPLICATE_ID(Severity.ERROR),
    EQUAL_CONTRACTS(Severity.ERROR),
    OVERLAPPING_ROWS(Severity.ERROR),
    UNKNOWN_SCHEDULE(Severity.ERROR),
    HALF_DAY_NOT_SHORTER(Severity.ERROR),
    MISSING_COLUMN(Severity.ERROR),
    DUPLICATE_COLUMN(Severity.ERROR),
    MISSING_VALUE(Severity.ERROR),
    RAGGED_ROW(Severity.ERROR),
    UNKNOWN_ZONE(Severity.ERROR),
    BAD_CRON(Severity.ERROR),
    NOT_THERE(Severity.ERROR),
    UNKNOWN_COLUMN(Severity.WARNING),
    CONTRACTS_COMPETE(Severity.WARNING),
    CONTRACT_ENDING(Severity.WARNING),
    UNUSED_SCHEDULE(Severity.WARNING),
    UNUSED_FILE(Severity.WARNING),
    REMARK_WITHOUT_RULE(Severity.WARNING),
    OUTDATED_LINE(Severity.WARNING);

    private final Severity severity;

    ConfigurationCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
