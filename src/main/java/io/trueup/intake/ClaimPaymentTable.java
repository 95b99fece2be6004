package io.trueup.intake;

import io.trueup.money.Money;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.reconciliation.ClaimNumbers;
import io.trueup.remittance.Adjustment;
import io.trueup.remittance.ClaimPayment;
import io.trueup.remittance.PersonName;
import io.trueup.remittance.ReceiptDates;
import io.trueup.remittance.Reference;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

/** Claim payments of remittances. */
public final class ClaimPaymentTable {

    /** Qualifiers of references that hold the claim's number. */
    private static final Set<String> OF_CLAIM = Set.of("Y4", "1L", "F8", "EA");

    /** Those that may hold it, of groups and members. */
    private static final Set<String> OF_MEMBER = Set.of("6P", "IG", "9A", "9C", "28", "1W", "CE");

    /**
     * A claim payment on its way in.
     *
     * @param ordinal its place in the file, from 1
     * @param decided whether its status is a decision
     * @param numbers workers' comp claim numbers it may go by
     * @param corrects claims it corrects (REF*F8)
     */
    record TakenClaim(
            long id,
            long fileId,
            long paymentId,
            long ordinal,
            boolean decided,
            Set<String> numbers,
            List<String> corrects,
            ClaimPayment claim) {

        static TakenClaim of(RowIds ids, long fileId, boolean decided, ClaimPayment claim) {
            Set<String> numbers = new LinkedHashSet<>(4);
            add(claim.claimNumber(), numbers);
            addReferences(claim, OF_CLAIM, numbers);
            add(claim.payerClaimNumber(), numbers);
            claim.memberIds().forEach(id -> add(id, numbers));
            addReferences(claim, OF_MEMBER, numbers);
            List<String> corrects = claim.references().isEmpty()
                    ? List.of()
                    : claim.references("F8").map(ClaimNumbers::exact).distinct().toList();
            return new TakenClaim(
                    ids.nextClaim(), fileId, ids.payment(), ids.claimOrdinal(), decided, numbers, corrects, claim);
        }

        private static void addReferences(ClaimPayment claim, Set<String> qualifiers, Set<String> numbers) {
            for (Reference reference : claim.references()) {
                if (qualifiers.contains(reference.qualifier())) {
                    add(reference.value(), numbers);
                }
            }
        }

        private static void add(String number, Set<String> numbers) {
            if (!ClaimNumbers.isPlaceholder(number)) {
                numbers.add(number.strip());
            }
        }

        /** What of it is read by nobody yet. */
        private String kept() {
            if (claim.references().isEmpty() && claim.unmodelled().isEmpty()) {
                return "";
            }
            StringJoiner kept = new StringJoiner("\n");
            for (Reference reference : claim.references()) {
                kept.add("REF " + reference.qualifier() + " " + reference.value());
            }
            claim.unmodelled().forEach(kept::add);
            return kept.toString();
        }
    }

    static final Table<TakenClaim> TABLE = new Table<>("claim_payment");

    public static final NumberColumn ID = TABLE.number("id", TakenClaim::id);
    static final NumberColumn FILE_ID = TABLE.number("file_id", TakenClaim::fileId);
    static final NumberColumn PAYMENT_ID = TABLE.number("payment_id", TakenClaim::paymentId);
    public static final NumberColumn ORDINAL = TABLE.number("ordinal", TakenClaim::ordinal);
    private static final Table<ClaimPayment> CLAIM = TABLE.part(TakenClaim::claim);
    static final NumberColumn LINE = CLAIM.number("line", c -> c.place().line());
    public static final StoredColumn<String> CONTROL_NUMBER =
            CLAIM.text("patient_control_number", ClaimPayment::patientControlNumber);
    public static final StoredColumn<String> PAYER_CLAIM_NUMBER =
            CLAIM.text("payer_claim_number", ClaimPayment::payerClaimNumber);
    public static final StoredColumn<String> STATUS = CLAIM.text("status", ClaimPayment::status);
    public static final StoredColumn<Boolean> DECIDED = TABLE.flag("decided", TakenClaim::decided);
    static final StoredColumn<Money> CHARGE = CLAIM.money("charge", ClaimPayment::charge);
    public static final StoredColumn<Money> PAID = CLAIM.money("paid", ClaimPayment::paid);
    private static final Table<PersonName> PATIENT = CLAIM.part(ClaimPayment::patient);
    public static final StoredColumn<String> LAST_NAME = PATIENT.text("patient_last_name", PersonName::last);
    public static final StoredColumn<String> FIRST_NAME = PATIENT.text("patient_first_name", PersonName::first);
    private static final Table<PersonName> CORRECTED = CLAIM.part(ClaimPayment::corrected);
    public static final StoredColumn<String> CORRECTED_LAST_NAME =
            CORRECTED.text("corrected_last_name", PersonName::last);
    public static final StoredColumn<String> CORRECTED_FIRST_NAME =
            CORRECTED.text("corrected_first_name", PersonName::first);
    public static final StoredColumn<List<String>> CLAIM_NUMBERS = TABLE.texts("claim_numbers", TakenClaim::numbers);
    public static final StoredColumn<List<String>> CORRECTS = TABLE.texts("corrects", TakenClaim::corrects);
    static final StoredColumn<List<Adjustment>> ADJUSTMENTS =
            CLAIM.text("adjustments", ClaimPayment::adjustments, StoredAdjustments::stored, StoredAdjustments::read);
    public static final StoredColumn<List<String>> REMARK_CODES =
            CLAIM.joined("remark_codes", ";", ClaimPayment::remarkCodes);
    static final StoredColumn<Money> INTEREST = CLAIM.money("interest", ClaimPayment::interest);
    static final StoredColumn<Money> DIFFERENCE = CLAIM.money("difference", ClaimPayment::difference);
    static final StoredColumn<String> UNMODELLED = TABLE.text("unmodelled", TakenClaim::kept);
    private static final Table<ReceiptDates> TOLD = CLAIM.part(ClaimPayment::received);
    static final StoredColumn<LocalDate> BILL_RECEIVED_ON = TOLD.date("bill_received_on", ReceiptDates::bill);
    static final StoredColumn<LocalDate> EXPLAINED_ON = TOLD.date("explained_on", ReceiptDates::explanation);
    /** What any file says that tells of the claim. */
    public static final StoredColumn<LocalDate> KNOWN_BILL_RECEIVED_ON =
            TOLD.date("known_bill_received_on", ReceiptDates::bill);

    public static final StoredColumn<LocalDate> KNOWN_EXPLAINED_ON =
            TOLD.date("known_explained_on", ReceiptDates::explanation);
    static final StoredColumn<UUID> IDENTITY = CLAIM.uuid("identity", ClaimIdentity::of);

    private ClaimPaymentTable() {}
}
