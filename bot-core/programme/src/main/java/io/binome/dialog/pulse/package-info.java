/**
 * How it is going with the partner: each of a pair is asked alone after a month and at half-time, in a few taps, and shown the door to
 * what would help. What somebody answers the partner never learns.
 */
@org.jspecify.annotations.NullMarked
package io.binome.dialog.pulse;
