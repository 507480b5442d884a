/**
 * How good and how fast matching is, beside what other systems do and beside another solver; and how fast requests of
 * Slack are acknowledged. Nothing of this is in the product.
 */
@org.jspecify.annotations.NullMarked
package io.binome.bench;
