package io.trueup.intake;

import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.ClaimNumbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Episodes of patients in a program. */
public final class EpisodeTable {

    static final Table<Taken<Episode>> TABLE = new Table<>("episode");

    static final NumberColumn FILE_ID = TABLE.number("file_id", Taken::fileId);
    static final NumberColumn LINE = TABLE.number("line", Taken::line);
    private static final Table<Episode> ROW = TABLE.part(Taken::row);
    static final StoredColumn<String> CLAIM_NUMBER = ROW.text("claim_number", Episode::claimNumber);
    static final StoredColumn<String> NUMBER_KEY = ROW.text("number_key", e -> ClaimNumbers.key(e.claimNumber()));
    static final StoredColumn<Program> PROGRAM = ROW.word("program", Episode::program, Program::valueOf);
    static final StoredColumn<LocalDate> START = ROW.date("start_date", Episode::startDate);
    static final StoredColumn<String> PATIENT_ID = ROW.text("patient_id", Episode::patientId);
    static final StoredColumn<LocalDate> PLANNED_END = ROW.date("planned_end_date", Episode::plannedEndDate);
    static final StoredColumn<LocalDate> DISCHARGE = ROW.date("discharge_date", Episode::dischargeDate);
    static final StoredColumn<String> CONTRACT_ID = ROW.text("contract_id", Episode::contractId);
    static final StoredColumn<LocalDate> REFERRAL = ROW.date("referral_date", Episode::referralDate);
    static final StoredColumn<LocalDate> FCE = ROW.date("fce_date", Episode::fceDate);
    static final StoredColumn<LocalDate> JOB_DESCRIPTION =
            ROW.date("job_description_date", Episode::jobDescriptionDate);
    static final StoredColumn<LocalDate> PHYSICIAN_ORDER =
            ROW.date("physician_order_date", Episode::physicianOrderDate);
    static final StoredColumn<Boolean> PLATEAU = ROW.flag("plateau_documented", Episode::plateauDocumented);
    static final StoredColumn<LocalDate> EMPLOYER_CONFIRMATION =
            ROW.date("employer_confirmation_date", Episode::employerConfirmationDate);
    static final StoredColumn<LocalDate> IME = ROW.date("ime_date", Episode::imeDate);

    private EpisodeTable() {}

    /** Whether two rows, by their aliases, have one patient id but for zeros and punctuation, as {@code patient_number} of an account. */
    public static String samePatient(String one, String other) {
        String number = "ltrim(regexp_replace(upper(%s.patient_id), '[^[:alnum:]]', '', 'g'), '0')";
        return number.formatted(one) + " = " + number.formatted(other);
    }

    public static Episode read(ResultSet row) throws SQLException {
        return new Episode(
                PATIENT_ID.of(row),
                CLAIM_NUMBER.of(row),
                PROGRAM.of(row),
                START.of(row),
                PLANNED_END.orNone(row),
                DISCHARGE.orNone(row),
                CONTRACT_ID.of(row),
                REFERRAL.orNone(row),
                FCE.orNone(row),
                JOB_DESCRIPTION.orNone(row),
                PHYSICIAN_ORDER.orNone(row),
                PLATEAU.of(row),
                EMPLOYER_CONFIRMATION.orNone(row),
                IME.orNone(row));
    }
}
