package io.trueup.remittance;

import io.trueup.source.InputFile;
import io.trueup.source.PrivateFolder;
import io.trueup.source.Problem;
import io.trueup.source.ZipBundle;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one remittance file holds, without a database: the sums of everything that stands in it, and what is wrong with it.
 *
 * @param problems in the order of the file, the first {@value #MOST_PROBLEMS} of them
 * @param problemCount how many there are in all
 */
public record Inspection(RemittanceTotals totals, List<Problem> problems, long problemCount) {

    private static final int MOST_PROBLEMS = 1000;

    public Inspection {
        problems = List.copyOf(problems);
    }

    /** @throws IOException when there is no place to unpack a zip */
    public static Inspection of(InputFile file, ColumnMaps columns) throws IOException {
        Problems found = new Problems();
        if (!ZipBundle.recognises(file)) {
            return new Inspection(Remittances.read(file, columns, found), found.first, found.count);
        }
        List<RemittanceTotals> members = new ArrayList<>();
        try (PrivateFolder own = new PrivateFolder()) {
            ZipBundle.read(
                    file,
                    own.file("member"),
                    found::problem,
                    member -> members.add(Remittances.read(member, columns, found)));
        }
        RemittanceTotals totals = members.stream().reduce(RemittanceTotals.NONE, RemittanceTotals::plus);
        return new Inspection(totals, found.first, found.count);
    }

    /** Whether something of the file could not be taken. */
    public boolean hasRejects() {
        return problems.stream().anyMatch(Problem::isReject);
    }

    private static final class Problems implements RemittanceSink {

        private final List<Problem> first = new ArrayList<>();
        private long count;

        @Override
        public void beginPayment(Payment payment) {}

        @Override
        public void claim(ClaimPayment claim) {}

        @Override
        public void providerAdjustment(ProviderAdjustment adjustment) {}

        @Override
        public void endPayment() {}

        @Override
        public void discardPayment() {}

        @Override
        public void problem(Problem problem) {
            count++;
            if (first.size() < MOST_PROBLEMS
                    || problem.isReject() && first.stream().noneMatch(Problem::isReject)) {
                first.add(problem);
            }
        }
    }
}
