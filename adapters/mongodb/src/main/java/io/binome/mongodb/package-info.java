/**
 * The store over the MongoDB driver: one code path for a real server and for the embedded one. Every change touches one
 * document, so no transactions are needed.
 */
@NullMarked
package io.binome.mongodb;

import org.jspecify.annotations.NullMarked;
