/** The store in the process: ordered maps in one file, durable before anybody is answered, and encrypted where a key is set. */
@NullMarked
package io.binome.embedded;

import org.jspecify.annotations.NullMarked;
