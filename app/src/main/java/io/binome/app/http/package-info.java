/**
 * The port: who may be connected, for how long and with how much, and what strangers read. Bounds hold ahead of everything
 * that knows Binôme.
 */
@NullMarked
package io.binome.app.http;

import org.jspecify.annotations.NullMarked;
