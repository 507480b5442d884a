/** Whatever anybody may type, at any time: what the bot must not do then. */
@org.jspecify.annotations.NullMarked
package io.binome.fuzz;
