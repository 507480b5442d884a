/**
 * The one finder of places: what people, rosters and platforms write for where somebody works, and the time zone and the
 * public holidays that follow. A place of which there are several in different zones is none, and the choices are told.
 */
@org.jspecify.annotations.NullMarked
package io.binome.place;
