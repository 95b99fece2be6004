/**
 * All SQL: what was taken, what was found, what was decided, in PostgreSQL. In and out: domain values; bulk goes by COPY.
 */
@NullMarked
package io.trueup.store;

import org.jspecify.annotations.NullMarked;
