/**
 * What came in, as tables: files, remittances, logs, rejects. In: the values that readers give, by COPY, one transaction a file.
 * Out: rows as they came, what new files have in common with older ones, and which claims they touch.
 */
@NullMarked
package io.trueup.intake;

import org.jspecify.annotations.NullMarked;
