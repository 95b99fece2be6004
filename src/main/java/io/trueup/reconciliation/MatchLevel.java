package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.programlog.ProgramDay;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ways of telling whose day it is, in the order in which they are tried (INTERFACES.md 5). */
enum MatchLevel {
    CONTROL_NUMBER("patient control number") {
        @Override
        boolean admits(RemittedClaim claim, ProgramDay day, Account account) {
            return same(
                    ClaimNumbers.exact(claim.patientControlNumber()), ClaimNumbers.exact(day.patientControlNumber()));
        }
    },
    CLAIM_NUMBER("claim number") {
        @Override
        boolean admits(RemittedClaim claim, ProgramDay day, Account account) {
            return anyNumber(claim, n -> same(ClaimNumbers.exact(n), account.claimNumber()));
        }
    },
    CONTROL_NUMBER_WITHOUT_ZEROS("patient control number without leading zeros") {
        @Override
        boolean admits(RemittedClaim claim, ProgramDay day, Account account) {
            return same(
                    ClaimNumbers.withoutZeros(claim.patientControlNumber()),
                    ClaimNumbers.withoutZeros(day.patientControlNumber()));
        }
    },
    LOOSE_CLAIM_NUMBER("claim number without punctuation") {
        @Override
        boolean admits(RemittedClaim claim, ProgramDay day, Account account) {
            return anyNumber(claim, n -> same(ClaimNumbers.loose(n), ClaimNumbers.loose(account.claimNumber())));
        }
    },
    EARLIER_CONTROL_NUMBER("earlier claim named by the correction") {
        @Override
        boolean admits(RemittedClaim claim, ProgramDay day, Account account) {
            return ofEarlier(claim, day, account, CONTROL_NUMBER);
        }
    },
    EARLIER_CLAIM_NUMBER("claim number of the earlier claim") {
        @Override
        boolean admits(RemittedClaim claim, ProgramDay day, Account account) {
            return ofEarlier(claim, day, account, CLAIM_NUMBER);
        }
    },
    EARLIER_LOOSE_CLAIM_NUMBER("claim number of the earlier claim, loosely") {
        @Override
        boolean admits(RemittedClaim claim, ProgramDay day, Account account) {
            return ofEarlier(claim, day, account, LOOSE_CLAIM_NUMBER);
        }
    },
    BILLED_DAY("day of the bill with its number") {
        @Override
        boolean admits(RemittedClaim claim, ProgramDay day, Account account) {
            return Few.any(claim.billed(), bill -> bill.include(day) && bill.isOf(account));
        }
    },
    BILLED_CLAIM("claim of the bill with its number") {
        @Override
        boolean admits(RemittedClaim claim, ProgramDay day, Account account) {
            return Few.any(claim.billed(), bill -> bill.isOf(account));
        }
    },
    EARLIER_BILLED_CLAIM("bill of the earlier claim") {
        @Override
        boolean admits(RemittedClaim claim, ProgramDay day, Account account) {
            return ofEarlier(claim, day, account, BILLED_CLAIM);
        }
    },
    EARLIER_NAME_AND_PAYER("patient name and payer of the earlier claim") {
        @Override
        boolean admits(RemittedClaim claim, ProgramDay day, Account account) {
            return ofEarlier(claim, day, account, NAME_AND_PAYER);
        }
    },
    NAME_AND_PAYER("patient name and payer") {
        @Override
        boolean admits(RemittedClaim claim, ProgramDay day, Account account) {
            return claim.payerKey().equals(account.payerKey())
                    && Few.any(
                            claim.patients(),
                            p -> PersonNames.same(p.last(), p.first(), day.lastName(), day.firstName()));
        }
    },
    /** Proposes only. */
    INSIDE("claim number inside another text") {
        @Override
        boolean admits(RemittedClaim claim, ProgramDay day, Account account) {
            return anyNumber(claim, n -> isInside(n, account.claimNumber()) || isInside(account.claimNumber(), n));
        }
    };

    static final List<MatchLevel> BY_NUMBER = List.of(
            CONTROL_NUMBER,
            CLAIM_NUMBER,
            CONTROL_NUMBER_WITHOUT_ZEROS,
            LOOSE_CLAIM_NUMBER,
            EARLIER_CONTROL_NUMBER,
            EARLIER_CLAIM_NUMBER,
            EARLIER_LOOSE_CLAIM_NUMBER);
    static final List<MatchLevel> BY_BILL = List.of(BILLED_DAY, BILLED_CLAIM, EARLIER_BILLED_CLAIM);
    static final List<MatchLevel> BY_NAME = List.of(EARLIER_NAME_AND_PAYER, NAME_AND_PAYER);
    static final List<MatchLevel> NAMING =
            Stream.of(BY_NUMBER, BY_BILL, BY_NAME).flatMap(List::stream).toList();

    private final String words;

    MatchLevel(String words) {
        this.words = words;
    }

    /** Whether the claim payment means this day by what the level looks at. */
    abstract boolean admits(RemittedClaim claim, ProgramDay day, Account account);

    String words() {
        return words;
    }

    /** Whether it is the number of the claim itself, or of its bill, so that names and payers are other witnesses. */
    boolean isNumber() {
        return this == CONTROL_NUMBER
                || this == CONTROL_NUMBER_WITHOUT_ZEROS
                || isClaimNumber()
                || this == BILLED_DAY
                || this == BILLED_CLAIM;
    }

    boolean isClaimNumber() {
        return this == CLAIM_NUMBER || this == LOOSE_CLAIM_NUMBER;
    }

    /** Some bill under the claim number: then it comes back as the control number. */
    private static boolean anyNumber(RemittedClaim claim, Predicate<String> wanted) {
        return Few.any(claim.claimNumbers(), wanted) || wanted.test(claim.patientControlNumber());
    }

    private static boolean same(String one, String other) {
        return one.equals(other) && !ClaimNumbers.isPlaceholder(one);
    }

    /** A correction is whose its earlier claim is, however that one was recognised. */
    private static boolean ofEarlier(RemittedClaim claim, ProgramDay day, Account account, MatchLevel level) {
        return Few.any(claim.corrected(), earlier -> level.admits(earlier, day, account));
    }

    private static boolean isInside(String number, String text) {
        return !ClaimNumbers.isPlaceholder(number) && ClaimNumbers.inside(text).contains(ClaimNumbers.loose(number));
    }
}
