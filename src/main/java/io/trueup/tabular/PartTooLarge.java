package io.trueup.tabular;

import java.io.IOException;

/** A part of a workbook holds more than any workbook needs; it is left before it fills the memory (FAULTS.md 75). */
final class PartTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    PartTooLarge(String what) {
        super(what);
    }
}
