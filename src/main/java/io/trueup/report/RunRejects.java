package io.trueup.report;

import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Streaming;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.ProblemGroups;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a run did not take, in a few sentences for each file, so that they can be told where anybody may look: no patients, no claims. */
public final class RunRejects {

    /** Columns whose values say who somebody is. */
    private static final Pattern NAMES_SOMEBODY = Pattern.compile(
            "patient|name|claim|birth|injury|member|number|trace|therapist|employer|tasks|productivity|notes",
            Pattern.CASE_INSENSITIVE);

    private final DataSource dataSource;

    public RunRejects(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Files of which nothing was read first; then by name. */
    public List<RejectedFile> of(long run) {
        return gathered("r.run_id = :id AND r.severity = 'REJECT'", run);
    }

    /** What was rejected of one file that runs read, and what was noticed about it behind that; null when nothing was. */
    public @Nullable RejectedFile ofFile(long file) {
        List<RejectedFile> one = gathered("r.file_id = :id", file);
        return one.isEmpty() ? null : one.get(0);
    }

    private List<RejectedFile> gathered(String which, long id) {
        Map<String, Gathered> files = new LinkedHashMap<>();
        new TransactionTemplate(new DataSourceTransactionManager(dataSource))
                .executeWithoutResult(transaction -> Streaming.of(dataSource)
                        .sql("""
                        SELECT r.file, r.line, r.place, r.problem, r.found, r.expected, r.amount,
                            r.file_id = 0 OR r.line = 0 OR f.status = 'REJECTED' AS unread
                        FROM reject r
                        LEFT JOIN input_file f ON f.id = r.file_id
                        WHERE %s
                        ORDER BY r.file, r.file_id, r.line, r.place""".formatted(which))
                        .param("id", id)
                        .query(row -> {
                            Problem problem = problem(row);
                            files.computeIfAbsent(problem.place().file(), name -> new Gathered())
                                    .add(problem, row.getBoolean("unread"));
                        }));
        List<RejectedFile> list = new ArrayList<>();
        files.forEach((name, file) ->
                list.add(new RejectedFile(name, file.unread, file.problems.rejected(), file.problems.list())));
        list.sort(Comparator.comparing((RejectedFile file) -> !file.isUnread()).thenComparing(RejectedFile::name));
        return list;
    }

    static Problem problem(ResultSet row) throws SQLException {
        return new Problem(
                ResultColumns.requiredCode(row, "problem", ProblemCode.class),
                new Place(row.getString("file"), row.getLong("line"), row.getString("place")),
                row.getString("found"),
                row.getString("expected"),
                ResultColumns.requiredMoney(row, "amount"));
    }

    private static final class Gathered {

        private final ProblemGroups problems = new ProblemGroups();
        private boolean unread;

        private void add(Problem problem, boolean ofUnread) {
            unread |= ofUnread;
            problems.add(isForAnybody(problem) ? problem : problem.withoutFound());
        }
    }

    /** What a whole file is, and a word or figure of a column that names nobody. */
    private static boolean isForAnybody(Problem problem) {
        Place place = problem.place();
        return place.line() == 0
                || problem.code() == ProblemCode.MISSING_COLUMN
                || !place.isSegment()
                        && !place.subject().isEmpty()
                        && !NAMES_SOMEBODY.matcher(place.subject()).find();
    }
}
