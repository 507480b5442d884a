/**
 * Microsoft Teams, over the wire of the Bot Framework: activities come in through {@code TeamsAdapter},
 * what the bot says goes out as Adaptive Cards. Nothing here decides anything about a programme.
 */
@org.jspecify.annotations.NullMarked
package io.binome.teams;
