/** Configuration and wiring, the words of the command line, and nothing else. */
@org.jspecify.annotations.NullMarked
package io.binome.app;
