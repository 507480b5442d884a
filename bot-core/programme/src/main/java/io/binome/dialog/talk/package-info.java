/**
 * What is said where words are neither an answer nor a command: small talk, ways out, and the question which of several
 * things was meant.
 */
@org.jspecify.annotations.NullMarked
package io.binome.dialog.talk;
