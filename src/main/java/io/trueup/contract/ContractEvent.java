package io.trueup.contract;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a contract runs into, or ran into.
 *
 * @param detail what it rests on, and what to do
 * @param delivered days that show what it is worth; null when none do
 */
public record ContractEvent(
        Kind kind,
        Contract contract,
        LocalDate date,
        String detail,
        @Nullable Delivered delivered) {

    /** What happens. */
    public enum Kind {
        ENDS("Ends"),
        NOTICE("Notice due"),
        NOTICE_PASSED("Notice day passed"),
        ENDED("Ended, days go on"),
        RAISE("Rate rises"),
        RAISE_MISSING("Escalator not applied"),
        SCHEDULE_ENDS("Schedule rows end"),
        SCHEDULE_ENDED("Schedule rows ended");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * Days delivered from one date to another, both included.
     *
     * @param under id of the contract that their findings name; blank = days without a rate
     * @param raise what their expected amounts would rise by; null: what they come to at the contract's rates
     */
    public record Delivered(
            LocalDate from,
            LocalDate to,
            String under,
            @Nullable Raise raise) {}

    /** From one amount to another of the same unit. */
    public record Raise(BigDecimal from, BigDecimal to) {

        /** What an amount lacks that was worked out at the lower rate. */
        public Money of(Money amount) {
            int scale = Math.max(from.scale(), to.scale());
            long before = from.movePointRight(scale).longValueExact();
            return amount.timesFraction(to.movePointRight(scale).longValueExact() - before, before);
        }
    }
}
