/**
 * Everything Binôme talks about, in a room for each stage of a programme: {@code joining}, {@code pairing},
 * {@code meeting}, {@code member} (what somebody can ask for at any time), {@code admin}. In a room one file is one dialog:
 * its states on top, the table of transitions below, then small steps. Dialogs know nothing of one another; they announce
 * facts. A room may look into those before it, through their one public type.
 */
@org.jspecify.annotations.NullMarked
package io.binome.dialog;
