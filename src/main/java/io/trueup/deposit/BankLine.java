package io.trueup.deposit;

import io.trueup.money.Money;
import io.trueup.source.Place;
import java.time.LocalDate;

/**
 * A line of a bank's statement.
 *
 * @param account as the bank writes it; blank when the file does not say
 * @param date the day on which the bank booked it
 * @param amount positive: money that came in; never zero
 * @param description all that the bank says of it, addenda included
 * @param reference numbers of the bank, of the customer, of a cheque or slip
 * @param type the bank's word for it; of BAI2 {@code BAI} and the type code
 */
public record BankLine(
        String account, LocalDate date, Money amount, String description, String reference, String type, Place place) {

    BankLine on(LocalDate day) {
        return new BankLine(account, day, amount, description, reference, type, place);
    }
}
