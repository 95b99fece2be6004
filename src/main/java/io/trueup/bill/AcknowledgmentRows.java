package io.trueup.bill;

import io.trueup.codes.AcknowledgmentCodes;
import io.trueup.source.Problem;
import io.trueup.tabular.Row;
import io.trueup.tabular.RowSink;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a table of acknowledgments: portals export them, and people write down what a clearinghouse told them. */
final class AcknowledgmentRows implements RowSink {

    static final String CONTROL_NUMBER = "patient_control_number";
    static final String PAYER_ID = "payer_id";
    static final String RECEIVED_ON = "received_on";
    static final String STATUS = "status";
    static final String BY = "by";
    static final String REASON = "reason";
    static final String PAYER_CLAIM_NUMBER = "payer_claim_number";

    private static final Map<String, Said> STATUSES = Map.ofEntries(
            Map.entry("ACCEPTED", Said.ACCEPTED),
            Map.entry("ACCEPT", Said.ACCEPTED),
            Map.entry("A", Said.ACCEPTED),
            Map.entry("OK", Said.ACCEPTED),
            Map.entry("WQ", Said.ACCEPTED),
            Map.entry("ACKNOWLEDGED", Said.ACCEPTED),
            Map.entry("ACCEPTEDBYPAYER", Said.ACCEPTED),
            Map.entry("ACCEPTEDBYCLEARINGHOUSE", Said.ACCEPTED),
            Map.entry("ACCEPTEDATCLEARINGHOUSE", Said.ACCEPTED),
            Map.entry("ACCEPTEDATPAYER", Said.ACCEPTED),
            Map.entry("RECEIVED", Said.ACCEPTED),
            Map.entry("PASSED", Said.ACCEPTED),
            Map.entry("FORWARDED", Said.ACCEPTED),
            Map.entry("FORWARDEDTOPAYER", Said.ACCEPTED),
            Map.entry("SENTTOPAYER", Said.ACCEPTED),
            Map.entry("REFUSED", Said.REFUSED),
            Map.entry("REJECTED", Said.REFUSED),
            Map.entry("REJECT", Said.REFUSED),
            Map.entry("REJECTION", Said.REFUSED),
            Map.entry("R", Said.REFUSED),
            Map.entry("U", Said.REFUSED),
            Map.entry("DENIED", Said.REFUSED),
            Map.entry("DENIEDATCLEARINGHOUSE", Said.REFUSED),
            Map.entry("REJECTEDBYPAYER", Said.REFUSED),
            Map.entry("REJECTEDATPAYER", Said.REFUSED),
            Map.entry("REJECTEDBYCLEARINGHOUSE", Said.REFUSED),
            Map.entry("REJECTEDATCLEARINGHOUSE", Said.REFUSED),
            Map.entry("RETURNED", Said.REFUSED),
            Map.entry("FAILED", Said.REFUSED),
            Map.entry("ERROR", Said.REFUSED),
            Map.entry("INVALID", Said.REFUSED),
            Map.entry("UNPROCESSABLE", Said.REFUSED));

    private static final Map<String, Acknowledgment.By> RECEIVERS = Map.ofEntries(
            Map.entry("CLEARINGHOUSE", Acknowledgment.By.CLEARINGHOUSE),
            Map.entry("CLEARINGHSE", Acknowledgment.By.CLEARINGHOUSE),
            Map.entry("CH", Acknowledgment.By.CLEARINGHOUSE),
            Map.entry("EDI", Acknowledgment.By.CLEARINGHOUSE),
            Map.entry("AY", Acknowledgment.By.CLEARINGHOUSE),
            Map.entry("PAYER", Acknowledgment.By.PAYER),
            Map.entry("PAYOR", Acknowledgment.By.PAYER),
            Map.entry("INSURER", Acknowledgment.By.PAYER),
            Map.entry("INSURANCE", Acknowledgment.By.PAYER),
            Map.entry("CARRIER", Acknowledgment.By.PAYER),
            Map.entry("PR", Acknowledgment.By.PAYER));

    /** The words and what each is written as where it must be short. */
    static final Map<String, String> STATUS_CODES =
            codes(STATUSES, said -> said.name().toLowerCase(Locale.ROOT));

    static final Map<String, String> BY_CODES = codes(RECEIVERS, by -> by.name().toLowerCase(Locale.ROOT));

    private static final Pattern CODE = Pattern.compile("\\b[A-Z]\\d:\\d{1,3}(?::\\w{1,3})?\\b");

    private final AcknowledgmentSink sink;

    private enum Said {
        ACCEPTED,
        REFUSED
    }

    AcknowledgmentRows(AcknowledgmentSink sink) {
        this.sink = sink;
    }

    private static <T> Map<String, String> codes(Map<String, T> words, Function<T, String> code) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, word -> code.apply(word.getValue())));
    }

    @Override
    public void row(Row row) {
        Acknowledgment acknowledgment = of(row);
        if (acknowledgment != null && row.isGood()) {
            sink.acknowledgment(acknowledgment);
        } else {
            row.problems().forEach(sink::problem);
        }
    }

    @Override
    public void problem(Problem problem) {
        sink.problem(problem);
    }

    static @Nullable Acknowledgment of(Row row) {
        String controlNumber = row.identifier(CONTROL_NUMBER);
        String payerId = row.identifier(PAYER_ID);
        LocalDate receivedOn = row.pastDate(RECEIVED_ON);
        Said said = row.word(STATUS, STATUSES, Said.ACCEPTED);
        Acknowledgment.By by = row.word(BY, RECEIVERS, Acknowledgment.By.CLEARINGHOUSE);
        String reason = row.text(REASON);
        String payerClaimNumber = row.identifier(PAYER_CLAIM_NUMBER);
        List<String> codes = CODE.matcher(reason)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        if (receivedOn == null) {
            return null;
        }
        return new Acknowledgment(
                by,
                said == Said.ACCEPTED,
                receivedOn,
                controlNumber,
                payerId,
                payerClaimNumber,
                null,
                null,
                Bill.Sending.UNKNOWN,
                codes,
                inWords(reason, codes),
                "",
                row.place());
    }

    /** What a person wrote stays; codes alone say nothing to a person. */
    private static String inWords(String reason, List<String> codes) {
        boolean onlyCodes =
                !codes.isEmpty() && !CODE.matcher(reason).replaceAll("").matches(".*\\p{L}.*");
        return onlyCodes ? AcknowledgmentCodes.standard().reason(codes) : reason;
    }
}
