/**
 * The round as its admin works on it: what there is to match, drafts and trials, orders in the admin's own words, and
 * the messages that show it all. Nothing here sends or keeps anything: the life cycle does.
 */
@org.jspecify.annotations.NullMarked
package io.binome.round;
