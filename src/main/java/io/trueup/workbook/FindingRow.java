package io.trueup.workbook;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of Findings: one program day, or one episode under a case rate. Blank texts are empty cells, null amounts too.
 *
 * @param serviceDate the day; the episode's start under a case rate; null for money that names no date
 * @param hours delivered hours; null without a log
 * @param paid net of {@code recouped}
 * @param recouped provider adjustments counted against the day, as a positive amount
 * @param variance paid less expected; null when nothing can be expected
 * @param outcome as in INTERFACES.md 5; also {@code denialClass}
 * @param reasonCodes joined by {@code "; "}
 * @param rule the outcome rule that decided
 * @param derivation how the expected amount came about, line by line
 * @param denialRule id of the denial rule; blank when nothing was denied
 * @param item the worklist item it belongs to; blank when there is nothing to do
 */
public record FindingRow(
        String claim,
        String patientControlNumber,
        String patient,
        String payer,
        String contract,
        String program,
        @Nullable LocalDate serviceDate,
        @Nullable BigDecimal hours,
        @Nullable Money billed,
        @Nullable Money allowed,
        @Nullable Money expected,
        Money paid,
        Money recouped,
        @Nullable Money variance,
        String outcome,
        String denialClass,
        String reasonCodes,
        String rateSource,
        String confidence,
        String rule,
        String derivation,
        String denialRule,
        String item) {}
