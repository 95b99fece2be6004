/**
 * What a team says of things to do: the statuses, and the worklist that comes back filled in, put together field by field with what
 * others said. In: an .xlsx file. Out: fields, and what cannot be used.
 */
@NullMarked
package io.trueup.worklist;

import org.jspecify.annotations.NullMarked;
