package io.trueup.report;

import static io.trueup.report.Payment.dollars;
import static io.trueup.report.Payment.dollarsOrNone;
import static io.trueup.report.Payment.text;

import io.trueup.codes.ProviderAdjustmentReasons;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.AdjustmentNaming;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a payment is made of: claims with their lines, as the views have them, and adjustments of the whole payment. */
public final class PaymentParts {

    private static final int SIZE = 100;

    private final JdbcClient jdbc;

    public PaymentParts(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A claim on a payment.
     *
     * @param controlNumber the clinic's own number of the account
     * @param status of the 835
     * @param difference by which it does not balance
     * @param adjustments each its code and US dollars, separated by {@code "; "}
     * @param paid adds up to what its lines have counted
     */
    public record Claim(
            long id,
            String controlNumber,
            String claimNumbers,
            String patient,
            String status,
            Money charge,
            Money paid,
            Money difference,
            String adjustments,
            String remarks,
            List<Line> lines) {}

    /**
     * A service line.
     *
     * @param code blank where the claim was paid without lines
     * @param counted what of the claim's payment is the line's
     * @param place where it went: {@code MATCHED}, {@code OUTSIDE}, {@code UNMATCHED} or {@code REVIEW}; blank before its run
     * @param claimId the claim of the log it belongs to; blank where none
     */
    public record Line(
            String code,
            String modifiers,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Money charge,
            @Nullable Money allowed,
            Money counted,
            String adjustments,
            String remarks,
            String place,
            String claimId) {}

    /**
     * An adjustment of the whole payment.
     *
     * @param amount positive lowers the payment
     * @param naming what it names; null until a run looked
     */
    public record Adjustment(
            String reason,
            String meaning,
            String reference,
            Money amount,
            @Nullable AdjustmentNaming naming) {}

    /**
     * Claims of a payment, in the order in which they were told.
     *
     * @param page the first is 1; one that is not there is the nearest that is
     */
    public PageOf<Claim> claims(long payment, int page) {
        long total = jdbc.sql("SELECT count(*) FROM payment_claims WHERE payment_id = :payment")
                .param("payment", payment)
                .query(Long.class)
                .single();
        int number = PageOf.nearest(page, SIZE, total);
        List<Long> ids = jdbc.sql("""
                SELECT payment_claim_id
                FROM payment_claims
                WHERE payment_id = :payment
                ORDER BY payment_claim_id
                LIMIT :size
                OFFSET :before""")
                .param("payment", payment)
                .param("size", SIZE)
                .param("before", (number - 1) * SIZE)
                .query(Long.class)
                .list();
        return new PageOf<>(claims(ids.toArray(Long[]::new)), number, SIZE, total);
    }

    private List<Claim> claims(Long[] ids) {
        Map<Long, List<Line>> lines = lines(ids);
        return jdbc.sql("""
                SELECT *
                FROM payment_claims
                WHERE payment_claim_id = ANY(:ids)
                ORDER BY payment_claim_id""")
                .param("ids", ids)
                .query((row, n) -> new Claim(
                        row.getLong("payment_claim_id"),
                        text(row, "patient_control_number"),
                        text(row, "claim_numbers"),
                        text(row, "patient"),
                        text(row, "status"),
                        dollars(row, "charge"),
                        dollars(row, "paid"),
                        dollars(row, "difference"),
                        text(row, "adjustments"),
                        text(row, "remark_codes"),
                        lines.getOrDefault(row.getLong("payment_claim_id"), List.of())))
                .list();
    }

    private Map<Long, List<Line>> lines(Long[] claims) {
        Map<Long, List<Line>> lines = new HashMap<>();
        jdbc.sql("""
                SELECT payment_claim_id, code, modifiers, service_from, service_to, charge, allowed, counted, adjustments,
                    remark_codes, disposition, claim_id
                FROM service_lines
                WHERE payment_claim_id = ANY(:ids)
                ORDER BY payment_claim_id, line_number""").param("ids", claims).query(row -> {
            lines.computeIfAbsent(row.getLong("payment_claim_id"), claim -> new ArrayList<>())
                    .add(line(row));
        });
        return lines;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                text(row, "code"),
                text(row, "modifiers"),
                ResultColumns.date(row, "service_from"),
                ResultColumns.date(row, "service_to"),
                dollars(row, "charge"),
                dollarsOrNone(row, "allowed"),
                dollars(row, "counted"),
                text(row, "adjustments"),
                text(row, "remark_codes"),
                text(row, "disposition"),
                text(row, "claim_id"));
    }

    /** Adding up to the payment's provider adjustments. */
    public List<Adjustment> adjustments(long payment, ProviderAdjustmentReasons reasons) {
        return jdbc.sql("""
                SELECT a.reason, a.reference, a.amount, a.naming
                FROM payment p
                JOIN provider_adjustment a ON a.payment_id = p.id AND NOT a.duplicate
                WHERE p.canonical_id = :payment
                ORDER BY a.id""")
                .param("payment", payment)
                .query((row, n) -> new Adjustment(
                        row.getString("reason"),
                        reasons.meaning(row.getString("reason")),
                        row.getString("reference"),
                        ResultColumns.requiredMoney(row, "amount"),
                        ResultColumns.code(row, "naming", AdjustmentNaming.class)))
                .list();
    }

    /** Ids of the lines of the bank that are, or may be, the payment. */
    public List<Long> deposits(long payment) {
        return jdbc.sql(
                        "SELECT bank_line_id FROM bank_deposit WHERE :payment = ANY(payment_ids) ORDER BY bank_date, bank_line_id")
                .param("payment", payment)
                .query(Long.class)
                .list();
    }
}
