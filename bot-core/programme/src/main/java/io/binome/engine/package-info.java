/**
 * The grammar of every conversation: inputs, effects, and dialogs as pure functions from one to the other. Nothing here
 * knows a clock, a thread, a network or a framework.
 */
@org.jspecify.annotations.NullMarked
package io.binome.engine;
