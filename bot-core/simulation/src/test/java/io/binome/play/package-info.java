/** Plays: conversations written down as text, run through the real bot and compared line by line. */
@org.jspecify.annotations.NullMarked
package io.binome.play;
