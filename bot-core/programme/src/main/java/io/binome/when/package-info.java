/**
 * When somebody means: days, times, spans and lengths as people write them, read from a viewpoint and given back as values.
 * Words become tokens (a {@link io.binome.when.Phrasebook} for each language says what they may mean), tokens become
 * pieces such as a day or a time of day (the rules), and pieces become one reading. It asks rather than guesses.
 */
@org.jspecify.annotations.NullMarked
package io.binome.when;
