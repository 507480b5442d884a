package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import io.binome.slack.install.Scopes;
import io.binome.slack.web.Method;
import io.binome.slack.web.WebApi;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The manifests in {@code manifest/slack} are what the code needs, and what Slack takes.
 * {@code -Dtest=ManifestTest -Dmanifest.write=true} writes them anew.
 */
class ManifestTest {
    private static final Path FOLDER = Path.of("..", "..", "manifest", "slack");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern CALLED = Pattern.compile("\\bMethod\\.([A-Z_]+)\\b");

    /** What Slack's documentation asks for; of {@code conversations.open}, for one person and for several. */
    private static final Map<String, Set<String>> METHODS = Map.ofEntries(
            Map.entry("chat.postMessage", Set.of("chat:write")),
            Map.entry("chat.postEphemeral", Set.of("chat:write")),
            Map.entry("chat.update", Set.of("chat:write")),
            Map.entry("conversations.open", Set.of("im:write", "mpim:write")),
            Map.entry("conversations.members", Set.of("channels:read")),
            Map.entry("conversations.info", Set.of("channels:read")),
            Map.entry("views.open", Set.of()),
            Map.entry("views.update", Set.of()),
            Map.entry("views.publish", Set.of()),
            Map.entry("users.info", Set.of("users:read")),
            Map.entry("users.list", Set.of("users:read")),
            Map.entry("users.lookupByEmail", Set.of("users:read.email")),
            Map.entry("files.getUploadURLExternal", Set.of("files:write")),
            Map.entry("files.completeUploadExternal", Set.of("files:write")),
            Map.entry("auth.test", Set.of()));

    private static final Map<String, Set<String>> EVENTS = Map.of(
            "app_home_opened", Set.of(),
            "app_mention", Set.of("app_mentions:read"),
            "app_uninstalled", Set.of(),
            "message.im", Set.of("im:history"),
            "tokens_revoked", Set.of(),
            "user_change", Set.of("users:read"));

    private static final Set<String> COMMANDS_AND_SHORTCUTS = Set.of("commands");

