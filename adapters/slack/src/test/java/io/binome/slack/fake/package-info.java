/**
 * A Slack to test against, written from Slack's documentation and strict as it is: Web API, events, interactions, Socket
 * Mode, and people who use them. Knows nothing of Binôme, so that it can be a witness of what Binôme does.
 */
package io.binome.slack.fake;
