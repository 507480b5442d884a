/**
 * The store over ordered maps: one implementation of every port, for maps in memory and for maps in a file. Values stand
 * under their ids; whatever else they are found by is an {@link io.binome.store.sorted.Index} beside them.
 */
@NullMarked
package io.binome.store.sorted;

import org.jspecify.annotations.NullMarked;
