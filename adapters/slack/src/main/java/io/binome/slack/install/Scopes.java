package io.binome.slack.install;

import java.util.List;

/** What the bot asks to be allowed in a workspace, and no more: the manifest asks for the same. */
public final class Scopes {
    public static final List<String> BOT = List.of(
            "app_mentions:read",
            "channels:read",
            "chat:write",
            "commands",
            "files:write",
            "im:history",
            "im:write",
            "mpim:write",
            "users:read",
            "users:read.email");

    private Scopes() {}
}
