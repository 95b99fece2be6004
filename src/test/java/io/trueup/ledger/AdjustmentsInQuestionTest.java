package io.trueup.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.night.TestServer;
import io.trueup.postgres.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** However many adjustments are in question, few are in memory, and each is looked at once. */
class AdjustmentsInQuestionTest {

    private final SingleConnectionDataSource one = TestServer.oneConnection();

    @BeforeEach
    void make() {
        JdbcClient.create(one)
                .sql("CREATE TEMPORARY TABLE adjustment_in_order (place BIGINT, id BIGINT)")
                .update();
    }

    @AfterEach
    void close() {
        JdbcClient.create(one).sql("DROP TABLE adjustment_in_order").update();
        one.destroy();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1999, 2000, 2001, 4000, 4001})
    void fault_275_pages_hold_each_once_and_no_more_than_fit(int ids) {
        JdbcClient.create(one)
                .sql("INSERT INTO adjustment_in_order SELECT n, 3 * n FROM generate_series(:ids, 1, -1) AS n")
                .param("ids", ids)
                .update();
        Statements later = new Statements(one);
        List<Integer> pages = new ArrayList<>();
        List<Long> seen = new ArrayList<>();

        AdjustmentsInQuestion.inPages(later, after -> {
            int before = seen.size();
            later.sql("SELECT id FROM " + AdjustmentsInQuestion.PAGE + " AS page ORDER BY id")
                    .param("after", after)
                    .ask(row -> seen.add(row.getLong("id")));
            later.send();
            pages.add(seen.size() - before);
        });

        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, ids).map(n -> 3 * n).boxed().toList());
        assertThat(pages).allMatch(page -> page <= 2000);
    }
}
