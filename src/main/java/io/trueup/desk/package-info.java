/**
 * The web pages of {@code serve}: what a small office looks at and works on without a spreadsheet. In: rows of {@code report}, the
 * promised views, explanations and files. Out: pages; and words, files and orders that go the way of a returned workbook, the inbox and
 * the runner. No SQL and no rule of its own.
 */
@NullMarked
package io.trueup.desk;

import org.jspecify.annotations.NullMarked;
