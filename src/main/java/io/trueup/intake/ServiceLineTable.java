package io.trueup.intake;

import io.trueup.money.Money;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.remittance.Adjustment;
import io.trueup.remittance.ClaimPayment;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.Procedure;
import io.trueup.remittance.ServiceLine;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Service lines of claim payments; a claim without lines is one without a code, numbered 0. */
public final class ServiceLineTable {

    private static final Procedure NONE = new Procedure("", "", List.of());

    /**
     * A line on its way in.
     *
     * @param counted the line's share of CLP04
     * @param adjustments its own, or its share of the claim's
     */
    record TakenLine(long claimId, ServiceLine line, Money counted, List<Adjustment> adjustments) {

        /** What stands for the lines of a claim that has none. */
        static TakenLine ofWhole(long claimId, ClaimPayment claim) {
            ServiceLine line = new ServiceLine(
                    0,
                    NONE,
                    NONE,
                    claim.charge(),
                    claim.paid(),
                    BigDecimal.ONE,
                    claim.serviceDates(),
                    null,
                    claim.adjustments(),
                    List.of(),
                    List.of(),
                    List.of());
            return new TakenLine(claimId, line, claim.paid(), claim.adjustments());
        }
    }

    static final Table<TakenLine> TABLE = new Table<>("service_line");

    static final NumberColumn CLAIM_PAYMENT_ID = TABLE.number("claim_payment_id", TakenLine::claimId);
    private static final Table<ServiceLine> SENT = TABLE.part(TakenLine::line);
    public static final NumberColumn NUMBER = SENT.number("number", ServiceLine::number);
    public static final StoredColumn<String> CODE =
            SENT.text("code", l -> l.submitted().code());
    static final StoredColumn<String> PAID_CODE =
            SENT.text("paid_code", l -> l.adjudicated().code());
    public static final StoredColumn<List<String>> MODIFIERS =
            SENT.joined("modifiers", ":", l -> l.submitted().modifiers());
    public static final StoredColumn<Money> CHARGE = SENT.money("charge", ServiceLine::charge);
    static final StoredColumn<Money> PAID = SENT.money("paid", ServiceLine::paid);
    public static final StoredColumn<Money> COUNTED = TABLE.money("counted", TakenLine::counted);
    public static final StoredColumn<Money> ALLOWED = SENT.money("allowed", ServiceLine::allowed);
    public static final StoredColumn<BigDecimal> UNITS = SENT.number("units", BigDecimal.class, ServiceLine::units);
    static final StoredColumn<LocalDate> FROM =
            SENT.date("from_date", l -> l.dates() == null ? null : l.dates().from());
    static final StoredColumn<LocalDate> TO =
            SENT.date("to_date", l -> l.dates() == null ? null : l.dates().to());
    public static final StoredColumn<List<Adjustment>> ADJUSTMENTS =
            TABLE.text("adjustments", TakenLine::adjustments, StoredAdjustments::stored, StoredAdjustments::read);
    public static final StoredColumn<List<String>> REMARK_CODES =
            SENT.joined("remark_codes", ";", ServiceLine::remarkCodes);
    static final StoredColumn<List<String>> UNMODELLED = SENT.joined("unmodelled", "\n", ServiceLine::unmodelled);

    private ServiceLineTable() {}

    /** The service dates; null when neither line nor claim has any. */
    public static @Nullable DateRange dates(ResultSet row) throws SQLException {
        LocalDate from = FROM.orNone(row);
        LocalDate to = TO.orNone(row);
        return from == null || to == null ? null : new DateRange(from, to);
    }
}
