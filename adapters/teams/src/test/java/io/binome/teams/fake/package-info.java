/**
 * A Microsoft Teams to test against, with the Bot Framework connector a bot talks to, written from Microsoft's
 * documentation and strict as they are. Knows nothing of Binôme, so that it can be a witness of what Binôme does.
 */
package io.binome.teams.fake;
