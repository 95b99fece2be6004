package io.trueup.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A few rows for several tables, sent at once: COPY asks the server twice for each table, which is nothing beside thousands of rows and
 * much beside ten (docs/decisions/0062). The driver sends statements of one text together and waits once; values are bound.
 */
final class RowsTogether {

    private final Connection connection;
    private final List<CopyTable<?>> tables = new ArrayList<>();

    RowsTogether(Connection connection) {
        this.connection = connection;
    }

    void add(CopyTable<?> table) {
        if (!table.isEmpty()) {
            tables.add(table);
        }
    }

    /** In the order in which they were added. */
    void send() {
        if (tables.isEmpty()) {
            return;
        }
        try (PreparedStatement inserts = connection.prepareStatement(String.join(
                "; ", tables.stream().map(table -> table.insert(i -> "?")).toList()))) {
            int place = 1;
            for (CopyTable<?> table : tables) {
                for (String array : table.arrays()) {
                    inserts.setString(place++, array);
                }
            }
            inserts.execute();
            for (CopyTable<?> table : tables) {
                table.sent(inserts.getUpdateCount());
                inserts.getMoreResults();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("rows were not taken", e);
        }
        tables.clear();
    }
}
