/**
 * The end of a pair whose programme is over: the last word, a look back, thanks in one's own words, and now and then a line to
 * those who would like to stay in touch.
 */
@org.jspecify.annotations.NullMarked
package io.binome.dialog.closing;
