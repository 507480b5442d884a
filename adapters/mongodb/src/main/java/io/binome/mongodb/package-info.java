/**
 * The store over the MongoDB driver: for those who run a server of their own. Every change touches one
 * document, so no transactions are needed.
 */
@NullMarked
package io.binome.mongodb;

import org.jspecify.annotations.NullMarked;
