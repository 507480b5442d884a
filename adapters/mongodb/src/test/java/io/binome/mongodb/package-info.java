@NullMarked
package io.binome.mongodb;

import org.jspecify.annotations.NullMarked;
