package io.trueup.source;

/** Every problem an input can have, and what a person does about it. A reject was not taken; a notice was, and says so. */
public enum ProblemCode {
    EMPTY_FILE(Severity.REJECT, "the file is empty", "fetch it again, or ask for it again"),
    UNREADABLE(Severity.REJECT, "the file cannot be read", ""),
    TOO_LARGE(Severity.REJECT, "larger than can be read safely", "make it smaller, or drop it in parts"),
    UNRECOGNISED(Severity.REJECT, "the file is none of those that are read from this folder", ""),
    DAYS_ACROSS(
            Severity.REJECT,
            "each day has a column of its own, as on a calendar; that cannot be read",
            "export the list of visits (attendance detail) instead, with one row for each patient and day and the date in a"
                    + " column"),
    DAYS_ADDED_UP(
            Severity.REJECT,
            "a list with a row for each week or month: which day was how long, it does not say",
            "export the visits themselves, a row for each day that the patient came"),
    CHARGES_ONLY(
            Severity.REJECT,
            "a list of charges: it says neither what was paid, nor who came and for how long, nor when it was billed",
            "as a table of bills it needs the day each was sent to the payer (a column, or --set sent_on=...); for payments take"
                    + " the payer's remittance, for program days the list of visits with times or hours"),
    WRONG_FOLDER(Severity.REJECT, "the file belongs into another folder of the inbox", ""),
    FILE_FAILED(Severity.REJECT, "reading the file failed; nothing of it was taken", ""),
    SET_ASIDE(Severity.REJECT, "the file ended run after run while it was read; set aside", ""),
    TRUNCATED(
            Severity.REJECT,
            "the file ends in the middle",
            "fetch the file again, whole, and drop it; what was taken already is not counted twice"),
    MISSING_COLUMN(
            Severity.REJECT,
            "a required column is missing",
            "name the column so in the file, or let trueup map find which of its headings it is"),
    DUPLICATE_COLUMN(Severity.REJECT, "a heading stands twice", "rename or remove one of the two columns"),
    RAGGED_ROW(
            Severity.REJECT,
            "the row has more cells than headings",
            "put a text or an amount that holds a comma into quotes, or save the table as .xlsx"),
    UNCLOSED_QUOTE(Severity.REJECT, "a quote is not closed", "close the quote at the end of its cell, or take it out"),
    MISSING_VALUE(Severity.REJECT, "a required value is blank", "fill it in"),
    BAD_DATE(Severity.REJECT, "not a date that can be meant here", "write the date it was, as 2025-03-12"),
    BAD_CODE(Severity.REJECT, "not a procedure code", "write one code, and its modifiers in the column modifiers"),
    BAD_TIME(Severity.REJECT, "not a time of day", "write it as 8:00 AM or 13:30"),
    BAD_AMOUNT(Severity.REJECT, "not an amount of money", "write the amount in digits"),
    BAD_NUMBER(Severity.REJECT, "not a number", "write the number in digits"),
    BAD_MINUTES(Severity.REJECT, "not minutes of one day", "correct it there"),
    BAD_WORD(
            Severity.REJECT,
            "not one of the words allowed here",
            "write one of these, or have it translated by columns: of the job file (trueup map)"),
    BAD_ADJUSTMENT(
            Severity.REJECT,
            "not a list of adjustments",
            "write group, reason and amount of each, with a ; between two"),
    TOO_LONG(Severity.REJECT, "longer than anything of its kind", "shorten it"),
    NUMBER_DAMAGED(
            Severity.REJECT,
            "a spreadsheet turned this number into something else",
            "format the column as text and type the number again as it is on paper: digits of it, or zeros before them, may not be"
                    + " in the file any more"),
    NO_MINUTES(Severity.REJECT, "attended, but no minutes", "fill in how long it was, or mark the day as absent (A)"),
    TIMES_REVERSED(Severity.REJECT, "the end is not after the start", "correct the start or the end"),
    SHIFT_TOO_LONG(Severity.REJECT, "more than 16 hours in one day", "correct the times"),
    DATES_REVERSED(Severity.REJECT, "the end date is before the start date", "correct one of the two dates"),
    PAYMENT_AMOUNT_DIFFERS(
            Severity.REJECT,
            "the rows of one payment give different payment amounts",
            "write the amount of the whole payment on each of its rows"),
    REVERSAL_NOT_NEGATIVE(
            Severity.REJECT,
            "a claim taken back (claim status 22) with an amount above zero",
            "write the amount with a minus when it was taken back, or another status when it was paid; of an 835 ask the payer"
                    + " which of the two it was"),
    PAID_BELOW_ZERO(
            Severity.REJECT,
            "a payment below zero for a charge above zero, and nothing says that it was taken back",
            "write the amount without its minus when it was paid; when it was taken back, write the charge below zero too, or"
                    + " claim status 22"),
    MISSING_SEGMENT(
            Severity.REJECT,
            "a segment that must be there is missing",
            "ask whoever made the file for a corrected one"),
    MISPLACED_SEGMENT(
            Severity.REJECT,
            "a segment stands where it cannot be used",
            "ask whoever made the file for a corrected one"),
    NO_PAYMENT_DATE(Severity.REJECT, "the payment has no date", "ask the payer for a corrected 835"),
    PAYMENT_CONFLICT(
            Severity.REJECT,
            "another file has another amount for this payment and its claims; not counted",
            "see which amount the bank has, and take the other file back (trueup withdraw)"),
    BAD_BANK_RECORD(
            Severity.REJECT, "a record of the bank's report that cannot be used", "ask the bank for the report again"),
    UNKNOWN_ITEM(Severity.REJECT, "no such item", "leave the column Item as TrueUp wrote it"),
    BAD_STATUS(Severity.REJECT, "not a status of the worklist", "choose one of these words"),
    DUPLICATE_FILE(Severity.NOTICE, "the same bytes were taken before; skipped", "nothing to do; take the copy out"),
    DUPLICATE_PAYMENT(
            Severity.NOTICE, "another file brought this claim of the payment before; counted once", "nothing to do"),
    CLAIM_REPLACED(
            Severity.NOTICE,
            "an earlier file told this claim of the payment otherwise; the later word counts",
            "nothing to do; ask the payer when the change is a surprise"),
    PAYMENT_REPLACED(
            Severity.NOTICE,
            "an earlier file told this payment otherwise; the later one, which adds up, counts",
            "nothing to do when the later file is right; else take it back (trueup withdraw)"),
    PAYMENT_DATES_DIFFER(
            Severity.NOTICE,
            "another file has this payment with another date; both count",
            "see which date the bank has, and take the other file back (trueup withdraw)"),
    FILE_WITHDRAWN(
            Severity.NOTICE, "a person took the file back; what it brought does not count any more", "nothing to do"),
    UNKNOWN_PAYER(
            Severity.NOTICE,
            "no contract names this payer; kept, without a rate",
            "add the payer to its contract, or write a contract for it"),
    LOG_REPLACED(
            Severity.NOTICE,
            "two files of one night say otherwise about a day; the later one counts",
            "see which is right, and drop that one again when it is the earlier"),
    FROM_BANK_FILE(Severity.NOTICE, "an 835 from the addenda of a bank's ACH file; taken", "nothing to do"),
    SAME_HOURS(
            Severity.NOTICE,
            "the same hours of a patient in several rows; they add up",
            "see whether they were; if not, withdraw the file with the wrong row, correct it and drop it again"),
    AFTERNOON_READ(
            Severity.NOTICE,
            "an end before its start, both without AM and PM; read as in the afternoon",
            "nothing to do when it was; else correct the times and drop the file again"),
    HOURS_DIFFER(
            Severity.NOTICE,
            "times and hours of a row differ; the times count",
            "nothing to do when the times are right; a break that only the hours leave out belongs into break_minutes"),
    CLAIM_NOT_IN_LOG(
            Severity.NOTICE,
            "an episode or authorization that is of no claim of the log; it counts for nothing",
            "write claim number and patient id as the log has them, or the authorization's number into the log, and drop it again"),
    DUPLICATE_ROW(Severity.NOTICE, "the very same row twice; counted once", "nothing to do"),
    SHEET_IGNORED(
            Severity.NOTICE,
            "a sheet without the headings of a table of this folder; not read",
            "nothing to do, unless it is to be read: then give it the headings"),
    ROWS_SKIPPED(
            Severity.NOTICE,
            "rows that the job file says to skip; not read",
            "nothing to do, unless they count: then say so in values of columns: in the job file"),
    UNKNOWN_COLUMN(
            Severity.NOTICE,
            "a column nobody asked for; ignored",
            "nothing to do, unless it says something that is missed elsewhere: then trueup map"),
    NOT_OF_THIS_FOLDER(Severity.NOTICE, "a transaction of another kind than this folder's; skipped", ""),
    INTERCHANGE_ANSWERED(
            Severity.NOTICE, "an answer to a whole interchange (TA1), which names no bill; no bill was changed", ""),
    WRONG_COUNT(
            Severity.NOTICE,
            "a count or control number does not agree; kept",
            "nothing to do; ask for the file again when claims seem to be missing"),
    TEST_FILE(
            Severity.NOTICE,
            "the sender calls the file a test; taken all the same",
            "nothing to do when it is real; else take it back (trueup withdraw)"),
    STATEMENT_DIFFERS(
            Severity.NOTICE,
            "the bank's report does not agree with itself; kept",
            "nothing to do; ask the bank for the report again when deposits seem to be missing"),
    PENDING_LINE(
            Severity.NOTICE,
            "a line that the bank has not booked yet; not counted",
            "nothing to do; drop the bank's list again when it is booked"),
    NOT_BALANCED(
            Severity.NOTICE, "the amounts do not add up; kept as they are", "ask the payer what the difference is"),
    BILL_NOT_BALANCED(
            Severity.NOTICE,
            "the lines of a bill do not add up to its charge; kept as they are",
            "compare the bill with the billing system"),
    PAID_SIGN_TURNED(
            Severity.NOTICE,
            "payments below zero, as a ledger posts them; read above zero, since the payment adds up only so",
            "nothing to do"),
    REVERSAL_TURNED(
            Severity.NOTICE,
            "a claim taken back (claim status 22) without a minus; read below zero, since the payment adds up only so",
            "nothing to do"),
    UNKNOWN_CODE(Severity.NOTICE, "a code nobody knows; kept as it is", "ask the payer what it means"),
    TEXT_IGNORED(Severity.NOTICE, "text outside any segment; ignored", "nothing to do"),
    CODE_TRANSLATED(
            Severity.NOTICE, "a code of the payer's own, read as the official one it stands for", "nothing to do"),
    REMARK_IN_WORDS(
            Severity.NOTICE,
            "a remark in words where codes stand; kept with its line, and taken for no code",
            "nothing to do; where it is a code of the payer's own, say in code-translations.csv what it stands for, withdraw the"
                    + " file and give it again"),
    DOUBTFUL_RECEIPT(
            Severity.NOTICE,
            "a day of receipt that cannot be right; no clock is counted from it",
            "correct it there when the clock of an answer matters"),
    NOT_FINAL(
            Severity.NOTICE,
            "a claim status without a decision; kept, no money moved",
            "nothing to do; the decision comes later"),
    NO_PAYMENT_YET(
            Severity.NOTICE,
            "a row of no payment, with a claim status that is no decision; its days wait on",
            "nothing to do; the decision comes later"),
    DATE_ELSEWHERE(
            Severity.NOTICE,
            "the payment's date does not stand in BPR16; taken from another place",
            "compare the date with the bank's"),
    UNUSUAL_DATE(Severity.NOTICE, "a service date in a form of the payer's own; read as it is meant", "nothing to do"),
    NO_MONEY_MOVED(
            Severity.NOTICE,
            "the payer says that no money moves; counted as 0.00",
            "nothing to do where its claims are paid by nothing or by another payment; else ask the payer for the money"),
    ADJUSTMENT_WITHOUT_CLAIM(
            Severity.NOTICE,
            "the payer withheld money under no control number or payer's claim number that we know",
            "ask the payer which claim it is for"),
    WORKLIST_OLDER(
            Severity.NOTICE,
            "a workbook saved later says otherwise; the newer one counts",
            "nothing to do, unless the older word is the right one: then write it again"),
    WORKLIST_NEWER(
            Severity.NOTICE,
            "taken in place of what a workbook saved earlier says; the newer one counts",
            "nothing to do, unless the older word is the right one: then write it again");

    /** Whether the thing was left out, or taken with a remark. */
    public enum Severity {
        REJECT,
        NOTICE
    }

    private final Severity severity;
    private final String meaning;
    private final String toDo;

    ProblemCode(Severity severity, String meaning, String toDo) {
        this.severity = severity;
        this.meaning = meaning;
        this.toDo = toDo;
    }

    public Severity severity() {
        return severity;
    }

    /** For people, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** What a person does about it; blank where each problem says so itself, in what it expected. */
    public String toDo() {
        return toDo;
    }

    /** Whether it is about the value of one cell or element, which a corrected file mends. */
    boolean isOfOneValue() {
        return ordinal() >= MISSING_VALUE.ordinal() && ordinal() <= DATES_REVERSED.ordinal();
    }

    /** Whether it is about a heading, which is the same for every row. */
    boolean isOfHeadings() {
        return this == MISSING_COLUMN || this == DUPLICATE_COLUMN || this == UNKNOWN_COLUMN;
    }
}
