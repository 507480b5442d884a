/** Identifiers as types of their own, so that no bare string crosses a method boundary. */
@org.jspecify.annotations.NullMarked
package io.binome.id;
