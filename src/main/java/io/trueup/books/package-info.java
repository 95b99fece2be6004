/**
 * The books of accounts receivable: what payers owe by month and payer, months that are closed, and entries for the accounting system.
 * In: what a run changed about findings, payments and write-offs. Out: changes by month, payer and cause, and journal lines; no patients.
 */
@NullMarked
package io.trueup.books;

import org.jspecify.annotations.NullMarked;
