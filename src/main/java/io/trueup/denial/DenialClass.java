package io.trueup.denial;

/** Why a payer did not pay (INTERFACES.md 5); the first four are those that every program meets. */
public enum DenialClass {
    NOT_RECOGNIZED_OR_BUNDLED,
    AUTHORIZATION_OR_NECESSITY,
    DURATION_EXCEEDED,
    DOCUMENTATION,
    TIMELY_FILING,
    DUPLICATE,
    NOT_COMPENSABLE,
    WRONG_PAYER,
    PROVIDER_NOT_ELIGIBLE,
    BILLING_ERROR,
    PATIENT_RESPONSIBILITY,
    SETTLED,
    OTHER
}
