/**
 * Binôme in Slack, over Bolt: what people do there becomes inputs, what the bot says becomes Block Kit, and nothing is
 * decided here.
 */
@org.jspecify.annotations.NullMarked
package io.binome.slack;
