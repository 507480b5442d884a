package io.binome.slack.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the documentation says of a Web API method.
 *
 * @param get whether it may also be read with GET
 * @param json whether it takes its arguments as JSON
 * @param scopes any of these is enough; none needed if empty
 * @param perMinute calls in a minute, for a method and a workspace
 */
record Method(
        String name,
        boolean get,
        boolean json,
        Auth auth,
        Set<String> scopes,
        List<String> required,
        List<String> optional,
        int perMinute) {

    /** Who may call it. */
    enum Auth { NOBODY, ANY_TOKEN, BOT, APP, CLIENT }

    private static final Map<String, Method> ALL = new LinkedHashMap<>();

    static {
        reading("api.test", 100, "", "", "error foo").put(Auth.NOBODY, true);
        posting("auth.test", 600, "", "", "").put(Auth.ANY_TOKEN, true);
        reading("auth.revoke", 50, "", "", "test").put(Auth.BOT, false);
        reading("apps.uninstall", 1, "", "client_id client_secret", "").put(Auth.BOT, false);
        posting("apps.connections.open", 50, "connections:write", "", "").put(Auth.APP, true);
        posting("oauth.v2.access", 100, "", "",
                "client_id client_secret code code_verifier redirect_uri grant_type refresh_token")
                .put(Auth.CLIENT, false);
        reading("users.lookupByEmail", 50, "users:read.email", "email", "").put(Auth.BOT, false);
        reading("users.info", 100, "users:read", "user", "include_locale").put(Auth.BOT, false);
        reading("users.list", 20, "users:read", "", "cursor include_locale limit presence team_id").put(Auth.BOT,
                false);
        reading("team.info", 50, "team:read", "", "domain team").put(Auth.BOT, false);
        reading("bots.info", 50, "users:read", "", "bot team_id").put(Auth.BOT, false);
        posting("conversations.open", 50, "im:write mpim:write", "", "channel return_im users prevent_creation")
                .put(Auth.BOT, true);
        reading("conversations.members", 100, "channels:read groups:read im:read mpim:read", "channel", "cursor limit")
                .put(Auth.BOT, false);
        reading("conversations.info", 50, "channels:read groups:read im:read mpim:read", "channel",
                "include_locale include_num_members")
                .put(Auth.BOT, false);
        posting("conversations.join", 50, "channels:join", "channel", "").put(Auth.BOT, true);
        posting("chat.postMessage", 300, "chat:write", "channel",
                "as_user attachments blocks icon_emoji icon_url link_names markdown_text metadata mrkdwn parse "
                        + "reply_broadcast text thread_ts unfurl_links unfurl_media username")
                .put(Auth.BOT, true);
        posting("chat.postEphemeral", 100, "chat:write", "channel user",
                "as_user attachments blocks icon_emoji icon_url link_names markdown_text parse text thread_ts username")
                .put(Auth.BOT, true);
        posting("chat.update", 50, "chat:write", "channel ts",
                "as_user attachments blocks markdown_text metadata link_names parse text reply_broadcast file_ids")
                .put(Auth.BOT, true);
        posting("chat.delete", 50, "chat:write", "channel ts", "as_user").put(Auth.BOT, true);
        posting("views.open", 100, "", "view", "trigger_id interactivity_pointer").put(Auth.BOT, true);
        posting("views.push", 100, "", "view", "trigger_id interactivity_pointer").put(Auth.BOT, true);
        posting("views.update", 100, "", "view", "view_id external_id hash").put(Auth.BOT, true);
        posting("views.publish", 100, "", "user_id view", "hash interactivity_pointer").put(Auth.BOT, true);
        reading("files.getUploadURLExternal", 100, "files:write", "filename length", "snippet_type alt_txt")
                .put(Auth.BOT, false);
        posting("files.completeUploadExternal", 100, "files:write", "files",
                "channel_id thread_ts channels initial_comment blocks")
                .put(Auth.BOT, true);
        reading("files.info", 100, "files:read", "file", "cursor limit count page").put(Auth.BOT, false);
    }

    static Method named(String name) {
        var method = ALL.get(name);
        if (method == null) {
            throw Refusal.of("unknown_method");
        }
        return method;
    }

    private static Method reading(String name, int perMinute, String scopes, String required, String optional) {
        return new Method(
                name, true, false, Auth.BOT, Set.copyOf(words(scopes)), words(required), words(optional), perMinute);
    }

    private static Method posting(String name, int perMinute, String scopes, String required, String optional) {
        return new Method(
                name, false, false, Auth.BOT, Set.copyOf(words(scopes)), words(required), words(optional), perMinute);
    }

    private void put(Auth who, boolean takesJson) {
        ALL.put(name, new Method(name, get, takesJson, who, scopes, required, optional, perMinute));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }

    boolean knows(String argument) {
        return required.contains(argument) || optional.contains(argument) || name.equals("api.test");
    }
}
