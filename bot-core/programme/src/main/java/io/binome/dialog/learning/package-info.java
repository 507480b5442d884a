/**
 * What somebody can learn and look up: short lessons by role and kind of programme, card by card, and the texts of the library.
 * What is read comes from {@link io.binome.content.Contents}; nobody is graded, and which answer somebody gave is not kept.
 */
@org.jspecify.annotations.NullMarked
package io.binome.dialog.learning;
