/**
 * Where input comes from: files of an inbox, their hashes and decompressed bytes, and the place and problem of anything in
 * them that cannot be used. Out: streams and {@code Problem}s, never a parsed value.
 */
@NullMarked
package io.trueup.source;

import org.jspecify.annotations.NullMarked;
