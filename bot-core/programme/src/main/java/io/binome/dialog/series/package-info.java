/**
 * The dates that a pair fixes all at once: one of the two suggests them, the other says yes, and nobody is asked for a date
 * again. What becomes of each is the business of its session.
 */
@org.jspecify.annotations.NullMarked
package io.binome.dialog.series;
