package io.trueup.books;

/** Accounts that entries post to. */
public enum Account {
    /** What payers owe for program days. */
    ACCOUNTS_RECEIVABLE("accounts receivable"),
    PROGRAM_REVENUE("program revenue"),
    /** Payments as remittances announce them. */
    CASH("cash"),
    WRITE_OFFS("write-offs"),
    /** Provider adjustments until a day of the log is known that they were taken for. */
    PAYER_TAKE_BACKS("payer take-backs"),
    /** Money without a day of the log. */
    UNAPPLIED_CASH("unapplied cash"),
    /** Money for other services than the program. */
    OTHER_SERVICES("other services"),
    /** What a remittance does not account for. */
    PAYMENT_DIFFERENCES("payment differences"),
    /** The other side of what was before the first month. */
    OPENING_BALANCE("opening balance");

    private final String word;

    Account(String word) {
        this.word = word;
    }

    /** As accounts.csv names it. */
    public String word() {
        return word;
    }
}
