package io.trueup.programlog;

/** Work hardening or work conditioning. */
public enum Program {
    WH,
    WC
}
