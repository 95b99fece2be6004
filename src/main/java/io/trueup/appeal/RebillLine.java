package io.trueup.appeal;

import io.trueup.contract.ComponentPrice;
import java.time.LocalDate;

/** One component code that a denied day can be billed with instead of the program codes. */
public record RebillLine(LocalDate serviceDate, ComponentPrice price) {}
