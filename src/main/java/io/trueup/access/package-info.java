/**
 * Who may open the desk, and what is known of it. In: names, roles, passwords, wrong passwords, what somebody saw or changed. Out: whether
 * a name is let in, and the access log, which is only added to; it names no patient.
 */
@NullMarked
package io.trueup.access;

import org.jspecify.annotations.NullMarked;
