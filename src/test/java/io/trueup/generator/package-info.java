/**
 * A clinic that never was, for trying the product at any size: program logs, remittances and contracts with known mistakes planted
 * in them. In: how many days and patients, and a seed. Out: a folder to run on, and {@code truth.csv} with the right answer for each
 * finding, decided when a case is planted and never by the rooms under test.
 */
@NullMarked
package io.trueup.generator;

import org.jspecify.annotations.NullMarked;
