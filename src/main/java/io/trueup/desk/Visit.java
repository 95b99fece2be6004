package io.trueup.desk;

import io.trueup.access.AccessLog;
import io.trueup.access.Action;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One request of somebody who is signed in: at which clinic, by whom, from where. What a controller's method gets as its argument.
 *
 * @param address of the browser, or of the machine that a declared proxy names
 */
public record Visit(Clinic clinic, SignedIn user, String address, Clock clock) {

    /** The clinic's day. */
    public LocalDate today() {
        return clinic.today(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * Writes into the access log what was done, before the answer goes out.
     *
     * @param page in a word: {@code item}, {@code claim}, {@code payment}, {@code letter}
     * @param subject an item's id, the view's claim_id, a payment's or run's; never a number or a name of a patient; blank for none
     */
    public void log(Action action, String page, String subject) {
        log(action, page, subject, "");
    }

    /** @param detail more words, without patients */
    public void log(Action action, String page, String subject, String detail) {
        new AccessLog(clinic.dataSource())
                .add(AccessLog.Entry.of(clock.instant(), user.name(), user.role(), action, page)
                        .about(subject)
                        .from(address)
                        .saying(detail));
    }
}
