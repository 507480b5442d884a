package io.binome.slack;

import com.google.gson.GsonBuilder;
import io.binome.slack.install.Scopes;
import io.binome.text.Language;
import io.binome.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The manifest from which Slack makes the app, as the code needs it; see
 * <a href="https://docs.slack.dev/reference/app-manifest">Slack's reference</a>. Slack knows one language a manifest.
 */
record Manifest(Way way, Language language) {
    /** Whoever runs Binôme puts their own address here. */
    static final String ADDRESS = "https://binome.example.org";

    /** The bot events that {@link Listeners} listens to. */
    static final List<String> EVENTS = List.of(
            "app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked", "user_change");

    /** How the app is connected. */
    enum Way {
        /** One workspace without a public address. */
        SOCKET,
        /** One workspace, with a bot token. A token that is copied into a setting must not run out: no rotation. */
        HTTP,
        /** Any workspace, or a whole organisation. Binôme renews tokens itself here. */
        OAUTH
    }

    String file() {
        return "manifest." + word(way.name()) + "." + language.code() + ".json";
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    String json() {
        return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(content()) + "\n";
    }

    private Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("display_information", displayInformation());
        content.put("features", features());
        content.put("oauth_config", oauth());
        content.put("settings", settings());
        return content;
    }

    private Map<String, Object> displayInformation() {
        var information = new LinkedHashMap<String, Object>();
        information.put("name", "Binôme");
        information.put("description", text("description"));
        information.put("long_description", text("long"));
        information.put("background_color", "#1f3a5f");
        return information;
    }

    private Map<String, Object> features() {
        var home = new LinkedHashMap<String, Object>();
        home.put("home_tab_enabled", true);
        home.put("messages_tab_enabled", true);
        home.put("messages_tab_read_only_enabled", false);
        var bot = new LinkedHashMap<String, Object>();
        bot.put("display_name", "binome");
        bot.put("always_online", true);
        var features = new LinkedHashMap<String, Object>();
        features.put("app_home", home);
        features.put("bot_user", bot);
        features.put("shortcuts", List.of(shortcut("global", "ask"), shortcut("message", "note")));
        features.put("slash_commands", List.of(command()));
        return features;
    }

    private Map<String, Object> shortcut(String type, String callback) {
        var shortcut = new LinkedHashMap<String, Object>();
        shortcut.put("name", text(callback + ".name"));
        shortcut.put("type", type);
        shortcut.put("callback_id", callback);
        shortcut.put("description", text(callback + ".description"));
        return shortcut;
    }

    /** Not escaped: what follows the command comes as it was typed, names of people and channels too. */
    private Map<String, Object> command() {
        var command = new LinkedHashMap<String, Object>();
        command.put("command", "/binome");
        if (way != Way.SOCKET) {
            command.put("url", events());
        }
        command.put("description", text("command.description"));
        command.put("usage_hint", text("command.hint"));
        command.put("should_escape", false);
        return command;
    }

    private Map<String, Object> oauth() {
        var oauth = new LinkedHashMap<String, Object>();
        if (way == Way.OAUTH) {
            oauth.put("redirect_urls", List.of(ADDRESS + "/slack/oauth_redirect"));
        }
        oauth.put("scopes", Map.of("bot", Scopes.BOT));
        return oauth;
    }

    private Map<String, Object> settings() {
        var events = new LinkedHashMap<String, Object>();
        var interactivity = new LinkedHashMap<String, Object>();
        interactivity.put("is_enabled", true);
        if (way != Way.SOCKET) {
            events.put("request_url", events());
            interactivity.put("request_url", events());
            interactivity.put("message_menu_options_url", events());
        }
        events.put("bot_events", EVENTS);
        var settings = new LinkedHashMap<String, Object>();
        settings.put("event_subscriptions", events);
        settings.put("interactivity", interactivity);
        settings.put("org_deploy_enabled", way == Way.OAUTH);
        settings.put("socket_mode_enabled", way == Way.SOCKET);
        settings.put("token_rotation_enabled", way == Way.OAUTH);
        return settings;
    }

    private static String events() {
        return ADDRESS + "/slack/events";
    }

    private String text(String key) {
        return Texts.format(language, "manifest." + key, Map.of());
    }
}
