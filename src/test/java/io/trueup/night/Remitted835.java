package io.trueup.night;

import io.trueup.night.RemittedMoney.Entry;
import io.trueup.night.RemittedMoney.Place;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The money of an 835, read by StAEDI: BPR02, the CLP04 of each claim, and the amounts of PLB. */
final class Remitted835 {

    /** For transactions that were cut out of theirs; StAEDI reads nothing without one. */
    private static final String ENVELOPE =
            "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260101*0400*^*00501*000000001*0*P*:~\n"
                    + "GS*HP*PAYER*CLINIC*20260101*0400*1*X*005010X221A1~\n";

    private final RemittedMoney.Sink sink;
    private final List<String> claim = new ArrayList<>();
    private String trace = "";
    private long payment;

    private Remitted835(RemittedMoney.Sink sink) {
        this.sink = sink;
    }

    static void read(InputStream in, RemittedMoney.Sink sink) throws IOException {
        Remitted835 reading = new Remitted835(sink);
        try (EDIStreamReader reader = EDIInputFactory.newFactory().createEDIStreamReader(enveloped(in))) {
            List<String> segment = new ArrayList<>();
            boolean composite = false;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case START_SEGMENT -> segment = new ArrayList<>(List.of(reader.getText()));
                    case START_COMPOSITE -> {
                        composite = true;
                        segment.add("");
                    }
                    case END_COMPOSITE -> composite = false;
                    case ELEMENT_DATA -> {
                        if (composite) {
                            int last = segment.size() - 1;
                            segment.set(last, segment.get(last) + ":" + reader.getText());
                        } else {
                            segment.add(reader.getText());
                        }
                    }
                    case END_SEGMENT -> reading.take(segment);
                    default -> {}
                }
            }
        } catch (EDIStreamException e) {
            throw new IOException(e);
        }
    }

    private static InputStream enveloped(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new ByteArrayInputStream(
                text.startsWith("ST*")
                        ? (ENVELOPE + text + "GE*1*1~\nIEA*1*000000001~\n").getBytes(StandardCharsets.UTF_8)
                        : bytes);
    }

    private void take(List<String> segment) {
        switch (segment.get(0)) {
            case "BPR" -> payment = RemittedTable.cents(segment.get(2));
            case "TRN" -> {
                trace = segment.get(2);
                sink.add(new Entry(trace, Place.PAYMENT, "", payment));
            }
            case "CLP" -> {
                endClaim();
                claim.addAll(segment);
            }
            case "SVC" -> claim.addAll(segment);
            case "PLB" -> {
                endClaim();
                for (int i = 3; i + 1 < segment.size(); i += 2) {
                    long cents = RemittedTable.cents(segment.get(i + 1));
                    sink.add(new Entry(trace, Place.PROVIDER_ADJUSTMENT, i + segment.toString(), cents));
                }
            }
            case "SE" -> endClaim();
            default -> {}
        }
    }

    /** A claim is known by itself and its lines. */
    private void endClaim() {
        if (!claim.isEmpty()) {
            sink.add(new Entry(trace, Place.CLAIM, claim.toString(), RemittedTable.cents(claim.get(4))));
            claim.clear();
        }
    }
}
