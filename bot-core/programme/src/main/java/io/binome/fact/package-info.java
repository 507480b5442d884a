/** What has happened, in the past tense. Facts are how dialogs hear of one another, and what statistics are made of. */
@org.jspecify.annotations.NullMarked
package io.binome.fact;
