/**
 * What was written, cut into pieces that say when: words become tokens (a book for each language says what they may mean), and
 * rules, a few for each sort of piece, find days, hours, lengths, zones, and the words that divide, refuse or offer. What the
 * pieces come to is said by {@code when}.
 */
@org.jspecify.annotations.NullMarked
package io.binome.phrase;
