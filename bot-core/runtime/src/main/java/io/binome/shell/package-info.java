/**
 * The imperative shell around the pure dialogs: it loads, steps, saves in one write, and performs effects afterwards, at
 * least once and in order per conversation. The list of its promises stands in {@code docs/architecture.md}.
 */
@org.jspecify.annotations.NullMarked
package io.binome.shell;
