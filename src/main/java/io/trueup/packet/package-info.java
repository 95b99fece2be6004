/**
 * What goes to the payer with an appeal, as one PDF: cover with an index, the letter, and the records it speaks of, page by page. In: an
 * appeal with the evidence of its days and its letter as a Word document. Out: a .pdf file. Facts only, of one patient, nothing internal.
 */
@NullMarked
package io.trueup.packet;

import org.jspecify.annotations.NullMarked;
