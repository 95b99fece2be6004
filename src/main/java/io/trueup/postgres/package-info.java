/**
 * The PostgreSQL that everything is kept in: the embedded server's process, connections, migrations, and COPY. In: where a job's
 * database is. Out: a data source with the schema of this program. Knows how a table's columns are said once, and no table.
 */
@NullMarked
package io.trueup.postgres;

import org.jspecify.annotations.NullMarked;
