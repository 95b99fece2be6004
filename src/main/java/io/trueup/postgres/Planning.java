package io.trueup.postgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostgreSQL shall assume when it plans a statement of ours. Partitions work side by side and fill the cores: a parallel plan
 * in one of them takes a core from another, and reads a table whole to make it worth while. A step that works alone may have them.
 */
public final class Planning {

    /**
     * For every connection: no parallel plans; a page out of order costs hardly more than one in order, as on any solid disk; and
     * each statement is planned for the sizes tables have when it runs, not for those of a first batch, when they were empty.
     */
    static final String OF_PARTITIONS = "SET max_parallel_workers_per_gather = 0; SET random_page_cost = 1.1;"
            + " SET plan_cache_mode = force_custom_plan";

    /**
     * For every connection: as much for a sort or hash table as the embedded server has, where nobody chose otherwise. With the 4 MB
     * that servers come with, the planner looks up line by line what it could add up in one pass.
     */
    static final String MEMORY = """
            SELECT set_config(name, '32MB', FALSE)
            FROM pg_settings
            WHERE name = 'work_mem'
            AND source = 'default'""";

    /** For a transaction of a partition. */
    static final String BY_KEY = "SET LOCAL enable_seqscan = off";

    private Planning() {}

    /**
     * The transaction around it has the machine to itself, as many workers as the server allows, and what it commits is durable: said at
     * once, for a server that may be far.
     */
    public static void aloneAndDurable(JdbcClient jdbc) {
        jdbc.sql(Durability.OF_THIS_TRANSACTION + "; SET LOCAL max_parallel_workers_per_gather TO DEFAULT")
                .update();
    }
}
