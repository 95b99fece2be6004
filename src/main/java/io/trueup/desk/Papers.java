package io.trueup.desk;

import io.trueup.programlog.Episode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers that prove that a stay was needed, in a line. */
final class Papers {

    private Papers() {}

    /** {@code "referral 2025-02-20, FCE 2025-02-24"}; blank while there is none. */
    static String of(Episode episode) {
        List<String> papers = new ArrayList<>();
        add(papers, "referral", episode.referralDate());
        add(papers, "FCE", episode.fceDate());
        add(papers, "job description", episode.jobDescriptionDate());
        add(papers, "physician's order", episode.physicianOrderDate());
        add(papers, "employer's word", episode.employerConfirmationDate());
        add(papers, "IME", episode.imeDate());
        if (episode.plateauDocumented()) {
            papers.add("plateau documented");
        }
        return String.join(", ", papers);
    }

    private static void add(List<String> papers, String paper, @Nullable LocalDate date) {
        if (date != null) {
            papers.add(paper + " " + date);
        }
    }
}
