/**
 * What the adapters to the platforms share: requests as plain values, writing down what arrives, forms half filled,
 * limits and bad times of the other side, and which platform carries what.
 */
@NullMarked
package io.binome.platform;

import org.jspecify.annotations.NullMarked;
