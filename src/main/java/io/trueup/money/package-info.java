/**
 * US dollars in whole cents, and the one place where they are rounded and shared out. Knows nothing of clinics or payers.
 */
@NullMarked
package io.trueup.money;

import org.jspecify.annotations.NullMarked;
