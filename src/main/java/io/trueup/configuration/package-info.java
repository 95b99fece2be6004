/**
 * Files that people write by hand to configure the product: YAML, rule texts and tables of rules, with every value's line kept, and
 * what is wrong in them, all of it at once. In: the text of a file. Out: located values and {@code ConfigurationProblem}s. Knows no
 * contract, no job and no rule.
 */
@NullMarked
package io.trueup.configuration;

import org.jspecify.annotations.NullMarked;
