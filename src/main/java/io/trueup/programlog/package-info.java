/**
 * What the clinic did: program days, episodes and authorizations. In: rows ({@code tabular}). Out: typed rows and the program
 * day they add up to. Knows no money.
 */
@NullMarked
package io.trueup.programlog;

import org.jspecify.annotations.NullMarked;
