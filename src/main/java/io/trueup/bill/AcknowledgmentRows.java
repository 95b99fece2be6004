package io.trueup.bill;

import io.trueup.codes.AcknowledgmentCodes;
import io.trueup.source.Problem;
import io.trueup.tabular.Row;
import io.trueup.tabular.RowSink;
import java.time.LocalDate;
import java.util.HashMap;
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

    private static final Map<String, Said> STATUSES = words(Map.of(
            Said.ACCEPTED, """
                    ACCEPTED ACCEPT A OK WQ ACKNOWLEDGED ACCEPTEDBYPAYER ACCEPTEDBYCLEARINGHOUSE ACCEPTEDATCLEARINGHOUSE
                    ACCEPTEDATPAYER RECEIVED PASSED FORWARDED FORWARDEDTOPAYER SENTTOPAYER""",
            Said.REFUSED, """
                    REFUSED REJECTED REJECT REJECTION R U DENIED DENIEDATCLEARINGHOUSE REJECTEDBYPAYER REJECTEDATPAYER
                    REJECTEDBYCLEARINGHOUSE REJECTEDATCLEARINGHOUSE RETURNED FAILED ERROR INVALID UNPROCESSABLE"""));

    private static final Map<String, Acknowledgment.By> RECEIVERS = words(Map.of(
            Acknowledgment.By.CLEARINGHOUSE, """
                    CLEARINGHOUSE CLEARINGHSE CH EDI AY""",
            Acknowledgment.By.PAYER, """
                    PAYER PAYOR INSURER INSURANCE CARRIER PR"""));

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

    /** @param spellings of each meaning, with blanks between them */
    private static <T> Map<String, T> words(Map<T, String> spellings) {
        Map<String, T> words = new HashMap<>();
        spellings.forEach(
                (meaning, written) -> List.of(written.split("\\s+")).forEach(word -> words.put(word, meaning)));
        return Map.copyOf(words);
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
