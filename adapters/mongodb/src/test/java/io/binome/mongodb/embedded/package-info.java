@NullMarked
package io.binome.mongodb.embedded;

import org.jspecify.annotations.NullMarked;
