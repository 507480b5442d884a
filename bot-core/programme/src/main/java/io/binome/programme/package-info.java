/** The field's own words: people, programmes, profiles, pairs, and the facts of what has happened. Plain values, no behaviour that needs the outside. */
@org.jspecify.annotations.NullMarked
package io.binome.programme;
