/**
 * The one file beneath the store in the process: blocks that tell when they were torn or changed, sealed where a key is set,
 * a store of ordered maps on top of them, its opening, its refusals and its backup.
 *
 * <p>A file begins with a {@link io.binome.embedded.file.Head}; {@link io.binome.embedded.file.Blocks} follow. MVStore writes a
 * chunk of them at each commit, never over one that the last forced version needs, so that a power cut leads back to that
 * version or to a later one, whichever is whole.
 */
@NullMarked
package io.binome.embedded.file;

import org.jspecify.annotations.NullMarked;