    /** The longest that Slack takes, from its reference and its published schema. */
    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("display_information.name", 35),
            Map.entry("display_information.description", 140),
            Map.entry("display_information.long_description", 4_000),
            Map.entry("display_information.background_color", 7),
            Map.entry("features.bot_user.display_name", 80),
            Map.entry("features.shortcuts.name", 24),
            Map.entry("features.shortcuts.type", 7),
            Map.entry("features.shortcuts.callback_id", 255),
            Map.entry("features.shortcuts.description", 150),
            Map.entry("features.slash_commands.command", 32),
            Map.entry("features.slash_commands.url", 3_000),
            Map.entry("features.slash_commands.description", 2_000),
            Map.entry("features.slash_commands.usage_hint", 1_000),
            Map.entry("oauth_config.redirect_urls", 2_500),
            Map.entry("oauth_config.scopes.bot", 50),
            Map.entry("settings.event_subscriptions.request_url", 3_500),
            Map.entry("settings.event_subscriptions.bot_events", 50),
            Map.entry("settings.interactivity.request_url", 3_500),
            Map.entry("settings.interactivity.message_menu_options_url", 3_500));

    private static final Set<String> SWITCHES = Set.of(
            "features.app_home.home_tab_enabled",
            "features.app_home.messages_tab_enabled",
            "features.app_home.messages_tab_read_only_enabled",
            "features.bot_user.always_online",
            "features.slash_commands.should_escape",
            "settings.interactivity.is_enabled",
            "settings.org_deploy_enabled",
            "settings.socket_mode_enabled",
            "settings.token_rotation_enabled");

    static Stream<Manifest> manifests() {
        return Arrays.stream(Manifest.Way.values())
                .flatMap(way -> Language.all().stream().map(language -> new Manifest(way, language)));
    }

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("manifest.write")) {
            Files.createDirectories(FOLDER);
            for (var manifest : manifests().toList()) {
                Files.writeString(FOLDER.resolve(manifest.file()), manifest.json());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void theFileIsWhatTheCodeNeeds(Manifest manifest) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(manifest.file()))).isEqualTo(manifest.json());
    }

    @Test
    void thereIsNoOtherFile() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(manifests().map(Manifest::file).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void slackKnowsEveryKeyAndNoValueIsTooLong(Manifest manifest) {
        check("", JsonParser.parseString(manifest.json()));
        var display = JsonParser.parseString(manifest.json()).getAsJsonObject().getAsJsonObject("display_information");
        assertThat(display.get("long_description").getAsString()).hasSizeGreaterThanOrEqualTo(175);
        assertThat(display.get("background_color").getAsString()).matches("#[0-9a-f]{6}");
    }

    private static void check(String path, JsonElement value) {
        if (value instanceof JsonObject object) {
            object.asMap().forEach((key, each) -> check(path.isEmpty() ? key : path + "." + key, each));
        } else if (value instanceof JsonArray array) {
            assertThat(array).as(path).isNotEmpty();
            array.forEach(each -> check(path, each));
        } else if (value.getAsJsonPrimitive().isBoolean()) {
            assertThat(SWITCHES).contains(path);
        } else {
            assertThat(LONGEST).containsKey(path);
            assertThat(value.getAsString().length()).as(path).isBetween(1, LONGEST.get(path));
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void theWaysDifferInWhatTheyMust(Manifest manifest) {
        var json = JsonParser.parseString(manifest.json()).getAsJsonObject();
        var settings = json.getAsJsonObject("settings");
        var isOAuth = manifest.way() == Manifest.Way.OAUTH;
        assertThat(settings.get("token_rotation_enabled").getAsBoolean())
                .as("a token that is copied into a setting must not run out")
                .isEqualTo(isOAuth);
        assertThat(settings.get("org_deploy_enabled").getAsBoolean()).isEqualTo(isOAuth);
        assertThat(json.getAsJsonObject("oauth_config").has("redirect_urls")).isEqualTo(isOAuth);
        assertThat(settings.get("socket_mode_enabled").getAsBoolean())
                .as("an address is for those who have one")
                .isEqualTo(!manifest.json().contains(Manifest.ADDRESS))
                .isEqualTo(manifest.way() == Manifest.Way.SOCKET);
    }

    @Test
    void theEventsAreThoseThatAreListenedTo() throws ReflectiveOperationException {
        var subscribed = Manifest.EVENTS.stream().map(event -> event.split("\\.")[0]).toList();
        assertThat(listened("eventHandlers")).isEqualTo(Set.copyOf(subscribed));
    }

    @Test
    void whatPeopleCanDoIsListenedToAndNothingElse() throws ReflectiveOperationException {
        for (var used : List.of(
                "slashCommandHandlers", "globalShortcutHandlers", "messageShortcutHandlers", "blockActionHandlers",
                "blockSuggestionHandlers", "viewSubmissionHandlers", "viewClosedHandlers")) {
            assertThat(listened(used)).as(used).isNotEmpty();
        }
        for (var unused : List.of("attachmentActionHandlers", "dialogSubmissionHandlers", "webEndpointHandlers")) {
            assertThat(listened(unused)).as(unused).isEmpty();
        }
    }

    /** Bolt does not tell what it has been given. */
    private static Set<Object> listened(String handlers) throws ReflectiveOperationException {
        var app = new Listeners(null, null, null)
                .app(WebApi.slack("http://localhost:1/"),
                        new InstallationLookup(key -> Optional.empty(), Clock.systemUTC()));
        var field = App.class.getDeclaredField(handlers);
        field.setAccessible(true);
        // A subtype stands behind the event that it is one of.
        return ((Map<?, ?>) field.get(app)).keySet().stream()
                .map(key -> key instanceof String event ? event.split(":")[0] : key)
                .collect(Collectors.toSet());
    }

    @Test
    void noScopeIsAskedForThatNobodyNeedsAndNoneIsMissing() throws IOException {
        var needed = new TreeSet<>(COMMANDS_AND_SHORTCUTS);
        for (var method : called()) {
            assertThat(METHODS).as("the scopes of a method").containsKey(method.path());
            needed.addAll(METHODS.get(method.path()));
        }
        assertThat(EVENTS).containsOnlyKeys(Manifest.EVENTS);
        EVENTS.values().forEach(needed::addAll);
        assertThat(Scopes.BOT).containsExactlyElementsOf(needed);
    }

    /** The methods that are named in the code, so that one which is no longer called asks for no scope. */
    private static List<Method> called() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                CALLED.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found.stream().map(Method::valueOf).toList();
    }

    @Test
    void noHistoryIsReadButWhatIsWrittenToTheBot() {
        assertThat(Scopes.BOT)
                .filteredOn(scope -> scope.endsWith(":history"))
                .containsExactly("im:history");
    }

    @ParameterizedTest
    @MethodSource("io.binome.text.Language#all")
    void everyLanguageSaysTheSameAndNoMore(Language language) {
        var keys = Texts.bundle("manifest", language).stringPropertyNames();
        assertThat(keys).isEqualTo(Texts.bundle("manifest", Languages.ENGLISH).stringPropertyNames());
        var unused = new ArrayList<>(keys);
        var all = manifests().map(Manifest::json).toList();
        unused.removeIf(key -> all.stream().anyMatch(
                json -> json.contains(Texts.format(language, key, Map.of()).replace("\n", "\\n"))));
        assertThat(unused).isEmpty();
    }
}
