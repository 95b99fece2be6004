/**
 * The command line: what a person types and reads.
 */
@NullMarked
package io.trueup.cli;

import org.jspecify.annotations.NullMarked;
