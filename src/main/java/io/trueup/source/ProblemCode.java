package io.trueup.source;

/** Every problem an input can have. A reject was not taken; a notice was, and says so. */
public enum ProblemCode {
    EMPTY_FILE(Severity.REJECT, "the file is empty"),
    UNREADABLE(Severity.REJECT, "the file cannot be read"),
    TOO_LARGE(Severity.REJECT, "the file expands beyond the limit"),
    UNRECOGNISED(Severity.REJECT, "the file is neither an 835 nor a table of this folder"),
    WRONG_FOLDER(Severity.REJECT, "the file belongs into another folder of the inbox"),
    FILE_FAILED(Severity.REJECT, "reading the file failed; nothing of it was taken"),
    SET_ASIDE(Severity.REJECT, "the file ended run after run while it was read; set aside"),
    TRUNCATED(Severity.REJECT, "the file ends in the middle"),
    MISSING_COLUMN(Severity.REJECT, "a required column is missing"),
    DUPLICATE_COLUMN(Severity.REJECT, "a heading stands twice"),
    RAGGED_ROW(Severity.REJECT, "the row has more cells than headings"),
    UNCLOSED_QUOTE(Severity.REJECT, "a quote is not closed"),
    MISSING_VALUE(Severity.REJECT, "a required value is blank"),
    BAD_DATE(Severity.REJECT, "not a date"),
    BAD_CODE(Severity.REJECT, "not a procedure code"),
    BAD_TIME(Severity.REJECT, "not a time of day"),
    BAD_AMOUNT(Severity.REJECT, "not an amount of money"),
    BAD_NUMBER(Severity.REJECT, "not a number"),
    BAD_MINUTES(Severity.REJECT, "not minutes of one day"),
    BAD_WORD(Severity.REJECT, "not one of the words allowed here"),
    BAD_ADJUSTMENT(Severity.REJECT, "not a list of adjustments"),
    TOO_LONG(Severity.REJECT, "longer than anything of its kind"),
    NUMBER_DAMAGED(Severity.REJECT, "a spreadsheet turned this number into something else"),
    NO_MINUTES(Severity.REJECT, "attended, but no minutes"),
    TIMES_REVERSED(Severity.REJECT, "the end is not after the start"),
    SHIFT_TOO_LONG(Severity.REJECT, "more than 16 hours in one day"),
    DATES_REVERSED(Severity.REJECT, "the end date is before the start date"),
    PAYMENT_AMOUNT_DIFFERS(Severity.REJECT, "the rows of one payment give different payment amounts"),
    MISSING_SEGMENT(Severity.REJECT, "a segment that must be there is missing"),
    MISPLACED_SEGMENT(Severity.REJECT, "a segment stands where it cannot be used"),
    NO_PAYMENT_DATE(Severity.REJECT, "the payment has no date"),
    PAYMENT_CONFLICT(Severity.REJECT, "another file has another amount for this payment and its claims; not counted"),
    UNKNOWN_ITEM(Severity.REJECT, "no such item"),
    BAD_STATUS(Severity.REJECT, "not a status of the worklist"),

    DUPLICATE_FILE(Severity.NOTICE, "the same bytes were taken before; skipped"),
    DUPLICATE_PAYMENT(Severity.NOTICE, "another file brought this claim of the payment before; counted once"),
    CLAIM_REPLACED(Severity.NOTICE, "an earlier file told this claim of the payment otherwise; the later word counts"),
    FILE_WITHDRAWN(Severity.NOTICE, "a person took the file back; what it brought does not count any more"),
    UNKNOWN_PAYER(Severity.NOTICE, "no contract names this payer; kept, without a rate"),
    LOG_REPLACED(Severity.NOTICE, "two files of one night say otherwise about a day; the later one counts"),
    FROM_BANK_FILE(Severity.NOTICE, "an 835 from the addenda of a bank's ACH file; taken"),
    DUPLICATE_ROW(Severity.NOTICE, "the very same row twice; counted once"),
    SHEET_IGNORED(Severity.NOTICE, "a sheet without the headings of a table of this folder; not read"),
    UNKNOWN_COLUMN(Severity.NOTICE, "a column nobody asked for; ignored"),
    NOT_A_REMITTANCE(Severity.NOTICE, "a transaction that is not an 835; skipped"),
    WRONG_COUNT(Severity.NOTICE, "a count or control number does not agree; kept"),
    NOT_BALANCED(Severity.NOTICE, "the amounts do not add up; kept as they are"),
    UNKNOWN_CODE(Severity.NOTICE, "a code nobody knows; kept as it is"),
    CODE_TRANSLATED(Severity.NOTICE, "a code of the payer's own, read as the official one it stands for"),
    TEXT_IGNORED(Severity.NOTICE, "text outside any segment; ignored"),
    NOT_FINAL(Severity.NOTICE, "a claim status without a decision; kept, no money moved"),
    DATE_ELSEWHERE(Severity.NOTICE, "the payment's date does not stand in BPR16; taken from another place"),
    UNUSUAL_DATE(Severity.NOTICE, "a service date in a form of the payer's own; read as it is meant"),
    DOUBTFUL_RECEIPT(Severity.NOTICE, "a day of receipt that cannot be right; no clock is counted from it"),
    NO_MONEY_MOVED(Severity.NOTICE, "the payer says that no money moves; counted as 0.00"),
    ADJUSTMENT_WITHOUT_CLAIM(
            Severity.NOTICE, "the payer withheld money and names no claim that we know; ask which claim it is for"),
    WORKLIST_OLDER(Severity.NOTICE, "a workbook saved later says otherwise; the newer one counts"),
    WORKLIST_NEWER(Severity.NOTICE, "taken in place of what a workbook saved earlier says; the newer one counts");

    /** Whether the thing was left out, or taken with a remark. */
    public enum Severity {
        REJECT,
        NOTICE
    }

    private final Severity severity;
    private final String meaning;

    ProblemCode(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    public Severity severity() {
        return severity;
    }

    /** For people, in a few words. */
    public String meaning() {
        return meaning;
    }
}
