/** The store in the process: ordered maps in one file, durable, and encrypted where a key is set. */
@org.jspecify.annotations.NullMarked
package io.binome.embedded;
