package io.trueup.bill;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import io.trueup.x12.X12Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One ST-SE of a 277CA. What it says of a batch or a provider counts for the bills of the batch only where it names no claims under it:
 * otherwise each claim has its own word.
 */
final class ClaimReport implements AcknowledgmentReader.Report {

    private static final String SOURCE = "20";
    private static final String RECEIVER = "21";
    private static final String PROVIDER = "19";

    private final ReportScope scope;
    private Sender sender = Sender.UNKNOWN;
    private String level = "";
    private @Nullable AcknowledgedClaim claim;
    private Batch batch;
    private @Nullable Batch provider;

    /** A receiver's batch, or a provider within one. */
    private static final class Batch {

        private final Place place;
        private final ElementReader elements;
        private final List<ClaimStatus> statuses = new ArrayList<>();
        private final List<Batch> refusedProviders = new ArrayList<>();
        private boolean hasClaims;
        private String reference = "";

        private Batch(Place place, ElementReader elements) {
            this.place = place;
            this.elements = elements;
        }

        private boolean isRefused() {
            return statuses.stream().anyMatch(ClaimStatus::isRefused);
        }
    }

    ClaimReport(ReportScope scope) {
        this.scope = scope;
        this.batch = new Batch(Place.ofFile(scope.file()), new ElementReader(scope.file()));
    }

    @Override
    public void take(Segment segment) {
        switch (segment.tag()) {
            case "BHT" -> sender = sender.said(segment.element(3), X12Date.parse(segment.element(4)));
            case "HL" -> openLevel(segment);
            case "NM1" -> takeName(segment);
            case "TRN" -> takeTrace(segment);
            case "STC" -> takeStatus(segment);
            default -> takeOther(segment);
        }
    }

    private void openLevel(Segment hl) {
        closeClaim();
        closeProvider();
        level = hl.element(3);
        if (level.equals(SOURCE) || level.equals(RECEIVER)) {
            closeBatch();
            batch = begun(hl);
        }
        if (level.equals(SOURCE)) {
            sender = sender.another();
        } else if (level.equals(PROVIDER)) {
            provider = begun(hl);
        }
    }

    private Batch begun(Segment hl) {
        return new Batch(hl.place(scope.file()), new ElementReader(scope.file()));
    }

    private void takeName(Segment nm1) {
        if (level.equals(SOURCE)) {
            sender = sender.named(nm1.element(1), nm1.element(9));
        }
    }

    private void takeTrace(Segment trn) {
        switch (level) {
            case SOURCE -> sender = sender.traced(trn.element(2));
            case RECEIVER -> {
                batch.elements.checkLengths(trn);
                batch.reference = trn.element(2);
            }
            case PROVIDER -> {}
            default -> openClaim(trn);
        }
    }

    private void openClaim(Segment first) {
        closeClaim();
        claim = new AcknowledgedClaim(first, new ElementReader(scope.file()));
        batch.hasClaims = true;
        Batch within = provider;
        if (within != null) {
            within.hasClaims = true;
        }
    }

    private void takeStatus(Segment stc) {
        Batch within = provider;
        if (level.equals(RECEIVER)) {
            batch.statuses.add(ClaimStatus.of(stc));
        } else if (level.equals(PROVIDER) && within != null) {
            within.statuses.add(ClaimStatus.of(stc));
        } else if (!level.equals(SOURCE)) {
            if (claim == null) {
                openClaim(stc);
            }
            takeOther(stc);
        }
    }

    private void takeOther(Segment segment) {
        AcknowledgedClaim open = claim;
        if (open != null) {
            open.take(segment);
        } else if (level.equals(SOURCE) && segment.is("DTP")) {
            sender = sender.dated(segment.element(1), X12Date.parse(segment.element(3)));
        }
    }

    @Override
    public void end() {
        closeClaim();
        closeProvider();
        closeBatch();
    }

    private void closeClaim() {
        AcknowledgedClaim whole = claim;
        claim = null;
        if (whole != null) {
            whole.finish(scope, sender.ofBatch(batch.reference));
        }
    }

    private void closeProvider() {
        Batch whole = provider;
        provider = null;
        if (whole == null || whole.hasClaims) {
            return;
        }
        if (whole.isRefused()) {
            batch.refusedProviders.add(whole);
        } else if (batch.statuses.isEmpty()) {
            batch.statuses.addAll(whole.statuses);
        }
    }

    private void closeBatch() {
        Batch whole = batch;
        boolean refusedAsWhole = !whole.hasClaims && whole.isRefused();
        if (refusedAsWhole || !whole.hasClaims && !whole.statuses.isEmpty() && whole.refusedProviders.isEmpty()) {
            say(whole, whole.statuses);
        } else {
            whole.refusedProviders.forEach(refused -> say(refused, refused.statuses));
        }
        whole.elements.problems().forEach(scope::problem);
        batch = new Batch(whole.place, new ElementReader(scope.file()));
    }

    private void say(Batch said, List<ClaimStatus> statuses) {
        boolean accepted = statuses.stream().noneMatch(ClaimStatus::isRefused);
        LocalDate day = statuses.stream()
                .map(ClaimStatus::day)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(sender.receivedOn());
        if (batch.reference.isEmpty() || day == null || statuses.stream().noneMatch(ClaimStatus::isClear)) {
            scope.problem(Problem.of(
                    ProblemCode.MISSING_VALUE,
                    said.place,
                    accepted ? "a batch accepted as a whole" : "a batch refused as a whole",
                    "TRN02, the batch's number, and a day; ask the sender which file is meant"));
            return;
        }
        scope.tell(new Acknowledgment(
                sender.by(),
                accepted,
                day,
                "",
                sender.payerId(),
                "",
                null,
                null,
                new Bill.Sending(batch.reference, "", "", ""),
                statuses.stream()
                        .flatMap(status -> status.codes().stream())
                        .distinct()
                        .toList(),
                AcknowledgedClaim.reason(statuses, scope.codes()::reason),
                sender.ofBatch(batch.reference).trace(),
                said.place));
    }
}
