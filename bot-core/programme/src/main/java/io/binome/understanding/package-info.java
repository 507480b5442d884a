/**
 * What one text says, given the kind of question that is open: a reply, a way out, a command in other words, a date, a
 * list. Pure; its words and sentences are data, in each language.
 */
@NullMarked
package io.binome.understanding;

import org.jspecify.annotations.NullMarked;
