/**
 * What the bank has: lines of its statements (BAI2, tables), the payments of remittances that they are, and what is left on either
 * side. In: files, payments. Out: {@code BankLine}s, and which line is the money of which payment. Knows no contract, no database.
 */
@NullMarked
package io.trueup.deposit;

import org.jspecify.annotations.NullMarked;
