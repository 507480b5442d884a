/**
 * Who may speak to the bot, and to whom the bot's own token may go. Microsoft's SDK is not asked: its check lets tokens of
 * skills pass, and its cache of keys is empty while it is refilled.
 */
@org.jspecify.annotations.NullMarked
package io.binome.teams.token;
