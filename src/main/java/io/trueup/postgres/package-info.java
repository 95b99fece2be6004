/**
 * The PostgreSQL that everything is kept in: the embedded server's process, connections, migrations, and COPY. In: where a job's
 * database is. Out: a data source with the schema of this program. Knows no table.
 */
@NullMarked
package io.trueup.postgres;

import org.jspecify.annotations.NullMarked;
