/** Reads the few forms of Markdown that content is written in, and says on which line each part stands. */
@org.jspecify.annotations.NullMarked
package io.binome.markup;
