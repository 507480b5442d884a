/**
 * Everything Binôme talks about, one file a dialog: its states on top, the table of transitions below, then small steps.
 * Dialogs know nothing of one another; they announce facts.
 */
@org.jspecify.annotations.NullMarked
package io.binome.dialog;
