/**
 * Writes deflate (RFC 1951) faster than zlib where one knows beforehand what the texts are like, and what in them repeats. In: bytes, and
 * where they stood before. Out: blocks that any reader of deflate takes apart.
 */
@NullMarked
package io.trueup.deflate;

import org.jspecify.annotations.NullMarked;
