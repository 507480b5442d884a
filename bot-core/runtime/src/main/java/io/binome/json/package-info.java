/** How the core's records become JSON and come back: one codec for stores, exports and the command line. */
@org.jspecify.annotations.NullMarked
package io.binome.json;
