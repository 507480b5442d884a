/** Tests of who may speak to the bot, against a key server on this machine. */
@org.jspecify.annotations.NullMarked
package io.binome.teams.token;
