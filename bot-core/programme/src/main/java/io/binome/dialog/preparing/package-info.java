/**
 * How the two of a pair prepare their sessions: what each would like to bring stands in the agenda that both read,
 * beside their goals and what each wanted to keep in mind.
 * Before the first one, a short list says what each can do beforehand.
 */
@org.jspecify.annotations.NullMarked
package io.binome.dialog.preparing;
