package io.trueup.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.night.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is told and asked in one message is carried out and answered in the order in which it was kept. */
class StatementsTest {

    private final SingleConnectionDataSource one = TestServer.oneConnection();

    @BeforeEach
    void make() {
        JdbcClient.create(one).sql("CREATE TEMPORARY TABLE told (n INT)").update();
    }

    @AfterEach
    void close() {
        JdbcClient.create(one).sql("DROP TABLE told").update();
        one.destroy();
    }

    private static void tell(Statements statements, int n) {
        statements.sql("INSERT INTO told VALUES (:n)").param("n", n).add();
    }

    private static void ask(Statements statements, List<String> answers) {
        statements.sql("SELECT n FROM told ORDER BY n").ask(row -> answers.add(row.getString("n")));
    }

    @Test
    void each_question_sees_what_was_told_before_it_and_not_what_comes_after() {
        Statements statements = new Statements(one);
        List<String> first = new ArrayList<>();
        List<String> none = new ArrayList<>();
        List<String> last = new ArrayList<>();

        tell(statements, 1);
        ask(statements, first);
        statements.sql("SELECT n FROM told WHERE n > :n").param("n", 5).ask(row -> none.add(row.getString("n")));
        statements.add("DELETE FROM told WHERE n = 1; INSERT INTO told VALUES (2), (3)");
        ask(statements, last);
        assertThat(first).isEmpty();
        statements.send();

        assertThat(first).containsExactly("1");
        assertThat(none).isEmpty();
        assertThat(last).containsExactly("2", "3");
    }

    @Test
    void what_was_sent_is_not_sent_again_and_an_answer_may_keep_more() {
        Statements statements = new Statements(one);
        List<String> answers = new ArrayList<>();

        tell(statements, 7);
        statements.sql("SELECT n FROM told").ask(row -> tell(statements, row.getInt("n") + 1));
        statements.send();
        statements.send();
        statements.send();
        ask(statements, answers);
        statements.send();

        assertThat(answers).containsExactly("7", "8");
    }

    @Test
    void nothing_is_kept_of_a_message_that_failed() {
        Statements statements = new Statements(one);
        List<String> answers = new ArrayList<>();

        ask(statements, new ArrayList<>());
        statements.add("INSERT INTO told VALUES (1 / 0)");
        assertThatThrownBy(statements::send).isInstanceOf(DataAccessException.class);
        ask(statements, answers);
        statements.send();

        assertThat(answers).isEmpty();
    }
}
