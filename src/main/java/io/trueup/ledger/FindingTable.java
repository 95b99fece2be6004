package io.trueup.ledger;

import io.trueup.contract.Confidence;
import io.trueup.denial.Denial;
import io.trueup.money.Money;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.Receipt;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** States of findings; the current one of a key is not superseded, and one of a trial is superseded by its own run. */
public final class FindingTable {

    /** A state as a run writes it. */
    record NewState(long run, boolean trial, Findings.Entry entry, UUID state) {

        private Finding finding() {
            return entry.finding().judgement().finding();
        }

        /** Of a case rate the discharge, as far as there was one. */
        private @Nullable LocalDate earnedOn() {
            Episode episode = entry.finding().judgement().evidence().episode();
            return finding().kind() == Finding.Kind.EPISODE && episode != null ? episode.dischargeDate() : null;
        }

        /** Blank when nothing was denied. */
        private String ofDenial(Function<Denial, String> part) {
            Denial denial = entry.finding().denial();
            return denial == null ? "" : part.apply(denial);
        }
    }

    static final Table<NewState> TABLE = new Table<>("finding");

    public static final NumberColumn RUN_ID = TABLE.number("run_id", NewState::run);
    public static final StoredColumn<Long> SUPERSEDED_RUN =
            TABLE.number("superseded_run", Long.class, n -> n.trial() ? n.run() : null);
    public static final StoredColumn<Boolean> TRIAL = TABLE.flag("trial", NewState::trial);
    public static final StoredColumn<String> UNIT =
            TABLE.text("unit", n -> n.entry().unit());
    private static final Table<Finding> FINDING = TABLE.part(NewState::finding);
    public static final StoredColumn<String> KEY = FINDING.text("key", Finding::key);
    public static final StoredColumn<Finding.Kind> KIND = FINDING.word("kind", Finding::kind, Finding.Kind::valueOf);
    public static final StoredColumn<String> CLAIM_NUMBER = FINDING.text("claim_number", Finding::claimNumber);
    public static final StoredColumn<String> CONTROL_NUMBER =
            FINDING.text("patient_control_number", Finding::patientControlNumber);
    public static final StoredColumn<String> PATIENT = FINDING.text("patient", Finding::patient);
    public static final StoredColumn<String> PAYER = FINDING.text("payer", Finding::payer);
    public static final StoredColumn<String> CONTRACT = FINDING.text("contract", Finding::contractId);
    public static final StoredColumn<String> BASIS = FINDING.text("basis", Finding::basis);
    public static final StoredColumn<Program> PROGRAM = FINDING.word("program", Finding::program, Program::valueOf);
    public static final StoredColumn<LocalDate> SERVICE_DATE = FINDING.date("service_date", Finding::serviceDate);
    /** Null: the service date. */
    static final StoredColumn<LocalDate> EARNED_ON = TABLE.date("earned_on", NewState::earnedOn);

    public static final NumberColumn DAYS = FINDING.number("days", Finding::days);
    public static final NumberColumn MINUTES = FINDING.number("minutes", Finding::minutes);
    public static final StoredColumn<Money> BILLED = FINDING.money("billed", Finding::billed);
    public static final StoredColumn<Money> ALLOWED = FINDING.money("allowed", Finding::allowed);
    public static final StoredColumn<Money> AT_SCHEDULE = FINDING.money("at_schedule", Finding::atSchedule);
    public static final StoredColumn<Money> EXPECTED = FINDING.money("expected", Finding::expected);
    public static final StoredColumn<Money> PAID = FINDING.money("paid", Finding::paid);
    public static final StoredColumn<Money> RECOUPED = FINDING.money("recouped", Finding::recouped);
    public static final StoredColumn<Outcome> OUTCOME = FINDING.word("outcome", Finding::outcome, Outcome::valueOf);
    public static final StoredColumn<String> RULE = FINDING.text("rule", Finding::rule);
    public static final StoredColumn<String> DENIAL_CLASS =
            TABLE.text("denial_class", n -> n.ofDenial(d -> d.denialClass().name()));
    public static final StoredColumn<String> DENIAL_ROUTE = TABLE.text("denial_route", n -> n.ofDenial(Denial::route));
    public static final StoredColumn<String> DENIAL_RULE = TABLE.text("denial_rule", n -> n.ofDenial(Denial::ruleId));
    public static final StoredColumn<String> DENIAL_CONFIDENCE =
            TABLE.text("denial_confidence", n -> n.ofDenial(d -> d.confidence().word()));
    public static final StoredColumn<String> DENIAL_REASON =
            TABLE.text("denial_reason", n -> n.ofDenial(Denial::reason));
    public static final StoredColumn<List<String>> REASON_CODES =
            FINDING.joined("reason_codes", "; ", Finding::reasonCodes);
    public static final StoredColumn<String> RECOVERABLE = FINDING.text("recoverable", Finding::recoverable);
    public static final StoredColumn<Boolean> MISDIRECTED = TABLE.flag(
            "misdirected", n -> Findings.isMisdirected(n.entry().finding().judgement()));
    public static final StoredColumn<String> DERIVATION = FINDING.text("derivation", Finding::derivation);
    public static final StoredColumn<String> RATE_SOURCE = FINDING.text("rate_source", Finding::rateSource);
    public static final StoredColumn<String> CONFIDENCE = FINDING.text("confidence", FindingTable::confidence);
    public static final StoredColumn<List<LocalDate>> PAYMENT_DATES =
            FINDING.dates("payment_dates", Finding::paymentDates);
    public static final StoredColumn<LocalDate> BILL_RECEIVED_ON =
            FINDING.date("bill_received_on", f -> f.receipt().day());
    public static final StoredColumn<Receipt.Source> RECEIPT_SOURCE =
            FINDING.word("receipt_source", f -> f.receipt().source(), Receipt.Source::valueOf);
    public static final StoredColumn<LocalDate> DUE_DATE = FINDING.date("due_date", Finding::dueDate);
    public static final StoredColumn<LocalDate> RECHECK_ON = FINDING.date("recheck_on", Finding::recheckOn);
    public static final StoredColumn<String> ITEM =
            TABLE.text("item", n -> n.entry().item());
    public static final StoredColumn<List<String>> PAID_BY_CODE =
            TABLE.texts("paid_by_code", n -> CodePayments.of(n.entry().finding().judgement()));
    public static final StoredColumn<UUID> STATE = TABLE.uuid("state", NewState::state);

    private FindingTable() {}

    private static String confidence(Finding finding) {
        Confidence confidence = finding.confidence();
        return confidence == null ? "" : confidence.word();
    }
}
