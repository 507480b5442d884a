/**
 * When somebody means: days, times, spans and lengths as people write them, read from a viewpoint and given back as values.
 * It asks rather than guesses, takes no refusal for a date, and says nothing of whether somebody is free then.
 */
@org.jspecify.annotations.NullMarked
package io.binome.when;
