/**
 * Who may use which token: how workspaces install the bot, where their secrets are kept, how these are renewed, and what
 * is erased when the bot is removed. No token leaves this package but through {@link io.binome.slack.install.Workspaces}.
 */
@org.jspecify.annotations.NullMarked
package io.binome.slack.install;
