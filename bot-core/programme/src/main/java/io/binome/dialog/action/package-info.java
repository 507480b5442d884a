/**
 * What the two of a pair have agreed to do between their sessions: either of them notes it, and it comes back with each agenda
 * until it is done or dropped.
 */
@org.jspecify.annotations.NullMarked
package io.binome.dialog.action;
