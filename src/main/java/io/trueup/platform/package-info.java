/**
 * What POSIX systems and Windows do each in their own way: keeping a file to its owner, knowing a process again, asking one to end.
 * Nothing outside this room asks which system it is on. Beside it, what every Java has and cannot lack: the hash of files and texts.
 */
@NullMarked
package io.trueup.platform;

import org.jspecify.annotations.NullMarked;
