/**
 * Health and figures of a server, for the machines that watch it. In: how the jobs stand and how their runs went. Out:
 * {@code /actuator/health} and {@code /actuator/prometheus}, on the loopback address only; no patients.
 */
@NullMarked
package io.trueup.monitor;

import org.jspecify.annotations.NullMarked;
