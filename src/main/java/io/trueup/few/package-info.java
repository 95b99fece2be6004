/**
 * Short lists gone through at once: in go a list and what is asked of its elements, out comes what a stream would give. Knows no field.
 */
@NullMarked
package io.trueup.few;

import org.jspecify.annotations.NullMarked;
