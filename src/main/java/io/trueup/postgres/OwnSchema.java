package io.trueup.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The schema of a job's tables, and what several clinics in one database would share without it: locks and the views' schema get their
 * names from it. Tables in {@code public}, as of one clinic with a database of its own, have the names that they always had
 * (docs/decisions/0061).
 */
public final class OwnSchema {

    /**
     * Name of the schema with the views (INTERFACES.md 7): {@code trueup}, and {@code trueup_clinic7} beside tables in schema
     * {@code clinic7}, unless an earlier version made {@code trueup} for them. A name of 63 bytes has room for the reader's role.
     */
    static final String VIEWS = """
            CASE
                WHEN current_schema() IN ('public', 'trueup') THEN 'trueup'
                WHEN EXISTS (
                    SELECT
                    FROM pg_rewrite w
                    JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass
                        AND d.objid = w.oid
                        AND d.refclassid = 'pg_class'::regclass
                    WHERE w.ev_class = to_regclass('trueup.findings')
                    AND d.refobjid = to_regclass(quote_ident(current_schema()) || '.finding')) THEN 'trueup'
                WHEN octet_length(current_schema()) > 49 THEN 'trueup_' || md5(current_schema())
                ELSE 'trueup_' || current_schema()
            END""";

    /** For every connection: views are found without their schema's name, after the tables. */
    static final String WITH_VIEWS =
            "SELECT set_config('search_path', current_setting('search_path') || ', ' || quote_ident(" + VIEWS
                    + "), FALSE) WHERE current_schema() IS NOT NULL";

    /** The first of the schemas that the address or the role asks for; PostgreSQL passes over one that is not there. */
    private static final String MISSING = """
            SELECT quote_ident((parse_ident(s.name))[1])
            FROM unnest(string_to_array(current_setting('search_path'), ',')) WITH ORDINALITY s (name, place)
            WHERE current_schema() IS NULL
            AND trim(s.name) <> '"$user"'
            ORDER BY s.place
            LIMIT 1""";

    private OwnSchema() {}

    /**
     * The key of an advisory lock, which would hold for the whole database, made one of the schema.
     *
     * @param parameter of the statement that has the key within a database, as {@code ?}; it is used once
     * @return an SQL expression
     */
    public static String lock(String parameter) {
        return "(SELECT CASE current_schema() WHEN 'public' THEN k.k ELSE hashtextextended(current_schema(), k.k) END FROM (SELECT "
                + parameter + "::bigint AS k) k)";
    }

    /**
     * Makes the schema when it is not there yet.
     *
     * @return whether it was made; connections of before do not look into it
     */
    static boolean make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String name = text(statement, MISSING);
            if (name.isEmpty()) {
                return false;
            }
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + name);
            return true;
        }
    }

    static String views(Statement statement) throws SQLException {
        return text(statement, "SELECT " + VIEWS);
    }

    private static String text(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
